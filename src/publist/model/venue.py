"""What the line shown to readers (``Nature 571, 541 (2019)``) tells: year and venue.

Of 2,452 real display lines 1,494 hold a year; many others say only ``PDF`` or ``Link``.
"""

import re

YEAR = re.compile(r"(?<![\d./:–\-a-z_])((?:19|20)\d\d)(?![\d–-]|\.\d|[^\W\d])")
IN_PARENTHESES = re.compile(r"\(\s*(?:[^()\d]*\s)?((?:19|20)\d\d)\s*\)")
SHORT_YEAR = re.compile(r"(?<=[’‘'])(\d\d)\b")
IN_ADDRESS = re.compile(r"(?<=[/_-])((?:19[5-9]|20[0-4])\d)(?=[/_-]|$)")
NO_VENUE = re.compile(
    r"(?:pdf|abs|abstract|link.*|read more.*|here|paper|doi.*|html|full text.*|preprint)"
    r"|(?:https?://|www\.|10\.\d{4}).*",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"[,;:.]?\s*(?:\(?\b(?:19|20)\d\d\b|\(|[’‘']\d\d\b|\bvol(?:ume|\.)|\bno\."
    r"|\bpp?\.|(?:\b[A-Z]|(?<!\d))\d+(?:/\d+)*[A-Z]?\s*[,(:–-]"
    r"|(?<!\d)\d+(?:/\d+)*$)",
    re.IGNORECASE,
)


LAST_CENTURY = 50
"""Two digits from which a year is one of the last century."""


def find_year(text: str) -> int | None:
    """Return the year of publication that ``text`` tells, or ``None``.

    A year in parentheses wins, else the last one, else ``’20``; page ranges and ids
    do not count.
    """
    if not text:
        return None
    found = IN_PARENTHESES.findall(text) or YEAR.findall(text)
    if found:
        return int(found[-1])
    short = SHORT_YEAR.findall(text)
    return whole_year(short[-1]) if short else None


def whole_year(digits: str) -> int:
    """Return the year that two digits mean: ``’88`` is 1988, ``’20`` is 2020."""
    century = 1900 if int(digits) >= LAST_CENTURY else 2000
    return century + int(digits)


def year_in_address(url: str) -> int | None:
    """Return the year in an address such as ``…/paper/2020/hash/…``, or ``None``."""
    found = IN_ADDRESS.findall(url)
    return int(found[0]) if found else None


def from_display(display: str) -> str:
    """Return journal or conference out of a display line; '' if it names none."""
    if not display or NO_VENUE.fullmatch(display.strip()):
        return ""
    if display.casefold().startswith("arxiv"):
        return "arXiv"
    cut = BEHIND.search(display)
    name = display[: cut.start()] if cut and cut.start() else display
    return name.strip(" ,;:.'’‘").removeprefix("In ").strip()
