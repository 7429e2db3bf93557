"""Read a list into records that know where each of their values stands.

One pass over libyaml's events builds data and positions together; nothing is parsed
twice and no tree of nodes is made. Positions are characters of the text as it was read,
byte order mark and carriage returns included, so ``text[field.start:field.end]`` is what
the user wrote. A block collection ends with its last scalar, because YAML's own mark
would swallow the comments behind it.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from publist.errors import Place, PublistError
from publist.store.edits import Span

LARGE = 8 * 2**20
SOME = 3
LINE_END = re.compile(r"\r\n|\n|\r")
ENDED = ("\n", "\r")
WHITE = " \t\r\n"
"""What is blank to YAML; Python strips no-break spaces too, which are text here."""


class Field(NamedTuple):
    """A value and where it stands; a scalar, a mapping or a sequence."""

    key: str
    key_start: int
    value: Any
    start: int
    end: int
    style: str
    """``''`` plain, ``'`` ``"`` ``|`` ``>`` quoted or block, ``*`` alias, ``{`` ``[`` flow,
    ``:`` ``-`` block collections."""

    fields: "dict[str, Field]"
    """What a mapping holds, by key; empty for everything else."""

    @property
    def span(self) -> Span:
        """The value's own characters, quotes included."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of the list."""

    number: int
    """Place in the list, counted from 1."""

    data: dict[Any, Any]
    fields: dict[str, Field]
    start: int
    """Where the entry's first key stands, behind the dash."""

    end: int
    """Behind the last character of the last value."""

    style: str
    text: str = field(repr=False)

    @property
    def span(self) -> Span:
        """From the first key to the end of the last value."""
        return Span(self.start, self.end)

    def find(self, *path: str) -> Field | None:
        """Return the field at a path, ``("link", "url")``; ``None`` if it is not there."""
        fields, held = self.fields, None
        for name in path:
            held = fields.get(name)
            fields = held.fields if held else {}
        return held

    def raw(self, held: Field) -> str:
        """Return a value as it is written, quotes included."""
        return self.text[held.start : held.end]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text does not load, where the reader noticed it."""

    at: int
    what: str
    """The reader's own words; for ``diagnose``, not for users."""


@dataclass
class Document:
    """A list: its text, its data and its records."""

    path: Path
    text: str
    data: Any = None
    """What the site's pages see; ``None`` for an empty list."""

    records: list[Record] = field(default_factory=list)
    strays: list[tuple[int, Field]] = field(default_factory=list)
    """Items of the list that are no mappings, with their numbers."""

    aliased: bool = False
    """True if a value is written once and named elsewhere (``*name``)."""

    repeated: list[tuple[Field, Field]] = field(default_factory=list)
    """Fields given twice in one entry, earlier and later; YAML keeps the later."""

    fault: Fault | None = None
    """Set where the text does not load; then there are no records."""

    end: int = 0
    """Behind the last value of the list (the end of the text if it is empty)."""

    style: str = ""
    """How the top level is written: ``-`` block list, ``[`` flow list, '' nothing."""

    @cached_property
    def line_starts(self) -> "array[int]":
        """Character offset of each line's first character."""
        starts = array("q", [0])  # a list would take five times the memory
        starts.extend(match.end() for match in LINE_END.finditer(self.text))
        return starts

    def line_of(self, at: int) -> int:
        """Return the line of a character, counted from 1."""
        return bisect_right(self.line_starts, at)

    def place(self, at: int) -> Place:
        """Return path, line and column of a character, as an editor counts them."""
        if "line_starts" in self.__dict__ or len(self.text) < LARGE:
            line, start = self.line_of(at), self.line_start(at)
        else:  # one place in a huge text: a list of all lines would cost far more
            ends = [found.end() for found in LINE_END.finditer(self.text, 0, at)]
            line, start = len(ends) + 1, ends[-1] if ends else 0
        column = at - start + 1
        bom = line == 1 and self.text.startswith("\ufeff")
        return Place(self.path, line, max(column - bom, 1))

    def line_start(self, at: int) -> int:
        """Return where the line of a character begins."""
        return self.line_starts[self.line_of(at) - 1]

    def line_end(self, at: int) -> int:
        """Return where the next line begins (the end of the text on the last line)."""
        line = self.line_of(at)
        last = line == len(self.line_starts)
        return len(self.text) if last else self.line_starts[line]

    def record_at(self, at: int) -> Record | None:
        """Return the entry whose first key is the last one up to a character."""
        place = bisect_right(self.records, at, key=lambda record: record.start)
        return self.records[place - 1] if place else None

    def value_at(self, at: int) -> tuple[Record, Field] | None:
        """Return the value that a character belongs to, not a mapping around it."""
        record = self.record_at(at)
        inside = record.fields if record else {}
        while inside:
            held = next(
                (one for one in inside.values() if one.start <= at < one.end), None
            )
            if held is None:
                return None
            if not held.fields:
                return (record, held) if record else None
            inside = held.fields
        return None

    @cached_property
    def newline(self) -> str:
        """The line ending that most lines have; a line feed where there is none."""
        count = self.text.count
        both = count("\r\n")
        if both * 2 > count("\n"):
            return "\r\n"
        return "\r" if count("\r") - both > count("\n") else "\n"

    def dash(self, record: Record) -> int:
        """Return where the dash of a record of a block list stands."""
        start = self.line_start(record.start)
        before = self.text[start : record.start]
        plain = re.fullmatch(r"\ufeff?([ \t]*)-[ \t]+", before)
        if plain:
            return start + before.index("-")
        return self._dash_above(record)

    def _dash_above(self, record: Record) -> int:
        """Find the dash of an entry whose first key stands on a later line."""
        for line in range(self.line_of(record.start) - 1, 0, -1):
            found = re.match(
                r"\ufeff?[ \t]*-(?=\s|$)", self.text[self.line_starts[line - 1] :]
            )
            if found:
                return self.line_starts[line - 1] + found.end() - 1
        return record.start

    def lines(self) -> Iterator[str]:
        """Yield the lines without their endings."""
        return iter(LINE_END.split(self.text))


def parse(text: str, path: Path) -> Document:
    """Return the list in ``text``; what does not load stands in ``fault``."""
    from publist.store.reader import read_into  # noqa: PLC0415  libyaml, when needed

    document = Document(path, text)
    read_into(document)
    return document


def require_list(document: Document) -> Document:
    """Return the document if it is a list of entries; raise ``PublistError`` if not."""
    if document.data is not None and not isinstance(document.data, list):
        held, fix = _told(document.data)
        what = f"the file holds {held}, not a list of entries"
        raise PublistError(what, where=document.place(0), fix=fix)
    if document.strays:
        raise _no_fields(document)
    return document


def _no_fields(document: Document) -> PublistError:
    places = [document.place(stray.start) for _, stray in document.strays]
    others = ", ".join(str(place.line) for place in places[1:])
    what = "an entry is not made of fields" + (
        f" (also line {others})" if others else ""
    )
    fix = "write each field as `name: value`, the first one behind the dash"
    return PublistError(what, where=places[0], fix=fix)


def _told(data: object) -> tuple[str, str]:
    """Return what a file holds instead of a list, and what to do about it."""
    fix = "start each entry with a dash: `- title: ...`"
    if isinstance(data, dict):
        names = [
            str(name)[:20] for name, held in data.items() if isinstance(held, list)
        ]
        if not names:
            return "fields without a dash", fix
        fix = "put all entries into one list; a field (`year: 2024`) can say the same"
        more = ", ..." if len(names) > SOME else ""
        return f"lists under names ({', '.join(names[:SOME])}{more})", fix
    return ("plain text" if isinstance(data, str) else "a single value"), fix
