"""Take the line that readers click on apart: ``Nature 571, 541 (2019)``.

A line is taken apart only if each of its words finds a place; nothing is guessed. The
forms are those of 2,452 real lines. What has none of them is shown as it stands by
whoever asks, for it may say anything.
"""

import re
from typing import NamedTuple

from publist.model import venue_kind
from publist.model.venue import whole_year

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NUMBER = r"[A-Za-z]{0,3}\d\w*(?:\.\d+)*"
_SPAN = rf"{_NUMBER}(?:\s*[-–—−‐]+\s*{_NUMBER})?"
_NAME = r"(?P<name>[^\W\d_][^\d:;()\[\]<>|]*?(?: \([^\W\d][^\d()]*\))?\.?)"
_NAMED = rf"{_NAME}(?:[,;]+\s*|\s+)"
_VOLUME = r"(?P<volume>\d+[A-Z]?)"
_ISSUE = r"(?:\s*\((?P<number>\d[\w./–-]*)\))?"
_LABEL = r"(?:pp?\.?\s*|pages?\s+|art(?:icle|\.)\s+(?:no\.?\s+)?)"
_PAGES = rf"{_LABEL}?(?P<pages>{_SPAN})"
_REMARK = r"(?:,\s*(?P<remark>[^\W\d_][^\d()]*?))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?,?\s+"
_DATED = rf"[.,;]?\s*\(?(?:{_MONTH})?{_YEAR}\)?"
_NO = r"(?:,?\s*(?:no|nr|num|issue|number)\b\.?\s*(?P<number>\d\w*))?"

FORMS = tuple(
    re.compile(form + r"[\s.,]*", re.IGNORECASE)
    for form in (
        # PLOS One, vol. 13 no. 3, e0192842, 2018; JMLR, vol. 19, 2018
        rf"{_NAMED}vol(?:ume|\.)?,?\s*{_VOLUME}{_NO}(?:[,\s]\s*{_PAGES})?{_DATED}",
        # Nature 571, 541 (2019); Cell. 150(1):29-38. 2012; PLoS ONE 12 (5), e0177683
        rf"{_NAMED}{_VOLUME}{_ISSUE}\s*[,:;]\s*{_PAGES}{_REMARK}(?:{_DATED})?",
        # J. Med. Chem. 2014, 57, 13, 5738–5747; Chem. Sci., 2020, 11, 2670-2680
        rf"{_NAMED}{_YEAR},\s*{_VOLUME},\s*(?:(?P<number>\d+),\s*)?{_PAGES}",
        # Eur. J. Med. Chem. 146, 2018, 108-122
        rf"{_NAMED}{_VOLUME}{_ISSUE},?\s+{_YEAR},\s*{_PAGES}",
        # Operating Systems Review 53 (July 2019)
        rf"{_NAMED}{_VOLUME}{_DATED}",
        # Proceedings of the Third Workshop, pp. 1394-1397, 2016
        rf"{_NAMED}{_LABEL}(?P<pages>{_SPAN}){_DATED}",
        # Food and Energy Security, e348 (2021)
        rf"{_NAMED}(?P<pages>{_NUMBER}\s*[-–—−‐]+\s*{_NUMBER}|[A-Za-z]{{1,3}}\d+){_DATED}",
        # Wear (2022); Remote Sensing, 2022; Cell. 2023
        rf"{_NAMED}{_DATED}",
        # Geobiology
        _NAME,
    )
)
OCCASION = re.compile(
    r"(?P<name>[A-Z][\w&/+-]*(?: [A-Z][\w&/+-]*)?)"
    r"(?:,? (?P<year>(?:19|20)\d\d)| ?['’](?P<short>\d\d))(?: \((?P=year)\))?"
    r"(?:,? (?P<remark>[^\W\d_(].*|\(.+\)|\d.*))?"
)
"""``ICML 2021, Long talk (3% acceptance rate)``: a conference, and what it said of it."""

THESIS = re.compile(
    r"(?P<degree>Ph\.?\s?D\.?|Doctoral|(?:Master|Bachelor)[’']?s?|[BM]\.?Sc\.?)\s+"
    r"(?:thesis|dissertation)[,.:]\s*(?P<school>[^\d()]+?)",
    re.IGNORECASE,
)
ENDING = re.compile(r"[\s,;]*(?:\(\s*((?:19|20)\d\d)\s*\)|\b((?:19|20)\d\d))[\s.]*\Z")
LOOSE = re.compile(r"\w (?:19|20)\d\d[\s.]*\Z")
"""``Summer School 2019`` may be an occasion, ``Wear (2022)`` hardly."""

LONGEST = 400
"""Characters of a line that names a place; the patterns need not see more."""

DAY = re.compile(
    r",.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)


class Parts(NamedTuple):
    """What a line says, each word of it once."""

    kind: str = ""
    """BibTeX's entry type; '' if the name could be a journal's or a conference's."""

    venue: str = ""
    """Journal, conference, or school of a thesis."""

    volume: str = ""
    number: str = ""
    pages: str = ""
    year: int | None = None
    month: int | None = None
    remark: str = ""
    """What was said besides: ``Editors' suggestion``."""


def parts_of(line: str) -> Parts | None:
    """Return the parts of a line without markup; ``None`` if it cannot be told."""
    line = line.strip().removeprefix("In ")
    if len(line) > LONGEST:
        return None
    known = _of_occasion(line) or _of_thesis(line)
    if known or venue_kind.NO_VENUE.search(line):
        return known
    return _of_forms(line) or _of_conference(line)


def _of_occasion(line: str) -> Parts | None:
    found = OCCASION.fullmatch(line)
    if not found or venue_kind.of_name(found["name"]) != venue_kind.INPROCEEDINGS:
        return None
    year = int(found["year"] or whole_year(found["short"]))
    remark = (found["remark"] or "").strip(" .")
    return Parts(venue_kind.INPROCEEDINGS, found["name"], year=year, remark=remark)


def _of_thesis(line: str) -> Parts | None:
    rest, year = _without_year(line)
    found = THESIS.fullmatch(rest)
    if not found:
        return None
    degree = found["degree"].casefold()[0]
    kind = {"m": "mastersthesis", "b": "bachelorsthesis"}.get(degree, "phdthesis")
    return Parts(kind, found["school"].strip(" .,;"), year=year)


def _of_conference(line: str) -> Parts | None:
    """Return a conference as its line names it, with place and days, but for the year."""
    if venue_kind.of_name(line) != venue_kind.INPROCEEDINGS:
        return None
    name, year = _without_year(line)
    return Parts(venue_kind.INPROCEEDINGS, name.rstrip(" .,;"), year=year)


def _without_year(line: str) -> tuple[str, int | None]:
    """Return a line without the year at its end, and the year."""
    found = ENDING.search(line)
    return (line[: found.start()], int(found[1] or found[2])) if found else (line, None)


def _of_forms(line: str) -> Parts | None:
    for form in FORMS:
        found = form.fullmatch(line)
        parts = _of_form(found.groupdict()) if found else None
        if parts and (parts.kind or not LOOSE.search(line)):
            return parts
    return None


def _of_form(found: dict[str, str | None]) -> Parts | None:
    """Return the parts that a form found; ``None`` if its words belong elsewhere."""
    texts = {name: text or "" for name, text in found.items()}
    name, pages = _name(texts["name"]), texts.get("pages", "")
    year, month = texts.get("year", ""), texts.get("month", "").casefold()
    no_page = not year and re.fullmatch(r"(?:19|20)\d\d", pages)
    if venue_kind.says_nothing(name) or no_page or DAY.search(name):
        return None
    volume = texts.get("volume", "")
    return Parts(
        venue_kind.of_name(name) or (venue_kind.ARTICLE if volume else ""),
        name,
        volume,
        texts.get("number", ""),
        re.sub(r"\s*[-–—−‐]+\s*", "–", pages),
        int(year) if year else None,
        MONTHS.index(month) + 1 if month else None,
        texts.get("remark", "").strip(" .,"),
    )


def _name(written: str) -> str:
    """Return a name without the full stop that ends it, unless it is abbreviated."""
    name = written.strip(" ,;")
    bare = name.removesuffix(".")
    return name if "." in bare else bare
