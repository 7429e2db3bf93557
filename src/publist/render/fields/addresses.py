"""Addresses that people typed: which of them may become a link or a picture.

A browser drops tabs and line ends inside an address and control characters around
it, so they are dropped here before the scheme is looked at, not after.
"""

import html
import re
from collections.abc import Callable
from urllib.parse import quote, unquote, urlsplit

SCHEMES = frozenset({"http", "https", "mailto", "ftp"})
SCHEME = re.compile(r"([^/?#]*?):")
"""What stands before the first colon, valid as a scheme or not: only known ones pass."""

NO_SCHEME = re.compile(r"(?:www\.|(?:dx\.)?doi\.org/|arxiv\.org/)\S", re.IGNORECASE)
DOI = re.compile(r"doi:\s*(10\.\d)", re.IGNORECASE)
ENDS = "".join(map(chr, range(0x21)))
INSIDE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
UNSAFE = ' "<>\\^`{|}'
HasImage = Callable[[str], bool]


def safe_address(written: str) -> str:
    """Return the address to link to, or '' where it must not or cannot be one.

    What readers meant is kept: ``doi:10.1/x`` and ``doi.org/10.1/x`` become
    ``https`` addresses. What only a script could mean (``javascript:``) is dropped.
    """
    address = INSIDE.sub("", html.unescape(written).strip(ENDS)).strip()
    address = DOI.sub(r"https://doi.org/\1", address, count=1)
    if NO_SCHEME.match(address):
        address = f"https://{address}"
    for seen in (address, unquote(address)):
        scheme = SCHEME.match(seen)
        if scheme and scheme[1].lower() not in SCHEMES:
            return ""
    return "".join(quote(sign) if sign in UNSAFE else sign for sign in address)


def host_of(address: str) -> str:
    """Return what to show for an address without text: its host, or its file."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    file = parts.path.rstrip("/").rpartition("/")[2]
    return (
        parts.netloc.rpartition("@")[2].removeprefix("www.") or unquote(file)
    ).strip()


def image_path(written: str, has_image: HasImage | None) -> str:
    """Return the picture's path below the picture folder, percent-encoded, or ''.

    A name that is encoded already (``my%20plot.png``) is tried as it is first.
    """
    for name in dict.fromkeys((written.strip(), unquote(written.strip()))):
        if not _is_inside(name):
            return ""
        if has_image is None or has_image(name):
            return quote(name, safe="/")
    return ""


def _is_inside(name: str) -> bool:
    odd = INSIDE.search(name) or SCHEME.match(name) or set(name) & set('\\<>"')
    return not odd and not {"", ".", ".."} & set(name.split("/"))
