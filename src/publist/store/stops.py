"""Where a reader stops in the lines of one entry: how far a guess at its mistake gets it.

A quote that nobody closed lets the reader run on to the next one, lines below. Where such
a quote swallows whole fields, the reader is taken to have stopped where it was opened.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from publist.store.document import parse
from publist.store.slips.lines import FIELD, Columns

QUOTES = ('"', "'")


class Stop(NamedTuple):
    """Line and column, counted from 0, and the reader's own words."""

    line: int
    column: int
    what: str = ""

    def is_before(self, other: "Stop") -> bool:
        """Tell whether a reader that stops at ``other`` gets further."""
        return self[:2] < other[:2]


def stop_in(lines: Sequence[str], path: Path, elsewhere: str) -> Stop | None:
    """Return where a reader stops, or ``None``; anchors may stand ``elsewhere``."""
    alone = parse("\n".join(lines), path)
    if alone.fault is None:
        rubble = alone.data is not None and not alone.records
        return Stop(0, 0) if lines and rubble else None
    _, undefined, anchor = alone.fault.what.partition("undefined alias ")
    if undefined and f"&{anchor}" in elsewhere:
        return None
    line = alone.line_of(alone.fault.at) - 1
    column = alone.fault.at - alone.line_starts[line]
    return Stop(min(line, len(lines) - 1), column, alone.fault.what)


def open_quote(lines: Sequence[str], columns: Columns) -> Stop | None:
    """Return where the first quote stands that swallows fields, if there is one."""
    try:
        events: Iterator[Any] = yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader)
        for event in events:
            quoted = getattr(event, "style", None) in QUOTES
            if quoted and _swallows(event, lines, columns):
                return Stop(event.start_mark.line, event.start_mark.column)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark
        if mark and error.context == "while scanning a quoted scalar":
            return Stop(mark.line, mark.column)
    except yaml.YAMLError:
        return None
    return None


def _swallows(event: Any, lines: Sequence[str], columns: Columns) -> bool:  # noqa: ANN401
    below = lines[event.start_mark.line + 1 : event.end_mark.line + 1]
    fields = (FIELD.fullmatch(line) for line in below)
    return any(columns.knows(field["key"]) for field in fields if field)
