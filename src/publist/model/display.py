"""The line that readers click on, made from what a source says of a publication.

``Nature Physics 9, 468 (2013)``, ``NeurIPS 2023``, ``arXiv:1707.03362 (2017)``,
``PhD thesis, Leiden University (2019)``: one function for each kind of work. No year is
said twice, and what no reader of a list needs (place, days, access date) is left out.
"""

import re
from dataclasses import replace
from functools import lru_cache

from publist.model import short_venue, unprinted
from publist.model.article_line import and_status, article_line, with_year
from publist.model.capitals import calmed
from publist.model.known_venues import known_name
from publist.model.links import arxiv_of
from publist.model.reference import Reference
from publist.model.short_venue import Venues
from publist.model.text import fold, one_line, plain
from publist.model.venue import find_year

PAPERS = frozenset({"inproceedings", "conference"})
CHAPTERS = frozenset({"incollection", "inbook", "bookchapter", "inreference"})
BOOKS = frozenset({"book", "proceedings", "collection", "reference"})
PRINTED = PAPERS | CHAPTERS | BOOKS
MEETING = re.compile(
    r"\bconf(?:erence(?! series)|\.)|\bsymp(?:osium|\.)|workshop|congress|\bmeeting\b",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"(?:in\s+)?(?:the\s+)?(?:proceedings?(?:\s+of|,|\s+[-–—]|:)|proc\.?(?:\s+of)?)\s+(?:the\s+)?",
    re.IGNORECASE,
)
MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
DAYS = re.compile(rf",\s*(?:\d[\d\s.–-]*)?(?:{MONTH})[^,]*(?:,\s*|\s)(?:19|20)\d\d\b.*")
_WORD = r"(?!and\b)[A-Z][\w.’'-]*"
_NAME = rf", {_WORD}(?: {_WORD}){{0,2}}"
PLACE = re.compile(
    rf"(?:{_NAME}{_NAME}, (?:USA|U\.S\.A\.|Canada|Australia|UK|China)|{_NAME}{_NAME})$"
)
"""``, Rome, Italy`` and ``, Austin, TX, USA`` before the days of a meeting."""

SUBSERIES = re.compile(
    r"\s*\((?i:including (?:its )?sub-?series)[^()]*\)|\s:\s[A-Z]{3,8}$"
)
"""What Scopus says of every volume of the *Lecture Notes*, and PubMed's `` : JAMIA``."""

LINK = re.compile(r"</?a\b[^<>]*>", re.IGNORECASE)
FULL_STOP = re.compile(r"(?<=\w{5})\.$")
ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LONG = 30
"""Characters; behind a longer name of a conference the year is in parentheses."""


def display_of(reference: Reference, venues: Venues | None = None) -> str:
    """Return the line that lists show for a publication; '' if nothing is known."""
    line = _line(_calm(_without_links(reference)), venues or Venues())
    return one_line(line).strip(" ,")


def _without_links(reference: Reference) -> Reference:
    """Return a reference whose fields can be shown in a line that is a link itself."""
    shown = (reference.venue, reference.volume, reference.number)
    if not any("<" in text for text in (*shown, reference.pages, reference.publisher)):
        return reference
    return replace(
        reference,
        venue=LINK.sub("", reference.venue),
        volume=LINK.sub("", reference.volume),
        number=LINK.sub("", reference.number),
        pages=LINK.sub("", reference.pages),
        publisher=LINK.sub("", reference.publisher),
    )


def _calm(reference: Reference) -> Reference:
    venue = SUBSERIES.sub("", calmed(reference.venue))
    publisher = FULL_STOP.sub("", reference.publisher)
    if (venue, publisher) == (reference.venue, reference.publisher):
        return reference
    return replace(reference, venue=venue, publisher=publisher)


def _line(reference: Reference, venues: Venues) -> str:
    if unprinted.is_thesis(reference):
        return with_year(unprinted.thesis(reference), reference.year)
    if _is_preprint(reference):
        return with_year(_preprint(reference), reference.year)
    if _is_paper(reference):
        return _paper(reference, venues)
    if reference.kind in BOOKS or not reference.venue:
        return with_year(unprinted.where(reference), reference.year)
    if reference.kind in CHAPTERS and (reference.publisher or not reference.volume):
        return _chapter(reference, venues)
    return article_line(reference, venues)


def _is_preprint(reference: Reference) -> bool:
    """Tell whether arXiv is all that is known of where a work appeared."""
    if reference.venue or reference.kind in PRINTED:
        return _is_arxiv(reference.venue)
    printed = (
        reference.doi and reference.publisher and not _is_arxiv(reference.publisher)
    )
    return bool(reference.arxiv and not printed)


@lru_cache(maxsize=1024)
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
    if reference.kind in BOOKS:
        return False
    meets, leads = _words(reference.venue)
    short = short_venue.conference(reference)
    if known_name(reference.venue, reference.year):
        return True
    if reference.kind in PAPERS:
        return bool(meets or short or reference.short_venue or not reference.volume)
    return bool(short and (meets or leads)) or (meets and not reference.volume)


@lru_cache(maxsize=1024)  # a list has few venues, and each on many of its lines
def _words(venue: str) -> tuple[bool, bool]:
    """Tell whether a venue says that people met there, and *Proceedings of* before it."""
    name = plain(venue)
    return bool(MEETING.search(name)), bool(LEADING.match(name))


def _paper(reference: Reference, venues: Venues) -> str:
    """Return ``ICML 2020``, or the long name and the year."""
    own = short_venue.conference(reference)
    own = own or known_name(reference.venue, reference.year) or _label(reference)
    dated = short_venue.dated(own, reference.year) if own else ""
    chosen = venues.find(reference.venue, reference.short_venue)
    if chosen:
        dated = short_venue.dated(chosen, find_year(dated) or reference.year)
    return and_status(dated or _long_name(reference), reference)


def _label(reference: Reference) -> str:
    """Return the letters that al-folio's pages show beside a paper, ``abbr = {CPAL}``."""
    label = reference.extra.get("abbr", "")
    return label if re.fullmatch(short_venue.ACRONYM, label) else ""


def _long_name(reference: Reference) -> str:
    """Return a conference's long name with its year, from its first capital on."""
    name = reference.venue or reference.extra.get("eventtitle", "")
    name, dated = DAYS.subn("", one_line(name or reference.publisher))
    name = (PLACE.sub("", name) if dated else name).strip(" ,")
    leading = LEADING.match(name)
    if leading and MEETING.search(name, leading.end()):
        name = name[leading.end() :]
    name = FULL_STOP.sub("", name[:1].upper() + name[1:])
    if not name or not reference.year or ANY_YEAR.search(name) or find_year(name):
        return name
    year = f"({reference.year})" if len(name) > LONG else reference.year
    return f"{name} {year}"


def _chapter(reference: Reference, venues: Venues) -> str:
    """Return ``Handbook of Things, Springer (2015)``."""
    name = venues.find(reference.venue) or reference.venue
    line = ", ".join(filter(None, (name, reference.publisher)))
    return with_year(and_status(line, reference), reference.year)
