"""OUT: entries -> text. A format is one module of this folder.

It holds ``SUFFIX`` (of the files that are written) and ``render(items, options)``;
being in the folder is enough. Modules with a leading underscore and packages are
no formats. An underscore in a module's name is a dash in its format's: ``csl-json``.
A format that heeds an option of its own names it in ``OPTIONS``.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from publist.errors import PublistError
from publist.model.item import Item
from publist.model.people import People
from publist.render._layout import COLUMNS, GROUPINGS, Layout

__all__ = [
    "AS_USUAL",
    "COLUMNS",
    "FOOTNOTE",
    "GROUPINGS",
    "NOBODY",
    "UNTITLED",
    "Layout",
    "Options",
    "by_suffix",
    "formats",
    "load",
    "options_of",
    "render",
]

UNTITLED = "(no title)"
NOBODY = People()
AS_USUAL = Layout()
FOOTNOTE = "The sign * indicates equal contribution of the authors."


@dataclass(frozen=True)
class Options:
    """What a format must know of the site that the text is for."""

    image_address: str = "/images/pubpic/"
    """Address of the picture folder, with its last slash."""

    has_image: Callable[[str], bool] | None = None
    """Whether the picture folder has a file of that name; None if nobody can tell."""

    footnote: str = FOOTNOTE
    """Sentence for the marks ``A*, B*``; each ``*`` in it becomes the sign used."""

    site_address: str = ""
    """The site's own address, without a last slash, for links that begin at its root."""

    ascii_only: bool = False
    """Whether letters beyond ASCII are written as macros."""

    standalone: bool = False
    """Whether a whole document is written, not a part of one."""

    nonce: str = ""
    """The word by which a server's own policy lets a whole page's style and script run;
    '' for a file, which brings a policy of its own."""

    numbered: bool = False
    """Whether each title begins with an empty ``<data>`` that holds the entry's number, by
    which a preview finds the entry's place on any page."""

    title: str = "Publications"
    """What a whole document or a feed is called."""

    address: str = ""
    """Where on the web the text will stand, as far as anybody can tell."""

    people: People = NOBODY
    """The group's own people; their pages are linked."""

    bold: bool = False
    """Whether their names are set in bold, beyond those that the list has so."""

    layout: Layout = AS_USUAL


class Format(Protocol):
    """What a module must hold to be a format."""

    SUFFIX: str

    def render(self, items: Sequence[Item], options: Options) -> str:
        """Return the entries as text."""


def formats() -> list[str]:
    """Return the names of all formats."""
    found = pkgutil.iter_modules(__path__)
    names = (module.name for module in found if not module.ispkg)
    own = (name for name in names if not name.startswith("_"))
    return sorted(name.replace("_", "-") for name in own)


def load(name: str) -> Format:
    """Return the format ``name``; nothing of the others is imported."""
    if name not in formats():
        fix = f"choose one of: {', '.join(formats())}"
        what = f"there is no format `{name}`"
        raise PublistError(what, fix=fix)
    return cast("Format", importlib.import_module(f"{__name__}.{_module(name)}"))


def _module(name: str) -> str:
    return name.replace("-", "_")


def by_suffix(suffix: str) -> str:
    """Return the format whose files end so, or ''."""
    fitting = (name for name in formats() if suffix.lower() == load(name).SUFFIX)
    named = suffix.lower().removeprefix(".")
    return next(fitting, named if named in formats() else "")


def options_of(name: str) -> frozenset[str]:
    """Return the options that a format says it heeds beside those of pages."""
    return getattr(load(name), "OPTIONS", frozenset())


def render(name: str, items: Sequence[Item], options: Options) -> str:
    """Return the entries in the format ``name``."""
    return load(name).render(items, options)
