"""PUB514 double-blanks: words are parted by more than one blank.

## Why
A page shows one blank all the same. Copies of the text for other programs keep them, and
looking for a title or a name does not find it; many come from justified PDF pages.

## Example
    - title: Folded  data
      authors: L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
Safe: one blank is left.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import Spot, for_readers, spots
from publist.store.document import Document
from publist.store.edits import Edit, Span

BLANKS = re.compile(r"  (?<=[^\s-]  )(?<!:  ) *(?=[^\s#])")


@rule("PUB514")
def double_blanks(document: Document) -> Iterator[Finding]:
    """Find values with runs of blanks inside; one finding for each value."""
    found: dict[int, list[Spot]] = {}
    for spot in spots(document, BLANKS):
        if _matters(document, spot):
            found.setdefault(spot.held.start, []).append(spot)
    for each in found.values():
        times = f" in {len(each)} places" if len(each) > 1 else ""
        yield Finding(
            code="PUB514",
            message=f"`{each[0].held.key}` has more than one blank between words{times}",
            span=each[0].span,
            fix="leave one",
            severity="info",
            edits=tuple(
                Edit(Span(one.span.start + 1, one.span.end), "") for one in each
            ),
        )


def _matters(document: Document, spot: Spot) -> bool:
    """Tell text from blocks, which keep their lines, and from the inside of tags."""
    if spot.held.style in ("|", "[", "-") or not for_readers(spot.held):
        return False
    before = document.text[spot.held.start : spot.span.start]
    return before.rfind("<") <= before.rfind(">")
