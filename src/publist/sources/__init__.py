"""Read bibliographies: text of a format becomes references and problems.

A source is one module here with ``read(text: str) -> Reading``. Nothing that looks like
an entry may leave without a trace: what is not in ``references`` stands in
``unreadable`` or ``dropped`` with its line.
Modules whose names begin with an underscore are no formats but parts of one.
"""

from dataclasses import dataclass, field

from publist.model.reference import Reference
from publist.sources._bytes import decode

__all__ = ["Problem", "Read", "Reading", "decode"]


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
