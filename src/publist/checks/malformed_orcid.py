"""PUB305 malformed-orcid: an ORCID iD has a wrong digit, or is none.

## Why
The last digit of an ORCID iD follows from the others, so a slip shows. A wrong one leads
to nobody, or to somebody else.

## Example
    - title: Folded data
      authors: <a href="https://orcid.org/0000-0002-1825-0079">J. Carberry</a>

## Use instead
    - title: Folded data
      authors: <a href="https://orcid.org/0000-0002-1825-0097">J. Carberry</a>

## Fix
By hand: nobody can tell which digit is wrong.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address, holding
from publist.checks._prefixed import fields
from publist.model.text import brief
from publist.store.document import Document

ADDRESS = re.compile(r"(?i:orcid\.org)/(?P<id>\d[^/?#\s]*)")
HELD = re.compile(r"(?:https?://)?(?:(?i:orcid\.org)/)?(?P<id>\d[\d Xx-]*)$")
FORM = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")
ELEVEN, TEN = 11, 10


@rule("PUB305")
def malformed_orcid(document: Document, addresses: list[Address]) -> Iterator[Finding]:
    """Find iDs whose form or last digit is wrong."""
    for one, found in holding(addresses, ADDRESS):
        yield from _finding(one, *found.span("id"))
    for one in fields(document, "orcid"):
        if held := HELD.match(one.text):
            yield from _finding(one, *held.span("id"))


def _finding(one: Address, start: int, end: int) -> Iterator[Finding]:
    held = one.text[start:end]
    formed = FORM.fullmatch(held)
    if formed and held[-1] == _last_digit(held):
        return
    why = "a digit is wrong" if formed else "it is four times four digits"
    yield Finding(
        code="PUB305",
        message=f"`{brief(held)}` is no ORCID iD: {why}",
        span=one.part(start, end),
        fix="copy it from its owner's page at https://orcid.org",
        severity="warning",
    )


def _last_digit(held: str) -> str:
    """Return the check digit of ISO 7064, modulus 11, base 2."""
    total = 0
    for digit in held.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    rest = (12 - total % ELEVEN) % ELEVEN
    return "X" if rest == TEN else str(rest)
