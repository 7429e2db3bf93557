"""Where a RIS record says its work was published: venue, issue, pages, day."""

import re

from publist.model.kinds import THESES
from publist.model.text import fold
from publist.sources import _ris_terms as terms
from publist.sources._days import Day, of_parts, of_words
from publist.sources._rich_text import rich
from publist.sources._ris_values import Values

DASH = re.compile(r"\s*(?:--?-?|[‐‑‒–—−])\s*")
RANGE = re.compile(rf"\w{DASH.pattern}\w")
ISSUE = re.compile(r"[1-9]\d{0,3}(?:[-–/]\d{1,4})?")
ARTICLE_NUMBER = re.compile(r"[A-Za-z]{0,3}\d[\w.-]*")
WHOLE = THESES | {"book"}
"""Kinds whose ``SP`` alone counts the pages."""

DATE = re.compile(r"\s*(\d{4})\s*/\s*(\d{0,2})\s*(?:/\s*(\d{0,2})\s*)?(?:/\s*(.*))?")


def venue(values: Values, kind: str) -> tuple[str, str]:
    """Take the venue and its short name, whichever tag has which."""
    tags = terms.VENUES.get(kind, terms.ANY_VENUE)
    held = values.of(*tags)
    best = held[0] if held else ""
    best = next((text for text in held if _abbreviates(best, text)), best)
    more = terms.SHORT_VENUES if tags else terms.SERIES
    others = [text for text in values.of(*more) if text != best]
    short = next((text for text in held if _abbreviates(text, best)), "")
    short = short or (others[0] if others else "")
    for text in (best, short):
        values.drop(text, *tags, *more)
    return rich(best), rich(short)


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether ``Phys. Rev. B`` stands for ``Physical Review B``."""
    parts, words = fold(short).split(), iter(fold(long).split())
    is_shorter = bool(parts) and len(short) < len(long)
    return is_shorter and all(any(w.startswith(part) for w in words) for part in parts)


def pages(values: Values, kind: str) -> str:
    """Take first and last page, or the article number that stands for them."""
    starts = values.of("SP")
    if kind in WHOLE and not values.of("EP"):
        starts = [text for text in starts if RANGE.search(text)]
    first = starts[0] if starts else _article_number(values)
    values.drop(first, "SP", "C7", "SE", "M1")
    last = values.take("EP")
    if RANGE.search(last) or not first:
        first, last = last, ""
    is_whole = last in {"", first} or RANGE.search(first)
    return DASH.sub("–", rich(first if is_whole else f"{first}-{last}"))


def _article_number(values: Values) -> str:
    tags = ("C7", "SE", "M1") if values.of("IS") else ("C7", "SE")
    fitting = (text for text in values.of(*tags) if ARTICLE_NUMBER.fullmatch(text))
    return next(fitting, "")


def number(values: Values, kind: str, *, has_pages: bool) -> str:
    """Take the issue of a journal, or the number of a report."""
    issue = values.take("IS", "CP")
    if issue:
        return issue
    if kind == "techreport":
        return values.take("M1", "SN")
    is_issue = any(map(ISSUE.fullmatch, values.of("M1")[:1]))
    return values.take("M1") if kind == "article" and has_pages and is_issue else ""


def day(values: Values) -> Day:
    """Take the year of publication, and the month of a date in that year."""
    days = [_day_of(text) for text in values.of(*terms.DATES)]
    year = next((one.year for one in days if one.year), None)
    fitting = [one for one in days if one.year in {year, None}]
    month = next((one.month for one in fitting if one.month), None)
    for tag in terms.DATES:
        values.put(tag, [])
    left = [one.words for one in days if one.says_more or one.year != year]
    values.put(terms.DATES[-1], left)
    return Day(year, month)


def _day_of(text: str) -> Day:
    """Read ``2013/05/01/``, ``2013///Spring`` and what else stands for a date."""
    parts = DATE.fullmatch(text)
    if not parts:
        return of_words(text.replace("/", " ") if text.count("/") > 1 else text)
    told = of_parts([part or "" for part in parts.groups()[:3]])
    return told._replace(words=" ".join(filter(None, (told.words, parts[4]))))
