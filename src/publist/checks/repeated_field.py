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

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document, Field
from publist.store.edits import Span

INDENTED_DASH = re.compile(r"^[ \t]+(-)[ \t]*\w+:", re.MULTILINE)


@rule("PUB105")
def repeated_field(document: Document) -> Iterator[Finding]:
    """Find the earlier one of two equal fields: it is the one that is lost."""
    for earlier, later in document.repeated:
        line = document.line_of(later.key_start)
        yield Finding(
            code="PUB105",
            message=f"`{later.key}` is given again in line {line}; this value is lost",
            span=Span(earlier.key_start, earlier.end),
            fix=_fix(document, earlier, later),
        )


def _fix(document: Document, earlier: Field, later: Field) -> str:
    """Tell an entry whose dash is indented from a field that is just there twice."""
    between = document.text[earlier.key_start : later.key_start]
    dash = INDENTED_DASH.search(between)
    if dash:
        line = document.line_of(earlier.key_start + dash.start(1))
        return (
            f"the dash in line {line} is indented and swallows its entry; move it left"
        )
    line = document.line_of(later.key_start)
    return f"keep one of the two (line {line} is the one that is shown)"
