"""PUB403 preprint-beside-article: a preprint and its published version are two entries.

## Why
Some lists show both on purpose, so it is only worth knowing; in most the preprint was
forgotten when the article came out.

## Example
    - title: Folding large data on small machines
      authors: L. Wu, A. Bee
      link:
        url: https://doi.org/10.1000/xyz
        display: Physica 12, 1-9 (2021)

    - title: Folding large data on small machines
      authors: L. Wu, A. Bee
      link:
        url: https://arxiv.org/abs/2001.01234
        display: arXiv (2020)

## Use instead
    - title: Folding large data on small machines
      authors: L. Wu, A. Bee
      arxiv: "2001.01234"
      link:
        url: https://doi.org/10.1000/xyz
        display: Physica 12, 1-9 (2021)

## Fix
By hand: give the article the field `arxiv`, and remove the preprint.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from publist.checks import Finding, rule
from publist.checks._pairs import first_pairs, place_of, said_of
from publist.model.item import Item
from publist.store.document import Document

if TYPE_CHECKING:
    from publist.model.matching import Pair


@rule("PUB403")
def preprint_beside_article(
    document: Document, pairs: Sequence["Pair"]
) -> Iterator[Finding]:
    """Find the later one of a preprint and its article."""
    for pair in first_pairs(pairs, _are_versions):
        preprint = _is_preprint(pair.other, pair.one)
        version = "preprint" if preprint else "published version"
        yield Finding(
            code="PUB403",
            message=f"the {version} of {said_of(document, pair.one)} has its own entry",
            span=place_of(document, pair.other, "title"),
            fix="give the article the preprint's `arxiv` field, and remove the preprint",
            severity="info",
        )


def _are_versions(pair: "Pair") -> bool:
    one, other = pair.one, pair.other
    said = pair.verdict == "related"
    return said and (_is_preprint(one, other) or _is_preprint(other, one))


def _is_preprint(one: Item, other: Item) -> bool:
    from publist.model.matching import of_item  # noqa: PLC0415  slow, and rarely asked

    return of_item(one).is_preprint_of(of_item(other))
