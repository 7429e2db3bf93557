"""PUB313 broken-doi-address: the address of a DOI names no resolver, or two of them.

## Why
`https://doi:10.1000/xyz` and `https://10.1000/xyz` name hosts that do not exist, and a
resolver finds no DOI that begins with its own address: the link is broken.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://doi:10.1000/xyz
        display: Physica (2020)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://doi.org/10.1000/xyz
        display: Physica (2020)

## Fix
Safe: what stands before the DOI becomes `https://doi.org/`.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address, beginning
from publist.model.text import one_line

RESOLVER = r"(?:https?:/*)?(?:www\.)?(?:dx\.)?doi\.org/"
WRONG = re.compile(
    r"(?!https?://(?:dx\.)?doi\.org/10)"
    rf"https?://(?:(?:www\.)?(?:dx\.)?doi\.org/{RESOLVER}(?:doi:)?"
    r"|(?:(?:dx\.)?doi(?:\.?org|\.(?:com|net|og|or|rog|ogr|prg|orgg))?[:/]?)?)"
    r"(?=10\.\d{4,9}/)",
    re.IGNORECASE,
)
"""A resolver twice, or what is nearly one; nothing at all before the DOI, too."""


@rule("PUB313")
def broken_doi_address(addresses: list[Address]) -> Iterator[Finding]:
    """Find DOIs behind something that resolves none."""
    for one, found in beginning(addresses, WRONG):
        yield Finding(
            code="PUB313",
            message=f"`{one_line(found[0])}` resolves no DOI",
            span=one.part(0, found.end()),
            fix=f"write `https://doi.org/{one_line(one.text[found.end() :])}`",
            edits=one.with_part(0, found.end(), "https://doi.org/"),
        )
