"""A site's own page, rendered as Jekyll renders it before Markdown.

``render_page`` is the whole interface. What Jekyll alone can do (Markdown inside a
template, tags of plugins) is refused with its place, never guessed.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from publist.errors import Place, PublistError

if TYPE_CHECKING:
    from liquid.exceptions import LiquidError

JEKYLL = {"version": "4.3.1", "environment": "development"}

ODD = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What Python says where a page mixes kinds of values (a date and a time, say)."""


def render_page(
    source: str,
    *,
    path: Path,
    site: Mapping[str, Any],
    includes: Path | None,
    publist: Mapping[str, Any] | None = None,
) -> str:
    """Return the page with its Liquid run and its front matter untouched.

    ``site`` is what templates see as ``site``: ``url``, ``baseurl``, ``data.publist``
    and the rest of ``_config.yml``. ``includes`` is the site's ``_includes`` folder.
    ``publist`` is what Jekyll does not have: the entries as built-in templates see them.
    """
    from liquid.exceptions import LiquidError  # noqa: PLC0415  # slow to load

    from publist.render.liquid import frontmatter, plugins  # noqa: PLC0415
    from publist.render.liquid.environment import environment  # noqa: PLC0415

    page = frontmatter.split(source, path)
    if not site.get("source"):
        site = {**site, "source": str(includes.parent if includes else path.parent)}
    held = {
        "site": site,
        "page": frontmatter.variables(page, path, site),
        "jekyll": JEKYLL,
        **({"publist": publist} if publist is not None else {}),
    }
    nothing = {"now": None, "today": None}  # the library would fill these in
    try:
        made = environment(includes)
        made.filters = plugins.filters(site) | made.filters
        template = made.from_string(page.body, path=path)
        return page.front + template.render(**held, **nothing)
    except LiquidError as error:
        raise _refused(error, path, page.front) from error
    except ODD as error:
        what = f"Liquid cannot go on: {error}"
        fix = "look for values of a kind that the page does not expect"
        raise PublistError(what, where=Place(path), fix=fix) from error


def _refused(error: "LiquidError", path: Path, front: str) -> PublistError:
    """Say what the Liquid mistake is, where, and how to mend it."""
    what, fix = _words(error)
    return PublistError(what, where=_place(error, path, front), fix=fix)


def _place(error: "LiquidError", path: Path, front: str) -> Place:
    token = error.token
    if token is None or token.start_index < 0:
        return Place(path)
    before = token.source[: token.start_index]
    name = error.template_name or path
    inside = Path(name) if not isinstance(name, Path) else name
    skipped = front.count("\n") if inside == path else 0
    column = len(before) - before.rfind("\n")
    return Place(inside, before.count("\n") + 1 + skipped, column)


def _words(error: "LiquidError") -> tuple[str, str]:
    from liquid.exceptions import (  # noqa: PLC0415
        LiquidSyntaxError,
        TemplateNotFoundError,
    )

    said = str(error.args[0]) if error.args else "the Liquid in the page is not right"
    if isinstance(error, TemplateNotFoundError):
        what = f"the included file `{said}` is not in the site's includes folder"
        return what, "check the name, or write the file into `_includes`"
    tag = said.removeprefix("unexpected tag '").rstrip("'")
    if tag != said.rstrip("'"):
        return _unknown_tag(tag)
    if isinstance(error, LiquidSyntaxError):
        return f"Liquid mistake: {said}", "mend the tag at this place"
    fix = "change this place, or let Jekyll render the page"
    return f"Liquid cannot go on: {said}", fix


def _unknown_tag(tag: str) -> tuple[str, str]:
    if tag.startswith(("end", "els", "when")):
        return f"`{tag}` without its beginning", "take it out, or write the opening tag"
    from publist.render.liquid.plugins import TAGS  # noqa: PLC0415

    origin = TAGS.get(tag)
    known = f" (from {origin})" if origin else ""
    fix = "take it out of the template: tags of plugins run in Jekyll only"
    return f"the tag `{tag}`{known} is not known to publist", fix
