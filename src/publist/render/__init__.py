"""OUT: entries -> text. A format is one module of this folder.

It holds ``SUFFIX`` (of the files that are written) and ``render(items, options)``;
being in the folder is enough. Modules with a leading underscore and packages are
no formats.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from publist.errors import PublistError
from publist.model.item import Item

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


class Format(Protocol):
    """What a module must hold to be a format."""

    SUFFIX: str

    def render(self, items: Sequence[Item], options: Options) -> str:
        """Return the entries as text."""


def formats() -> list[str]:
    """Return the names of all formats."""
    found = pkgutil.iter_modules(__path__)
    names = (module.name for module in found if not module.ispkg)
    return sorted(name for name in names if not name.startswith("_"))


def load(name: str) -> Format:
    """Return the format ``name``; nothing of the others is imported."""
    if name not in formats():
        fix = f"choose one of: {', '.join(formats())}"
        what = f"there is no format `{name}`"
        raise PublistError(what, fix=fix)
    return cast("Format", importlib.import_module(f"{__name__}.{name}"))


def render(name: str, items: Sequence[Item], options: Options) -> str:
    """Return the entries in the format ``name``."""
    return load(name).render(items, options)
