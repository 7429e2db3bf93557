"""Where a reader stops in the lines of one entry: how far a guess at its mistake gets it.

A quote that nobody closed lets the reader run on to the next one, lines below. Where such
a quote swallows whole fields, the reader is taken to have stopped where it was opened.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from publist.store.document import LINE_END, Document, Fault, parse
from publist.store.slips.lines import FIELD, Columns

OPEN = frozenset(
    {
        "while scanning a quoted scalar",
        "while parsing a flow sequence",
        "while parsing a flow mapping",
    }
)
"""libyaml's words for what is still open where it stops."""

TELLING = re.compile(r"^[ \t]*(?:---|\.\.\.|[^\s#])", re.MULTILINE)
"""The start of a line that holds something, found at once behind 70 MB of comments."""

QUOTES = ('"', "'")


class Stop(NamedTuple):
    """Line and column, counted from 0, and the reader's own words."""

    line: int
    column: int
    what: str = ""

    def is_before(self, other: "Stop") -> bool:
        """Tell whether a reader that stops at ``other`` gets further."""
        return self[:2] < other[:2]


def cut_off(document: Document) -> Fault | None:
    """Return where a list ends too early, though Ruby reads it without a word.

    A line that stands further left than the first dash ends the list; what follows is
    another document, which only a reader of several would look at. Lines that say so
    (``---``) are another matter.
    """
    if document.fault or document.style != "-":
        return None
    line = LINE_END.search(document.text, max(document.end - 1, 0))
    found = TELLING.search(document.text, line.end()) if line else None
    if found is None or found[0].strip() in ("---", "..."):
        return None
    return Fault(found.start(), "the list ends here")


def stop_in(lines: Sequence[str], columns: Columns, document: Document) -> Stop | None:
    """Return where a reader stops, or ``None``; anchors may stand elsewhere."""
    alone = parse("\n".join(lines), document.path)
    fault = alone.fault or cut_off(alone)
    if fault is None:
        return _misplaced(alone, columns) if lines else None
    _, undefined, anchor = fault.what.partition("undefined alias ")
    if undefined and f"&{anchor}" in document.text:
        return None
    line = alone.line_of(fault.at) - 1
    column = fault.at - alone.line_starts[line]
    return Stop(min(line, len(lines) - 1), column, fault.what)


def _misplaced(alone: Document, columns: Columns) -> Stop | None:
    """Return where something stands that is no list, or a list in another column.

    A name alone may head the list.
    """
    if not alone.records:
        above = isinstance(alone.data, dict) and list(alone.data.values()) == [None]
        return None if above or alone.data is None else Stop(0, 0)
    if alone.style != "-":
        return None
    dash = alone.dash(alone.records[0])
    start = alone.line_start(dash)
    line = Stop(alone.line_of(dash) - 1, 0)
    return line if dash - start != columns.dash else None


def open_quote(lines: Sequence[str], columns: Columns) -> Stop | None:
    """Return where the first quote or bracket stands that swallows what follows."""
    try:
        events: Iterator[Any] = yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader)
        for event in events:
            quoted = getattr(event, "style", None) in QUOTES
            if quoted and _swallows(event, lines, columns):
                return Stop(event.start_mark.line, event.start_mark.column)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark
        if mark and error.context in OPEN:
            return Stop(mark.line, mark.column)
    except yaml.YAMLError:
        return None
    return None


def _swallows(event: Any, lines: Sequence[str], columns: Columns) -> bool:  # noqa: ANN401
    below = lines[event.start_mark.line + 1 : event.end_mark.line + 1]
    fields = (FIELD.fullmatch(line) for line in below)
    return any(columns.knows(field["key"]) for field in fields if field)
