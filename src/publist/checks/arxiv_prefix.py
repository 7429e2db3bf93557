"""PUB302 arxiv-prefix: an arXiv id is written bare, without `arXiv:` or an address.

## Why
A page that makes a link of the field makes a broken one of an address, and one work
under two spellings is found twice.

## Example
    - title: Folded data
      authors: L. Wu
      arxiv: "1707.03362"

    - title: Unfolded data
      authors: A. Bee
      arxiv: https://arxiv.org/abs/1708.02000

## Use instead
    - title: Folded data
      authors: L. Wu
      arxiv: "1707.03362"

    - title: Unfolded data
      authors: A. Bee
      arxiv: "1708.02000"

## Fix
Safe where other ids of the list are bare: the prefix is cut. Unsafe where none is, for
then a page may use the field as an address.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._prefixed import prefixed
from publist.store.document import Document

PREFIX = re.compile(
    r"(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv(?::\s*|\s+)", re.IGNORECASE
)
BARE = re.compile(r"(?:[a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?")


@rule("PUB302")
def arxiv_prefix(document: Document) -> Iterator[Finding]:
    """Find arXiv ids written with what leads to them; of a list's habit only tell."""
    for one in prefixed(document, "arxiv", PREFIX, BARE):
        yield one.finding("PUB302", "arXiv id")
