"""The line that a finding is in, cut to a width, and where the carets stand below it.

Widths are those of a terminal: a wide character takes two columns, a combining one none.
Everything is measured on what is shown, so that the carets stand under what is meant.
"""

from typing import NamedTuple

from publist.model.text import TO_BLANK
from publist.store.document import Document
from publist.store.edits import Span

TAB = "    "
DOTS = "..."
NARROWEST = 20
AROUND = 1_000
"""Characters on either side that are looked at; no terminal is wider than that."""

SHOWN = {**TO_BLANK, ord("\t"): TAB}
NO_TEXT = frozenset(map(chr, range(0x20))) - {*"\t\n\r\f\v"}


class Excerpt(NamedTuple):
    """A line as it is shown, and the columns below which carets stand."""

    text: str
    column: int
    carets: int


def excerpt(document: Document, span: Span, width: int) -> Excerpt | None:
    """Return the line that a span begins in; ``None`` if it is no text, or has no room."""
    if width < NARROWEST:
        return None
    bom = len(document.text) - len(document.text.removeprefix("\ufeff"))
    first = max(document.line_start(span.start), bom, span.start - AROUND)
    last = min(document.line_end(span.start), first + 2 * AROUND)
    line = document.text[first:last].rstrip("\r\n")
    if not NO_TEXT.isdisjoint(line):
        return None
    start, end = (min(max(at - first, 0), len(line)) for at in span)
    return _cut(line, start, end, width)


def _cut(line: str, start: int, end: int, width: int) -> Excerpt:
    """Return the part of a line around ``line[start:end]`` that fits."""
    from rich.cells import cell_len

    before, marked, after = (
        part.translate(SHOWN) for part in (line[:start], line[start:end], line[end:])
    )
    whole, start, end = before + marked + after, len(before), len(before + marked)
    first, last = _window(whole, start, width)
    head = (DOTS if first else "") + whole[first:start]
    shown = head + whole[start:last] + (DOTS if last < len(whole) else "")
    column = cell_len(head)
    reached = cell_len(head + whole[start : min(end, last)])
    return Excerpt(shown, column, max(reached - column, 1))


def _window(line: str, start: int, width: int) -> tuple[int, int]:
    """Return which characters are shown: those that matter stand in the left third."""
    from rich.cells import cell_len

    if cell_len(line) <= width:
        return 0, len(line)
    room = width - 2 * len(DOTS)
    first = _back(line, start, room // 3)
    last = _ahead(line, first, room)
    return _back(line, last, room), last


def _ahead(line: str, at: int, room: int) -> int:
    """Return how far to the right one can go from a character."""
    from rich.cells import cell_len

    while at < len(line) and (room := room - cell_len(line[at])) >= 0:
        at += 1
    return at


def _back(line: str, at: int, room: int) -> int:
    """Return how far to the left one can go from a character."""
    return len(line) - _ahead(line[::-1], len(line) - at, room)
