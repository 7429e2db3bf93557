"""PUB301 doi-prefix: a DOI is written bare, without a resolver's address.

## Why
Resolvers' addresses change (`dx.doi.org` became `doi.org`), the DOI does not. A page
that makes a link of the field makes a broken one of an address.

## Example
    - title: Folded data
      authors: L. Wu
      doi: 10.1000/abc

    - title: Unfolded data
      authors: A. Bee
      doi: https://doi.org/10.1000/xyz

## Use instead
    - title: Folded data
      authors: L. Wu
      doi: 10.1000/abc

    - title: Unfolded data
      authors: A. Bee
      doi: 10.1000/xyz

## Fix
Safe where other DOIs of the list are bare: the prefix is cut. Unsafe where none is, for
then a page may use the field as an address.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._prefixed import prefixed
from publist.store.document import Document

PREFIX = re.compile(
    r"(?:https?://[\w.-]*doi[\w.-]*/|(?:www\.)?(?:dx\.)?doi\.org/)(?:doi:\s*)?"
    r"|doi(?::\s*|\s+)",
    re.IGNORECASE,
)
"""A label or a resolver's address; some publishers have their own, ``doi.acm.org``."""

BARE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")


@rule("PUB301")
def doi_prefix(document: Document) -> Iterator[Finding]:
    """Find DOIs written with what leads to them; of a list's habit only tell."""
    for one in prefixed(document, "doi", PREFIX, BARE):
        yield one.finding("PUB301", "DOI")
