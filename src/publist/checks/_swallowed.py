"""Dashes that are indented by a slip: their entries became the value of a field above.

``news2:`` with nothing behind it takes an indented ``- title: ...`` below for its value.
Lists inside entries are normal in fields made for them (``links``, ``authors`` by parts);
a dash is a slip if the field is one for text and the dash begins as an entry does.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from publist.model.entry import Entry
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit, Span

DASH = re.compile(r"\n( +)-([ \t]+)[\"']?([A-Za-z][\w-]*)[\"']?[ \t]*:(?=\s)")
FOR_TEXT = frozenset({*Entry.model_fields, "url", "display"})


class Swallowed(NamedTuple):
    """An entry that a field of another one holds."""

    at: int
    """Where its dash stands."""

    key_start: int
    record: Record
    held: Field
    """The field that holds it."""


def swallowed(document: Document, within: Span | None = None) -> Iterator[Swallowed]:
    """Yield the swallowed entries of a list, or those in a part of it."""
    span = within or Span(0, len(document.text))
    found = DASH.search(document.text, max(span.start - 200, 0), span.end)
    if not found or document.style != "-":
        return
    known = _List(document)
    for dash in DASH.finditer(document.text, found.start(), span.end):
        at = dash.end(1)
        held = known.around(at) if at >= span.start else None
        if held and dash[3] in known.firsts and known.for_text(held[1].key):
            yield Swallowed(at, dash.end(2), *held)


class _List:
    """What must be known of a list to tell its entries from lists inside them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.starts = {record.start for record in document.records}
        names = (next(iter(record.fields), "") for record in document.records)
        self.firsts = {"title", *(name for name, _ in Counter(names).most_common(1))}
        lost = (earlier for earlier, _ in document.repeated)
        self.lost = sorted(_sequences(lost), key=lambda held: held.start)
        self.known = dict.fromkeys(FOR_TEXT, True)

    def around(self, at: int) -> tuple[Record, Field] | None:
        """Return the entry and its field whose items stand at ``at``, also a lost one."""
        record = self.document.record_at(at)
        if record is None or record.style != ":":
            return None
        place = bisect_right(self.lost, at, key=lambda held: held.start)
        near = [
            *_sequences(record.fields.values()),
            *self.lost[max(place - 1, 0) : place],
        ]
        found = (held for held in near if held.start <= at < held.end)
        held = next(found, None)
        return (record, held) if held else None

    def for_text(self, name: str) -> bool:
        """Tell whether a field holds no lists: by its name, or in all other entries."""
        if name not in self.known:
            values = (record.data.get(name) for record in self.document.records)
            kinds = Counter(type(value) for value in values if value is not None)
            self.known[name] = kinds[list] <= 1 < kinds.total()
        return self.known[name]


def _sequences(fields: Iterable[Field]) -> Iterator[Field]:
    """Yield the fields that hold block lists, those of a link included."""
    for held in fields:
        yield from (one for one in (held, *held.fields.values()) if one.style == "-")


def freeing(document: Document, entry: Swallowed) -> tuple[Edit, ...]:
    """Return the edits that move a swallowed entry's lines to where entries stand."""
    start = document.line_start(entry.at)
    column = column_of(document, document.dash(entry.record))
    first_key = column_of(document, entry.record.start)
    shift = entry.key_start - start - first_key
    if shift < 0 or entry.at - start <= column:
        return ()
    dash = " " * column + "-".ljust(first_key - column)
    edits = [Edit(Span(start, entry.key_start), dash)]
    edits += _moved(document, entry, shift)
    return tuple(edits)


def _moved(document: Document, entry: Swallowed, shift: int) -> Iterator[Edit]:
    """Yield the edits that move the lines below a dash, as far as they are the item's."""
    column = column_of(document, entry.at)
    start = document.line_end(entry.at)
    while start < entry.record.end:
        end = document.line_end(start)
        line = document.text[start:end]
        indent = len(line) - len(line.lstrip(" "))
        if line.strip():
            if indent <= column:
                return
            yield Edit(Span(start, start + min(shift, indent)), "")
        start = end


def column_of(document: Document, at: int) -> int:
    """Return the column of a character, counted from 0, a byte order mark left out."""
    start = document.line_start(at)
    return at - start - document.text.startswith("\ufeff", start)
