"""PUB105 repeated-field: an entry gives the same field twice.

## Why
YAML keeps the last one and says nothing. Of two titles one is mostly another entry's
that lost its dash, so that is an error.

## Example
    - title: Folded data
      news1: Spotlight
      authors: L. Wu
      news1: Best paper

## Use instead
    - title: Folded data
      news1: Spotlight, Best paper
      authors: L. Wu

## Fix
Safe where an entry begins again, with its first field and more below it: the dash that is
missing is written. All others by hand: both values are somebody's.
"""

from bisect import bisect_right
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._swallowed import column_of, swallowed
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit, Span

Pair = tuple[Field, Field]
"""The earlier and the later one of two equal fields."""


@rule("PUB105")
def repeated_field(document: Document) -> Iterator[Finding]:
    """Find the earlier one of two equal fields: it is the one that is lost.

    Fields of an entry that another one swallowed are no repetition.
    """
    if not document.repeated:
        return
    dashes = [entry.at for entry in swallowed(document)]
    begun: list[int] = []
    pairs = [pair for pair in document.repeated if not _between(dashes, *pair)]
    for earlier, later in sorted(pairs, key=lambda pair: pair[1].key_start):
        if _between(begun, earlier, later):
            continue
        if edits := _begins(document, later, pairs):
            begun.append(later.key_start)
            yield _lost_dash(later, edits)
        else:
            yield _lost(document, earlier, later)


def _between(starts: list[int], earlier: Field, later: Field) -> bool:
    before = bisect_right(starts, earlier.key_start)
    return before < bisect_right(starts, later.key_start)


def _begins(document: Document, later: Field, pairs: list[Pair]) -> tuple[Edit, ...]:
    """Return the edit that makes an entry of what follows, if it can only be one.

    It begins as the entry around it does, and more fields below it are given again.
    """
    record = document.record_at(later.key_start)
    if record is None or record.style != ":" or later.key != _first(record, pairs):
        return ()
    at = later.key_start
    below = sum(old.key_start < at < new.key_start < record.end for old, new in pairs)
    column, start = column_of(document, record.start), document.line_start(at)
    if not below or document.text[start:at] != " " * column:
        return ()
    dash = column_of(document, document.dash(record))
    return (Edit(Span(start, at), " " * dash + "-".ljust(column - dash)),)


def _first(record: Record, pairs: list[Pair]) -> str | None:
    """Return the name of the field that an entry begins with, lost or not."""
    given = [*record.fields.values(), *(earlier for earlier, _ in pairs)]
    return next((one.key for one in given if one.key_start == record.start), None)


def _lost_dash(later: Field, edits: tuple[Edit, ...]) -> Finding:
    return Finding(
        code="PUB105",
        message=f"an entry begins with `{later.key}` here, but its dash is missing",
        span=Span(later.key_start, later.end),
        fix=f"write `{edits[0].new.strip()} {later.key}:`; else the entry above is lost",
        edits=edits,
    )


def _lost(document: Document, earlier: Field, later: Field) -> Finding:
    line = document.line_of(later.key_start)
    return Finding(
        code="PUB105",
        message=f"`{later.key}` is given again in line {line}; this value is lost",
        span=Span(earlier.key_start, earlier.end),
        fix=f"keep one of the two (line {line} is the one that is shown)",
        severity="error" if later.key == "title" else "warning",
    )
