"""PUB311 broken-scheme: an address begins with a misspelt `https://`.

## Why
The browser takes it for a file of your own site, or for nothing at all: the link is
broken. `hhttp://` came with the template's demo entries and is in many lists.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: hhttps://example.org/folded
        display: Physica (2020)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded
        display: Physica (2020)

## Fix
Safe: the beginning is put right, `https://` where it has an `s`.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address, beginning
from publist.model.text import one_line

BEGINNING = re.compile(
    r"(?!https?://(?!/|[htps]{3,8}[:;.,/]))"  # nearly all are right
    r"(?:(?P<word>[htps]{3,8}|[a-z]https?|https?[a-z])"
    r"(?::/+|::+/*|[;.,:]{0,2}//+:?|[;.,]/+|:\\\\|:(?=[\w-]+\.[\w.-]+/))(?=[^/\\\s]))+",
    re.IGNORECASE,
)
"""What looks like the beginning of an address, or like several of them."""

RIGHT = frozenset({"http://", "https://"})
FORGIVEN = re.compile(r"https?(?:://+|:\\\\)", re.IGNORECASE)
"""What browsers put right by themselves, and other programs do not."""


@rule("PUB311")
def broken_scheme(addresses: list[Address]) -> Iterator[Finding]:
    """Find beginnings that are nearly ``http://`` or ``https://``."""
    for one, found in beginning(addresses, BEGINNING):
        written = found[0]
        if written.lower() in RIGHT:
            continue
        meant = "https://" if "s" in found["word"].lower() else "http://"
        yield Finding(
            code="PUB311",
            message=f"no address begins with `{one_line(written)}`",
            span=one.part(0, found.end()),
            fix=f"write `{meant}`",
            severity="warning" if FORGIVEN.fullmatch(written) else "error",
            edits=one.with_part(0, found.end(), meant),
        )
