"""PUB318 proxy-address: an address leads through a library's proxy.

## Why
Readers outside of your university meet its login page, and not the paper.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://www-nature-com.ezproxy.example.edu/articles/nature12345
        display: Nature (2020)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://www.nature.com/articles/nature12345
        display: Nature (2020)

## Fix
Unsafe: the publisher's own host is read off the proxy's.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from publist.checks import Finding, rule
from publist.checks._addresses import Address
from publist.checks._hosts import SPEAK_HTTPS
from publist.checks.several_addresses import parting
from publist.model.text import one_line

LONGEST = 253
"""Characters of a host's name; text that goes on is made to waste time."""

LOGIN = re.compile(
    r"https?://[\w.-]*prox[\w.-]*(?::\d+)?/login\?(?:.*&)?q?url=(?P<inner>.+)",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"https?://(?P<host>[a-z\d]+(?:--?[a-z\d]+)+)\.(?P<rest>[\w.-]+\.\w+)(?::\d+)?(?=/|$)",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"https?://(?:0-)?(?P<host>(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|info))"
    r"\.(?P<rest>[\w.-]+\.\w+)(?::\d+)?(?=/|$)",
    re.IGNORECASE,
)
PROXY = re.compile(
    r"(?:^|[.-])(?:\w*prox[yi]\w*|oclc|remotexs|libaccess|ezp)(?=[.-])", re.IGNORECASE
)

ENDING = re.compile(r"\w\.(?:com|org|net|edu|gov|io|info|eu|uk|de|fr|ch|nl)$")


@rule("PUB318")
def proxy_address(addresses: list[Address]) -> Iterator[Finding]:
    """Find hosts that are a publisher's, written as a proxy's."""
    for one in addresses:
        true = _true(one.text) if one.text.startswith("http") else None
        if true and one.is_read and not parting(one.text):
            end, new = true
            yield Finding(
                code="PUB318",
                message="the address leads through a library's proxy",
                span=one.part(0, end),
                fix=f"write `{one_line(new + one.text[end:])}`",
                severity="warning",
                edits=one.with_part(0, end, new),
                safe=False,
            )


def _true(text: str) -> tuple[int, str] | None:
    """Return how much of an address is a proxy's, and what it stands for."""
    host = text[8 : text.find("/", 8)]
    telling = "-" in host or "prox" in host or host.count(".") > 2  # noqa: PLR2004  cheap
    if not telling or len(host) > LONGEST:
        return None
    if found := LOGIN.match(text):
        inner = found["inner"]
        return len(text), unquote(inner) if "%3a" in inner.lower() else inner
    joined, behind = JOINED.match(text), BEHIND.match(text)
    dotted = re.sub(r"--?", _dot_or_dash, joined["host"]) if joined else ""
    true = _if_publisher(dotted, joined) if joined else None
    return true or (_if_publisher(behind["host"], behind) if behind else None)


def _dot_or_dash(dashes: re.Match[str]) -> str:
    return "-" if len(dashes[0]) > 1 else "."


def _if_publisher(host: str, found: re.Match[str]) -> tuple[int, str] | None:
    host = host.lower().removeprefix("0.")
    is_known = host.removeprefix("www.") in SPEAK_HTTPS
    is_proxy = PROXY.search(found["rest"]) and ENDING.search(host)
    return (found.end(), f"https://{host}") if is_known or is_proxy else None
