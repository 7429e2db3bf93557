"""PUB402 possible-duplicate: two entries may be one work.

## Why
Their titles are alike, and nothing tells for certain: somebody has to look. Only worth
knowing, and `not_duplicate_of` remembers the answer.

## Example
    - title: Folded data
      authors: L. Wu
      key: folded
      link:
        url: https://example.org/folded.pdf
        display: PDF

    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded-again.pdf
        display: PDF

## Use instead
    - title: Folded data
      authors: L. Wu
      key: folded
      link:
        url: https://example.org/folded.pdf
        display: PDF

    - title: Folded data
      authors: L. Wu
      not_duplicate_of: folded
      link:
        url: https://example.org/folded-again.pdf
        display: PDF

## Fix
By hand: remove one of the two, or note that they differ with `publist dedupe --not`.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from publist.checks import Finding, rule
from publist.checks._pairs import REMOVE, first_pairs, is_pasted, place_of, said_of
from publist.store.document import Document

if TYPE_CHECKING:
    from publist.model.matching import Pair


@rule("PUB402")
def possible_duplicate(
    document: Document, pairs: Sequence["Pair"]
) -> Iterator[Finding]:
    """Find the later one of two entries that may be one work."""
    for pair in first_pairs(pairs, _may_be_one):
        yield Finding(
            code="PUB402",
            message=f"this may be {said_of(document, pair.one)}: {pair.reason}",
            span=place_of(document, pair.other, "title"),
            fix=REMOVE.format(pair.other.number, pair.one.number),
            severity="info",
        )


def _may_be_one(pair: "Pair") -> bool:
    return pair.verdict == "possible" and not is_pasted(pair)
