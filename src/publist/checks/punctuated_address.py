"""PUB316 punctuated-address: quotes, brackets or a comma cling to an address.

## Why
They become part of the address, which then leads nowhere; a quote ends the link early.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: <https://example.org/folded>
        display: Physica (2020)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded
        display: Physica (2020)

## Fix
Safe for brackets and quotes on both sides, and for a quote inside, which becomes `%22`;
Unsafe for a sign at the end alone. What holds a link in HTML or Markdown is left to you.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address
from publist.checks.malformed_doi import is_doi_address
from publist.model.text import one_line
from publist.store.edits import Span

OPENING, CLOSING = "<([\"'“‘`", ">)]\"'”’`,;"
INNER = re.compile(r"(?:https?://|www\.|doi\.org/)[^\s<>\"“”]+", re.IGNORECASE)
A_LINK = re.compile(r"<a\s[^>]*href|!?\[[^\]]*\]\(", re.IGNORECASE)


@rule("PUB316")
def punctuated_address(addresses: list[Address]) -> Iterator[Finding]:
    """Find signs around addresses, and whole links where an address is wanted."""
    for one in addresses:
        text = one.text
        clinging = text[0] in OPENING or text[-1] in CLOSING
        if not one.name or not (clinging or '"' in text):
            continue
        if A_LINK.match(text) and one.name.startswith("link"):
            yield _whole_link(one)
        elif found := INNER.fullmatch(text.lstrip(OPENING).rstrip(CLOSING)):
            yield from _clinging(one, _balanced(text, found[0]))
        elif '"' in text[1:-1] and text.startswith("http"):
            yield _quote_inside(
                one, [at for at, sign in enumerate(text) if sign == '"']
            )


def _balanced(text: str, address: str) -> str:
    """Return the address with the bracket that belongs to it: ``(ppt)``, ``(1)``."""
    bracket = address.count("(") > address.count(")")
    return address + ")" if bracket and text.lstrip(OPENING) != address else address


def _clinging(one: Address, address: str) -> Iterator[Finding]:
    start = one.text.find(address)
    end, last = start + len(address), len(one.text)
    stray = (0, start) if start else (end, last)
    if stray[0] == stray[1] or (start == 0 and is_doi_address(one.text)):
        return
    yield Finding(
        code="PUB316",
        message=f"`{one_line(one.text[slice(*stray)])}` clings to the address",
        span=one.part(*stray),
        fix=f"write `{one_line(address)}`",
        severity="error" if start else "warning",
        edits=one.with_parts((Span(0, start), Span(end, last)), ""),
        safe=start > 0,
    )


def _quote_inside(one: Address, places: list[int]) -> Finding:
    return Finding(
        code="PUB316",
        message='a `"` inside of an address ends the link early',
        span=one.part(places[0], places[0] + 1),
        fix="write `%22` instead",
        edits=one.with_parts((Span(at, at + 1) for at in places), "%22"),
    )


def _whole_link(one: Address) -> Finding:
    return Finding(
        code="PUB316",
        message="a whole link stands where an address is wanted",
        span=one.part(0, len(one.text)),
        fix="write the address alone",
        severity="warning",
    )
