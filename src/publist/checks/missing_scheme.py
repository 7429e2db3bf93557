"""PUB312 missing-scheme: an address lacks its `https://`.

## Why
The browser looks for `doi.org/10.1000/xyz` among the files of your own site: the link is
broken. A bare DOI is no address either. Where most addresses of a list are so, its pages
make whole ones of them, and nothing is said.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded
        display: Physica (2020)

    - title: Unfolded data
      authors: A. Bee
      link:
        url: doi.org/10.1000/xyz
        display: Physica (2021)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded
        display: Physica (2020)

    - title: Unfolded data
      authors: A. Bee
      link:
        url: https://doi.org/10.1000/xyz
        display: Physica (2021)

## Fix
Safe for DOIs, arXiv ids and hosts that are known to speak https, where other addresses
of the list are whole; Unsafe for all others.
"""

import re
from collections import Counter
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address
from publist.checks._hosts import SPEAK_HTTPS
from publist.checks.several_addresses import parting
from publist.model.text import one_line

TLD = (
    "com|org|net|edu|gov|io|info|eu|uk|de|fr|nl|ch|at|it|es|se|dk|no|fi|ca|au|jp|cn|kr"
)
HOSTED = re.compile(
    rf"(?P<host>(?:[a-z\d-]+\.)+(?:{TLD}))(?::\d+)?(?:/|$)", re.IGNORECASE
)
DOI = re.compile(r"(?:doi(?::\s*|\s+))?(?=10\.\d{4,9}/\S+$)", re.IGNORECASE)
ARXIV = re.compile(r"arxiv:\s*(?=[\w.-]+(?:/\d{7})?$)", re.IGNORECASE)
HABIT = 3
"""As many addresses without a scheme, and no fewer than whole ones, are a habit."""


@rule("PUB312")
def missing_scheme(addresses: list[Address]) -> Iterator[Finding]:
    """Find hosts, DOIs and arXiv ids where an address is wanted."""
    whole = Counter[str]()
    bare: list[tuple[Address, int, str]] = []
    for one in addresses:
        if one.text.startswith(("http", "/")):
            whole[one.name] += 1
            continue
        beginning = _beginning(one.text)
        if beginning and one.is_read and not parting(one.text):
            bare.append((one, *beginning))
    lacking = Counter(one.name for one, *_ in bare)
    for one, end, new in bare:
        if lacking[one.name] < max(HABIT, whole[one.name]):
            yield _finding(one, end, new, shown=whole[one.name] > 0)


def _beginning(text: str) -> tuple[int, str] | None:
    """Return what an address should begin with, and instead of how much."""
    if found := DOI.match(text):
        return found.end(), "https://doi.org/"
    if found := ARXIV.match(text):
        return found.end(), "https://arxiv.org/abs/"
    hosted = HOSTED.match(text)
    plain = hosted and (hosted["host"] != text or text.lower().startswith("www."))
    return (0, "https://") if plain else None


def _finding(one: Address, end: int, new: str, *, shown: bool) -> Finding:
    host = one.text.partition("/")[0].lower().removeprefix("www.")
    is_known = new != "https://" or host in SPEAK_HTTPS
    return Finding(
        code="PUB312",
        message="an address without `https://` leads nowhere",
        span=one.part(0, len(one.text)),
        fix=f"write `{one_line(new + one.text[end:])}`",
        severity="error" if shown else "warning",
        edits=one.with_part(0, end, new),
        safe=shown and is_known,
    )
