"""The line that readers click on, made from what a source says of a publication.

``Nature Physics 9, 468 (2013)``, ``NeurIPS 2023``, ``arXiv:1707.03362 (2017)``,
``PhD thesis, Leiden University (2019)``: one function for each kind of work. No year is
said twice, and what no reader of a list needs (place, days, access date) is left out.
"""

import re

from publist.model import short_venue, unprinted
from publist.model.links import arxiv_of
from publist.model.reference import Reference
from publist.model.short_venue import Venues
from publist.model.text import fold, one_line, plain
from publist.model.venue import YEAR, find_year

PAPERS = frozenset({"inproceedings", "conference"})
CHAPTERS = frozenset({"incollection", "inbook", "bookchapter", "inreference"})
BOOKS = frozenset({"book", "proceedings", "collection", "reference"})
MEETING = re.compile(
    r"\bconf(?:erence(?! series)|\.)|\bsymp(?:osium|\.)|workshop|congress|\bmeeting\b",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"(?:in\s+)?(?:the\s+)?(?:proceedings?(?:\s+of|,)|proc\.?(?:\s+of)?)\s+(?:the\s+)?",
    re.IGNORECASE,
)
MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
DAYS = re.compile(rf",\s*(?:\d[\d\s.–-]*)?(?:{MONTH})[^,]*(?:,\s*|\s)(?:19|20)\d\d\b.*")
ISSUE = re.compile(r",\s*(?:volume|vol\.)\s.*", re.IGNORECASE)
PREPRINTS = re.compile(r"\w+rxiv\b", re.IGNORECASE)
"""Servers whose ``pages`` are no pages."""

BEFORE_NUMBER = re.compile(
    r"(?:vol(?:ume)?|pp?|article(?: no| number)?|art)\b\.?\s*(?=\w*\d)", re.IGNORECASE
)
FULL_STOP = re.compile(r"(?<=\w{5})\.$")
SUPPLEMENT = re.compile(r"suppl", re.IGNORECASE)
COUNTED = re.compile(r"\d+\s*(?:pages|pp)\b", re.IGNORECASE)
LONG = 30
"""Characters; behind a longer name of a conference the year is in parentheses."""


def display_of(reference: Reference, venues: Venues | None = None) -> str:
    """Return the line that lists show for a publication; '' if nothing is known."""
    venues = venues or Venues()
    if unprinted.is_thesis(reference):
        return _with_year(unprinted.thesis(reference), reference.year)
    if _is_preprint(reference):
        return _with_year(_preprint(reference), reference.year)
    if _is_paper(reference):
        return _paper(reference, venues)
    if reference.kind in BOOKS or not reference.venue:
        return _with_year(unprinted.where(reference), reference.year)
    chapter = reference.kind in CHAPTERS and (
        reference.publisher or not reference.volume
    )
    return _chapter(reference, venues) if chapter else _article(reference, venues)


def _is_preprint(reference: Reference) -> bool:
    """Tell whether arXiv is all that is known of where a work appeared."""
    if reference.kind in PAPERS | CHAPTERS | BOOKS and not _is_arxiv(reference.venue):
        return False
    printed = (
        reference.publisher and reference.doi and fold(reference.publisher) != "arxiv"
    )
    return _is_arxiv(reference.venue) or bool(
        not reference.venue and reference.arxiv and not printed
    )


def _is_arxiv(venue: str) -> bool:
    named = fold(plain(venue))
    return named == "corr" or named.startswith(
        ("arxiv", "computing research repository")
    )


def _preprint(reference: Reference) -> str:
    arxiv = arxiv_of(reference)
    return f"arXiv:{arxiv}" if arxiv else "arXiv"


def _is_paper(reference: Reference) -> bool:
    """Tell whether a work is a paper of a conference, whatever its type says.

    A volume of a series that is no conference makes it an article: ``Proc. SPIE 2167``.
    """
    venue, short = plain(reference.venue), short_venue.conference(reference)
    meets = bool(MEETING.search(venue))
    if reference.kind in PAPERS:
        return bool(meets or short or reference.short_venue or not reference.volume)
    if reference.kind in BOOKS:
        return False
    named = meets or LEADING.match(venue)
    return bool(short and named) or (meets and not reference.volume)


def _paper(reference: Reference, venues: Venues) -> str:
    """Return ``ICML 2020``, or the long name and the year."""
    own = short_venue.conference(reference)
    dated = short_venue.dated(own, reference.year) if own else ""
    chosen = venues.find(reference.venue, reference.short_venue)
    if chosen:
        dated = short_venue.dated(chosen, find_year(dated) or reference.year)
    return _and_status(dated or _long_name(reference), reference)


def _long_name(reference: Reference) -> str:
    name = reference.venue or reference.extra.get("eventtitle", "")
    name = DAYS.sub("", one_line(name or reference.publisher)).strip(" ,")
    leading = LEADING.match(name)
    if leading and MEETING.search(name, leading.end()):
        name = name[leading.end() :]
    name = FULL_STOP.sub("", name[:1].upper() + name[1:])
    if find_year(name) or not reference.year:
        return name
    return (
        f"{name} ({reference.year})" if len(name) > LONG else f"{name} {reference.year}"
    )


def _chapter(reference: Reference, venues: Venues) -> str:
    """Return ``Handbook of Things, Springer (2015)``."""
    name = venues.find(reference.venue) or reference.venue
    line = ", ".join(filter(None, (name, reference.publisher)))
    return _with_year(_and_status(line, reference), reference.year)


def _article(reference: Reference, venues: Venues) -> str:
    """Return ``Phys. Rev. B 95, 235141 (2017)``."""
    chosen = venues.find(reference.venue, reference.short_venue)
    name = chosen or _abbreviated(reference) or reference.venue
    name = ISSUE.sub("", name) if reference.volume else name
    volume = BEFORE_NUMBER.sub("", reference.volume)
    if SUPPLEMENT.search(reference.number):
        volume += f" ({reference.number})"
    if PREPRINTS.match(name):
        return _with_year(name, reference.year)
    head = " ".join(filter(None, (name, volume)))
    line = ", ".join(filter(None, (head, _first_page(reference))))
    if line == name:
        return _with_year(_and_status(line, reference), reference.year)
    return f"{line} ({reference.year})" if reference.year else line


def _abbreviated(reference: Reference) -> str:
    """Return the short name of a journal, if its letters are those of the long one."""
    short, long = (
        fold(plain(n)).replace(" ", "")
        for n in (reference.short_venue, reference.venue)
    )
    letters = iter(long)
    fits = 2 < len(short) < len(long) and all(letter in letters for letter in short)  # noqa: PLR2004
    return reference.short_venue if fits else ""


def _first_page(reference: Reference) -> str:
    """Return the first page or the article number, unless it is a stopgap."""
    if COUNTED.match(reference.pages):
        return ""
    page = re.split(r"\s*[–—,;+]", BEFORE_NUMBER.sub("", reference.pages))[0].rstrip(
        "-?. "
    )
    stopgaps = {"0"} if reference.volume else {"0", "1", str(reference.year)}
    return page if re.search(r"\d|^[ivxlc]+$", page) and page not in stopgaps else ""


def _and_status(line: str, reference: Reference) -> str:
    """Return a line with ``in press`` behind it, if that is what a source says."""
    status = unprinted.status(reference)
    known = status.casefold() in line.casefold() or reference.pages
    return line if known or not line else f"{line}, {status}"


def _with_year(line: str, year: int | None) -> str:
    """Return a line with the year behind it, unless it stands in it already."""
    line = line.strip(" ,")
    return f"{line} ({year})" if line and year and not _says(line, year) else line


def _says(line: str, year: int) -> bool:
    return str(year) in YEAR.findall(line) or find_year(line) == year
