"""PUB319 plain-http: an address begins with `http://`, though its host speaks https.

## Why
Whoever is between reader and host can read and change what is sent, and readers are sent
on once more. Only hosts of a built-in list of publishers and servers are reported.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: http://arxiv.org/abs/1707.03362
        display: arXiv (2017)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://arxiv.org/abs/1707.03362
        display: arXiv (2017)

## Fix
Unsafe: that the host speaks https is general knowledge, and was not tried.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._addresses import Address, beginning
from publist.checks._hosts import SPEAK_HTTPS

PLAIN = re.compile(r"http://(?:www\.)?([a-z\d.-]+)(?=/|$)", re.IGNORECASE)


@rule("PUB319")
def plain_http(addresses: list[Address]) -> Iterator[Finding]:
    """Find addresses at hosts that are known to speak https."""
    for one, found in beginning(addresses, PLAIN):
        is_known = found[1].lower() in SPEAK_HTTPS
        if is_known and "://" not in one.text[found.end() :]:
            yield Finding(
                code="PUB319",
                message=f"{found[1].lower()} speaks https",
                span=one.part(0, len("http://")),
                fix="write `https://`",
                severity="info",
                edits=one.with_part(0, len("http"), "https"),
                safe=False,
            )
