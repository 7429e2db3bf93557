"""PUB304 malformed-arxiv: what stands as an arXiv id cannot be one.

## Why
Ids are year, month and a number: four digits behind the dot until 2014, five since 2015
(`1707.03362`), before April 2007 an archive and seven digits (`hep-th/9901001`). Anything
else leads nowhere.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://arxiv.org/abs/1707.336
        display: arXiv (2017)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://arxiv.org/abs/1707.03362
        display: arXiv (2017)

## Fix
By hand: nobody can tell which digits are lost.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address, beginning
from publist.checks._prefixed import fields
from publist.checks.arxiv_prefix import PREFIX
from publist.model.text import brief
from publist.store.document import Document

NEW = re.compile(r"(?P<month>\d\d(?:0[1-9]|1[0-2]))\.(?P<number>\d{4,5})(?:v\d+)?")
OLD = re.compile(
    r"[a-z-]+(?:\.[a-z-]{2,})?/(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])\d{3}(?:v\d+)?",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"https?://(?:[a-z]+\.)?arxiv\.org/(?:abs|pdf|html|format|e-print)/"
    r"(?P<id>[^?#\s]+?)(?:\.pdf)?/?(?:[?#].*)?$",
    re.IGNORECASE,
)
FIRST, FIVE_DIGITS = "0704", "1501"
"""The months from which the new ids, and those with five digits, are given."""


@rule("PUB304")
def malformed_arxiv(document: Document, addresses: list[Address]) -> Iterator[Finding]:
    """Find ids that arXiv cannot have given, in ``arxiv`` and in addresses."""
    for one in fields(document, "arxiv"):
        prefix = PREFIX.match(one.text)
        start = prefix.end() if prefix else 0
        held = re.sub(r"\.pdf$|\s*\[[\w.-]+\]$", "", one.text[start:])  # [cs.LG]
        if any(sign.isdigit() for sign in held) and "://" not in held:
            yield from _finding(one, start, start + len(held))
    for one, found in beginning(addresses, ADDRESS):
        if one.name:
            yield from _finding(one, *found.span("id"))


def _finding(one: Address, start: int, end: int) -> Iterator[Finding]:
    held = one.text[start:end]
    wrong = _what_is_wrong(held)
    if wrong:
        yield Finding(
            code="PUB304",
            message=f"`{brief(held)}` is no arXiv id: {wrong}",
            span=one.part(start, end),
            fix="look the id up at https://arxiv.org",
            severity="warning",
        )


def _what_is_wrong(held: str) -> str:
    if OLD.fullmatch(held):
        return ""
    found = NEW.fullmatch(held)
    if not found:
        return "it is year, month, dot and number, as in `1707.03362`"
    if found["month"] < FIRST:
        return "before April 2007 ids named their archive"
    wanted = 5 if found["month"] >= FIVE_DIGITS else 4
    said = "since 2015" if wanted > 4 else "until 2014"  # noqa: PLR2004  digits
    right = len(found["number"]) == wanted
    return "" if right else f"{said} {wanted} digits stand behind the dot"
