"""IN: text of a format becomes references and problems. A format is one module here.

It holds ``LABEL``, ``SUFFIXES``, ``looks_like(text)`` and ``read(text) -> Reading``; being
in the folder is enough. Nothing that looks like an entry may leave without a trace: what
is not in ``references`` stands in ``unreadable`` or ``dropped`` with its line.
Modules whose names begin with an underscore are no formats but parts of one.
"""

import importlib
import pkgutil
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Literal, Protocol, cast, get_args

from publist.errors import PublistError
from publist.model.reference import Reference
from publist.sources._bytes import decode

__all__ = [
    "MATH",
    "Format",
    "Math",
    "Problem",
    "Read",
    "Reading",
    "decode",
    "formats",
    "guess",
    "load",
    "read",
]


Math = Literal["html", "unicode", "keep"]
"""What becomes of simple mathematics: ``H<sub>2</sub>O``, ``H₂O`` or ``H$_2$O``."""

MATH: tuple[Math, ...] = get_args(Math)


@dataclass(frozen=True, slots=True)
class Read:
    """A reference and the line its entry starts at, counted from 1."""

    reference: Reference
    line: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the reader must say: an entry lost, mended or doubtful."""

    line: int
    """Line of the entry (or of the fault in it), counted from 1."""

    key: str
    """Citation key as far as it could be told; empty if not."""

    reason: str
    """What is wrong, in the words of somebody who knows papers, not parsers."""


@dataclass(slots=True)
class Reading:
    """What a source found in one text; every entry is in one of the first three."""

    references: list[Read] = field(default_factory=list)
    """Entries that could be read, in the order of the text."""

    unreadable: list[Problem] = field(default_factory=list)
    """Entries that could not be read and were left out."""

    dropped: list[Problem] = field(default_factory=list)
    """Entries left out on purpose: repeated word for word, commented out, or none
    that could be shown (``@xdata``, ``@set``, settings of a style)."""

    repaired: list[Problem] = field(default_factory=list)
    """Entries that are in ``references`` after a mistake in them was mended."""

    notes: list[Problem] = field(default_factory=list)
    """Doubts about entries that were read: undefined macros, repeated fields ..."""


class Format(Protocol):
    """What a module must hold to be a format."""

    LABEL: str
    """What people call it: ``BibTeX``."""

    SUFFIXES: tuple[str, ...]
    """How names of its files end, lower case, with the dot."""

    def looks_like(self, text: str) -> bool:
        """Tell whether a text is written in it, be it empty of entries."""

    def read(self, text: str, **options: str) -> Reading:
        """Return what a text holds; never raise for what it holds."""


def formats() -> list[str]:
    """Return the names of all formats, as they are typed: ``csl-json``."""
    found = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted(name.replace("_", "-") for name in found if name[0] != "_")


def load(name: str) -> Format:
    """Return the format ``name``; nothing of the others is imported."""
    if name not in formats():
        fix = f"choose one of: {', '.join(formats())}"
        raise PublistError(f"there is no format `{name}`", fix=fix)
    module = name.replace("-", "_")
    return cast("Format", importlib.import_module(f"{__name__}.{module}"))


def read(name: str, text: str, math: Math = "html") -> Reading:
    """Return what a text in the format ``name`` holds; raise for an unknown format.

    ``math`` is for LaTeX, so only for formats that say they heed it (``OPTIONS``).
    """
    chosen = load(name)
    options = {"math": math} if "math" in getattr(chosen, "OPTIONS", ()) else {}
    return chosen.read(text, **options)


def guess(file: str, text: str) -> str | None:
    """Return the format of a file, by its name and its text; None if nothing tells.

    The text is believed before the name: people rename files.
    """
    suffix = PurePath(file).suffix.lower()

    def is_named(name: str) -> bool:
        return suffix in load(name).SUFFIXES

    def looks_so(name: str) -> bool:
        return load(name).looks_like(text)

    both = (name for name in formats() if is_named(name) and looks_so(name))
    return (  # each is asked for only where those before it are none
        next(both, None)
        or next(filter(looks_so, formats()), None)
        or next(filter(is_named, formats()), None)
    )
