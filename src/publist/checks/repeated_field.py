"""PUB105 repeated-field: an entry gives the same field twice.

## Why
YAML keeps the last one and says nothing. Often a whole paper is lost this way: a dash
indented under the entry above makes its fields overwrite that entry's.

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

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document, Field
from publist.store.edits import Span


@rule("PUB105")
def repeated_field(document: Document) -> Iterator[Finding]:
    """Find the earlier one of two equal fields: it is the one that is lost."""
    for earlier, later in document.repeated:
        line = document.line_of(later.key_start)
        yield Finding(
            code="PUB105",
            message=f"`{later.key}` is given again in line {line}; this value is lost",
            span=Span(earlier.key_start, earlier.end),
            fix=_fix(document, later, line),
        )


def _fix(document: Document, later: Field, line: int) -> str:
    """Tell an entry that lost its dash from a field that is just there twice."""
    dashes = (r for r in document.records if r.start < later.key_start < r.end)
    inside = next(dashes, None)
    nested = inside and any(
        held.style == "-" and held.start < later.key_start
        for held in inside.fields.values()
    )
    if nested:
        return "an entry above this line has its dash indented; move it to the others"
    return f"keep one of the two (line {line} is the one that is shown)"
