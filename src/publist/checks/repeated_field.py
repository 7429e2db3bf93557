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
By hand: both values are somebody's.
"""

from bisect import bisect_left
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._swallowed import swallowed
from publist.store.document import Document, Field
from publist.store.edits import Span


@rule("PUB105")
def repeated_field(document: Document) -> Iterator[Finding]:
    """Find the earlier one of two equal fields: it is the one that is lost.

    Fields of an entry that another one swallowed are no repetition.
    """
    if not document.repeated:
        return
    dashes = [entry.at for entry in swallowed(document)]
    for earlier, later in document.repeated:
        if _between(dashes, earlier, later):
            continue
        line = document.line_of(later.key_start)
        yield Finding(
            code="PUB105",
            message=f"`{later.key}` is given again in line {line}; this value is lost",
            span=Span(earlier.key_start, earlier.end),
            fix=f"keep one of the two (line {line} is the one that is shown)",
            severity="error" if later.key == "title" else "warning",
        )


def _between(dashes: list[int], earlier: Field, later: Field) -> bool:
    return bisect_left(dashes, earlier.key_start) < bisect_left(dashes, later.key_start)
