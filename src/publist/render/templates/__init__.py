"""The built-in templates: a folder for each form, in it one Liquid file for each.

A file in the folder is a template of its name. Users copy them, so they hold Liquid that
Jekyll takes too, and what they show is made in ``context``.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from publist.errors import UsageError
from publist.render._layout import Layout

FOLDER = Path(__file__).parent
FORMS = ("html", "markdown")
DEFAULTS = {"html": "cards", "markdown": "compact"}
AS_SEED = "cards"
"""Shows what the seed's page shows, so DOI and arXiv only where they are asked for."""

SEEN_AS = {
    "group_by": "publist.groups",
    "heading_level": "publist.heading_level",
    "columns": "publist.column_width",
    "thumb_width": "publist.thumb_width",
    "badges": "entry.buttons",
}
"""Options, and the name under which a template that heeds one reads it."""


def names(form: str) -> list[str]:
    """Return the names of the built-in templates of a form."""
    return sorted(path.stem for path in (FOLDER / form).glob("[!_]*.liquid"))


def source(name: str, form: str) -> str:
    """Return a built-in template; raise ``UsageError`` if there is none."""
    known = names(form)
    if name in known:
        return (FOLDER / form / f"{name}.liquid").read_text("utf-8")
    fix = f"choose {' or '.join(known)}; a file of yours has a suffix: {name}.html"
    raise UsageError(f"there is no {form} template `{name}`", fix=fix)


def summary(name: str, form: str) -> str:
    """Return what a built-in template says of itself: its comment's first line."""
    return source(name, form).split("\n")[1].strip()


def part(name: str) -> str:
    """Return a file that the whole page is made of, besides the fragment."""
    return (FOLDER / "html" / f"_{name}").read_text("utf-8")


def completed(layout: Layout, form: str) -> Layout:
    """Return a layout with what its template means by itself."""
    name = layout.template or DEFAULTS[form]
    return replace(
        layout,
        template=name,
        badges=name != AS_SEED if layout.badges is None else layout.badges,
    )


def ignored(name: str, form: str) -> list[str]:
    """Return the options that a built-in template says nothing to."""
    text = source(name or DEFAULTS[form], form)
    return [option for option, seen in SEEN_AS.items() if seen not in text]


def is_name(typed: str) -> bool:
    """Tell whether a user names a built-in template, not a file."""
    return typed != "" and not set(typed) & set("./\\")


def rendered(text: str, held: Mapping[str, Any]) -> str:
    """Return a built-in template's source, run over what it is given."""
    return _compiled(text)(held)


@functools.cache
def _compiled(text: str) -> Callable[[Mapping[str, Any]], str]:
    from publist.render.templates.small import compiled  # noqa: PLC0415

    return compiled(text)
