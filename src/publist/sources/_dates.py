"""Year and month of a publication, from BibTeX's and BibLaTeX's fields."""

import re
from collections.abc import Mapping

from publist.sources._values import MONTHS

YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20|21)\d\d(?!\d)")
ISO = re.compile(r"(?<!\d)\d{4}[~?%]?-(0?[1-9]|1[0-2])(?!\d)")
NAMED = re.compile("|".join(month[:3] for month in MONTHS), re.IGNORECASE)
NUMBERS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}
LESS_SURE = (
    "issue_date",
    "earlyaccessdate",
    "publication_date",
    "pubdate",
    "eventdate",
)
"""Fields that count where there is no year: the ACM's, Web of Science's, BibLaTeX's."""

NUMBER = re.compile(r"\s*(0?[1-9]|1[0-2])\s*")


def year(fields: Mapping[str, str]) -> int | None:
    """Return the calendar year; ``date`` wins, a range gives its start."""
    for name in ("date", "year", *LESS_SURE):
        found = YEAR.search(fields.get(name, ""))
        if found:
            return int(found[0])
    return None


def month(fields: Mapping[str, str]) -> int | None:
    """Return the month, 1 to 12, of ``10~June``, ``jul/sept``, ``06`` or a date."""
    iso = ISO.search(fields.get("date", ""))
    if iso:
        return int(iso[1])
    written = fields.get("month", "")
    number = NUMBER.fullmatch(written)
    if number:
        return int(number[1])
    name = NAMED.search(written)
    return NUMBERS[name[0].lower()] if name else None
