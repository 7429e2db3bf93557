"""PUB315 blank-in-address: a blank stands in an address.

## Why
An address has none, not even a no-break space or one written `%20` where nothing of
it can be meant. In a host's name or in a DOI the link is broken; elsewhere browsers guess,
and other programs cut the address there.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://doi.org/ 10.1000/xyz
        display: Physica (2020)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://doi.org/10.1000/xyz
        display: Physica (2020)

## Fix
Safe in a host's name and right before a DOI, and for tabs, line ends and no-break
spaces: it is cut. In a file's name a blank becomes `%20`, which means the same. All
others by hand.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from publist.checks import Finding, Severity, rule
from publist.checks._addresses import Address, holding
from publist.checks.several_addresses import parting

ENCODED = r"(?:%20|%C2%A0|%E2%80%8B)+"
BLANK = re.compile(rf"\s+|{ENCODED}$|(?<=doi\.org/){ENCODED}(?=10\.)", re.IGNORECASE)
UNUSUAL = re.compile(r"[^!-$&-~]")
"""What few addresses hold: a blank, anything beyond ASCII, a per cent sign."""

FILE = re.compile(r"(?: [^\s,;()\[\]]+)+\.\w{2,4}$")
"""The rest of a file's name, ``my paper.pdf`` from its first blank on."""

DROPPED = "\t\r\n"
"""What browsers leave out by themselves."""


class Mend(NamedTuple):
    """What to write instead of a part of an address; ``None`` where nobody can tell."""

    new: str | None
    severity: Severity


@rule("PUB315")
def blank_in_address(addresses: list[Address]) -> Iterator[Finding]:
    """Find the first blank in what begins as an address and holds no second one."""
    for one, _ in holding(addresses, UNUSUAL):
        found = BLANK.search(one.text)
        begins = one.text.lower().startswith(("http", "www.", "doi.org"))
        if found and one.name and begins and not parting(one.text):
            yield _finding(one, *found.span())


def _finding(one: Address, start: int, end: int) -> Finding:
    mend = _mend(one.text, start, end)
    stop = len(one.text) if mend.new else end
    edits = () if mend.new is None else one.with_part(start, stop, mend.new)
    return Finding(
        code="PUB315",
        message=f"{_named(one.text[start:end])} stands in the address",
        span=one.part(start, end),
        fix="write `%20` instead" if mend.new else "take it out",
        severity=mend.severity,
        edits=edits,
    )


def _named(blank: str) -> str:
    if blank.startswith("%"):
        return f"`{blank}`, a blank,"
    return "a no-break space" if "\xa0" in blank else "a blank"


def _mend(text: str, start: int, end: int) -> Mend:
    blank, before, after = text[start:end], text[:start], text[end:]
    if not blank.strip(DROPPED):
        return Mend("", "warning")
    if blank.startswith("%"):
        return Mend("", "error" if after else "warning")
    if not blank.strip("\xa0"):
        return Mend("", "error")
    if _in_host(before, after) or (before.endswith("doi.org/") and after[:3] == "10."):
        return Mend("", "error")
    if FILE.match(text, start):
        return Mend(text[start:].replace(" ", "%20"), "warning")
    return Mend(None, "error" if "doi.org/" in before else "warning")


def _in_host(before: str, after: str) -> bool:
    """Tell whether a host's name, or the signs before it, go on behind a blank."""
    started = before.partition("://")[2]
    parted = before.endswith((":", "/", ".")) or after.startswith((".", "/"))
    return "/" not in started and parted
