"""PUB404 same-link: entries with different titles lead to one paper.

## Why
Somebody copied an entry and forgot to paste the address: readers of one of the two get
the wrong paper. Pages of a workshop, of a group or of a project are many papers' own and
are not reported.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/papers/folded.pdf
        display: Physica (2020)

    - title: On the migration of geese
      authors: A. Bee
      link:
        url: https://example.org/papers/folded.pdf
        display: Biologica (2021)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/papers/folded.pdf
        display: Physica (2020)

    - title: On the migration of geese
      authors: A. Bee
      link:
        url: https://example.org/papers/geese.pdf
        display: Biologica (2021)

## Fix
By hand: one of the two has the other's address.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from publist.checks import Finding, rule
from publist.checks._pairs import first_pairs, is_pasted, place_of, said_of
from publist.model.item import Item
from publist.store.document import Document

if TYPE_CHECKING:
    from publist.model.matching import Pair

ONE_PAPER = re.compile(
    r"\.pdf|[?&]id=|10\.\d{4,9}/|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3,}", re.IGNORECASE
)
"""What is in the address of one paper and not in that of a workshop's page, *bias2024*."""

WHOLE_BOOK = re.compile(r"10\.\d{4,9}/97[89][\d-]{10,14}$")
"""The DOI of a book, which its chapters may share."""

SHARED = 3
"""So many entries at one address were not pasted wrongly: the page is theirs."""


@rule("PUB404")
def same_link(
    document: Document, items: Sequence[Item], pairs: Sequence["Pair"]
) -> Iterator[Finding]:
    """Find the later one of two entries that share an address, and not a title."""
    others = {pair.other.number: pair.one for pair in first_pairs(pairs, _is_slip)}
    known = {frozenset((pair.one.number, pair.other.number)) for pair in pairs}
    twins = {pair.other.number for pair in pairs if pair.verdict == "same"}
    for one, other in _at_one_address(items):
        if frozenset((one.number, other.number)) not in known:
            others.setdefault(other.number, one)
    for number, one in others.items():
        if number in twins:  # its first copy is told
            continue
        yield Finding(
            code="PUB404",
            message=f"the link is that of {said_of(document, one)}, another paper",
            span=place_of(
                document, items[number - 1], "link.url", "url", "doi", "title"
            ),
            fix="give the one that was pasted wrongly its own address",
            severity="warning",
        )


def _is_slip(pair: "Pair") -> bool:
    return not WHOLE_BOOK.search(pair.other.doi) and is_pasted(pair)


def _at_one_address(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield each first entry at an address of one paper with the later ones there."""
    held = defaultdict[str, list[Item]](list)
    for item in items:
        if url := item.url:
            held[url.partition("://")[2].removeprefix("www.").rstrip("/#")].append(item)
    for url, (first, *later) in held.items():
        if not later or len(later) >= SHARED:
            continue
        if ONE_PAPER.search(url) and not WHOLE_BOOK.search(url):
            yield from ((first, one) for one in later if not _are_apart(first, one))


def _are_apart(one: Item, other: Item) -> bool:
    from publist.model.matching import apart  # noqa: PLC0415  slow, and rarely asked

    return apart.are_apart(one, other)
