"""PUB401 duplicate-entry: a work is in the list twice.

## Why
Readers see it twice, and a change to one of the two leaves the other behind. Works are
told by DOI, arXiv id, key, or title with people, year and place: `publist dedupe` says
more. Entries that only look so name each other in `not_duplicate_of`.

## Example
    - title: Folded data
      authors: L. Wu
      doi: 10.1000/xyz

    - title: Folded Data
      authors: Wu, L.
      doi: 10.1000/XYZ

## Use instead
    - title: Folded data
      authors: L. Wu
      doi: 10.1000/xyz

## Fix
By hand: both entries are somebody's.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from publist.checks import Finding, rule
from publist.checks._pairs import REMOVE, first_pairs, place_of, said_of
from publist.store.document import Document

if TYPE_CHECKING:
    from publist.model.matching import Pair


@rule("PUB401")
def duplicate_entry(document: Document, pairs: Sequence["Pair"]) -> Iterator[Finding]:
    """Find the later one of two entries that are one work."""
    for pair in first_pairs(pairs, lambda pair: pair.verdict == "same"):
        yield Finding(
            code="PUB401",
            message=f"the work is in the list already: {said_of(document, pair.one)},"
            f" {pair.reason}",
            span=place_of(document, pair.other, "title"),
            fix=REMOVE.format(pair.other.number, pair.one.number),
            severity="warning",
        )
