"""The years that an entry names, and the words that stand where there is none yet."""

import re
from collections.abc import Iterator

from publist.model import identifiers, venue
from publist.store.document import Record

NUMBER = re.compile(
    r"(?<!no\.)(?<!vol\.)(?<!pp\.)(?<![Vv]olume)(?<![Ii]ssue)(?<=[A-Za-z.])"
    r"\s\d{1,4},\s*(?:19|20)\d\d\s*\.?$"
)
"""``Phys. Rev. B 95, 2017``: what ends a line like this is no year, but an article."""

UNPRINTED = re.compile(
    r"press|appear|forthcoming|submitted|review|prepar|accept|progress|print|ongoing"
    r"|working paper|draft|n\.\s?d\.|under |upcoming|unpublished|pending",
    re.IGNORECASE,
)


MAY_BE_ONE = re.compile(r"\d{4}|[’‘']\d\d")
"""What an entry with a year holds somewhere, as it is written."""


def shown(display: str) -> set[int]:
    """Return the years that a line shown to readers may mean."""
    found = venue.IN_PARENTHESES.findall(display) or venue.YEAR.findall(display)
    if not found:
        short = venue.find_year(display)
        return {short} if short else set()
    if len(found) == 1 and NUMBER.search(display.strip()):
        return set()
    return {int(year) for year in found}


def display_of(record: Record) -> str:
    """Return the line that readers click on; '' without one."""
    link = record.data.get("link")
    held = link.get("display") if isinstance(link, dict) else record.data.get("display")
    return held if isinstance(held, str) else ""


def names_one(record: Record) -> bool:
    """Tell whether a year stands anywhere in an entry, an arXiv id included."""
    written = MAY_BE_ONE.search(record.text, record.start, record.end)
    return bool(written) and any(map(_holds, _words(record.data)))


def _holds(words: str) -> bool:
    year = venue.find_year(words) or venue.year_in_address(words)
    return bool(year or identifiers.arxiv_year(identifiers.find_arxiv(words)))


def is_unprinted(record: Record) -> bool:
    """Tell whether an entry says that it has not appeared yet, by a flag for example."""
    flags = (str(name) for name, value in record.data.items() if value == 1)
    return any(map(UNPRINTED.search, (*flags, *_words(record.data))))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)
    elif value is not None:
        yield str(value)
