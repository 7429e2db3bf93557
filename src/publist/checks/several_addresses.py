"""PUB314 several-addresses: one address field holds two addresses.

## Why
A page makes one link of the field, and what it holds is nobody's address: the link is
broken. A second copy has a field of its own (`pdf`, `code`, `link2`).

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://doi.org/ https://doi.org/10.1000/xyz
        display: Physica (2020)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://doi.org/10.1000/xyz
        display: Physica (2020)

## Fix
Safe where the first is the second, or its beginning: then it is cut. All others by hand.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address

SECOND = re.compile(
    r"(?:\s{0,9}[,;|]\s{0,9}|\s{1,9})(?=(?:https?://|www\.)\S)|[,;]\s{1,9}(?=/\w)"
    r"|(?<=[a-z\d])(?<!http)(?=https?://)",
    re.IGNORECASE,
)
"""What parts a second address from the first: nothing, if they were pasted together."""

FIRST = re.compile(r"https?://[^?#]*$|www\.|/|[\w-]+\.\w+[/.]|[\w./-]+\.\w+$")
"""What a first address is; one behind ``?`` is part of the first, but for a blank."""


@rule("PUB314")
def several_addresses(addresses: list[Address]) -> Iterator[Finding]:
    """Find a second address behind the first one."""
    for one in addresses:
        found = parting(one.text) if one.name else None
        if found:
            yield _finding(one, found)


def parting(text: str) -> re.Match[str] | None:
    """Return what parts a text's first address from its second; ``None`` if it has one."""
    alone = text.count("://") < 2 and "www." not in text[1:]  # noqa: PLR2004  cheap
    if alone and len(text.split()) == 1:
        return None
    found = SECOND.search(text)
    if found is None:
        return None
    first = text[: found.start()]
    if not FIRST.match(first) and not (found[0].isspace() and "://" in first):
        return None
    return found if found[0] or "://" in first else None


def _finding(one: Address, found: re.Match[str]) -> Finding:
    first, second = one.text[: found.start()], one.text[found.end() :]
    is_rest = first == second or (first[-1] == "/" and second.startswith(first))
    return Finding(
        code="PUB314",
        message="two addresses in one: the link leads to neither",
        span=one.part(found.end(), len(one.text)),
        fix="keep one, and give the other a field of its own",
        edits=one.with_part(0, found.end(), "") if is_rest else (),
    )
