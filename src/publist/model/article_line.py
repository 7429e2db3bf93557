"""An article of a journal on one line: ``Phys. Rev. B 95, 235141 (2017)``.

What stands in for a page or a volume that is not known yet is left out; a line whose
work is not out says so: ``Nature, in press (2024)``.
"""

import re

from publist.model import unprinted
from publist.model.reference import Reference
from publist.model.short_venue import Venues
from publist.model.text import fold, plain
from publist.model.venue import YEAR, find_year

ISSUE = re.compile(r",\s*(?:volume|vol\.)\s.*", re.IGNORECASE)
"""The Anthology's ``Computational Linguistics, Volume 46, Issue 1``."""

PREPRINTS = re.compile(r"\w+rxiv\b", re.IGNORECASE)
"""Servers whose ``pages`` are no pages."""

LABEL = re.compile(
    r"(?:vol(?:ume)?|pp?|article(?: no| number)?|art)\b\.?\s*(?=\w*\d)", re.IGNORECASE
)
BEHIND = re.compile(
    r"[,;]?\s*\b(?:no|nr|iss(?:ue)?|number)\b.*|\s(?:LN(?:CS|AI|BIP)|CCIS|AISC)$",
    re.IGNORECASE,
)
SUPPLEMENT = re.compile(r"suppl", re.IGNORECASE)
NO_VOLUME = re.compile(r"0+|n\.?/?a\.?|none|t\.?b\.?[ad]\.?|[?x–—-]+", re.IGNORECASE)
HOW_MANY = re.compile(r"\d+\s*(?:pages|pp)\b", re.IGNORECASE)
FIRST = re.compile(r"[^–—,;+]*")
PAGE = re.compile(r".*\d.*|[ivxlc]+")


def article_line(reference: Reference, venues: Venues) -> str:
    """Return journal, volume, first page and year, as far as they are known."""
    chosen = venues.find(reference.venue, reference.short_venue)
    name = chosen or _abbreviated(reference) or reference.venue
    name = ISSUE.sub("", name) if reference.volume else name
    name = name.removesuffix(f" {reference.year}")
    if PREPRINTS.match(name):
        return with_year(name, reference.year)
    head = " ".join(filter(None, (name, _volume(reference))))
    line = ", ".join(filter(None, (head, _first_page(reference))))
    if line == name:
        return with_year(and_status(line, reference), reference.year)
    return f"{line} ({reference.year})" if reference.year else line


def _abbreviated(reference: Reference) -> str:
    """Return the short name of a journal, if its letters are those of the long one."""
    if not reference.short_venue:
        return ""
    names = (reference.short_venue, reference.venue)
    short, long = (fold(plain(name)).replace(" ", "") for name in names)
    letters = iter(long)
    fits = len(short) > 2 and all(letter in letters for letter in short)  # noqa: PLR2004
    return reference.short_venue if fits else ""


def _volume(reference: Reference) -> str:
    """Return the volume, with the number of a supplement to it."""
    stopgap = (NO_VOLUME, unprinted.STATUS)
    known = not any(form.fullmatch(reference.volume) for form in stopgap)
    volume = BEHIND.sub("", LABEL.sub("", reference.volume)) if known else ""
    supplement = SUPPLEMENT.search(reference.number)
    return f"{volume} ({reference.number})" if supplement else volume


def _first_page(reference: Reference) -> str:
    """Return the first page or the article number, unless it is a stopgap."""
    first = FIRST.match(LABEL.sub("", reference.pages))
    page = first[0].rstrip("-?. ") if first else ""
    if HOW_MANY.match(reference.pages) or not PAGE.fullmatch(page):
        return ""
    stopgaps = {"0"} if reference.volume else {"0", "1", str(reference.year)}
    return "" if page in stopgaps else page


def and_status(line: str, reference: Reference) -> str:
    """Return a line with ``in press`` behind it, if that is what a source says."""
    status = unprinted.status(reference)
    known = status in line.casefold() or _first_page(reference)
    return line if known or not line else f"{line}, {status}"


def with_year(line: str, year: int | None) -> str:
    """Return a line with the year behind it, unless it stands in it already."""
    line = line.strip(" ,")
    return f"{line} ({year})" if line and year and not _says(line, year) else line


def _says(line: str, year: int) -> bool:
    return str(year) in YEAR.findall(line) or find_year(line) == year
