"""Dates that are no BibTeX: parts of numbers, or words around a year."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from publist.sources import _dates

SEASONS = {"13": "spring", "14": "summer", "15": "autumn", "16": "winter"}
YEAR_OR_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
GLUED = re.compile(r"\s*(\d{4})(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
"""``20190503``"""
MONTH = re.compile(r"(?:\d{1,2}\.? )?[A-Za-z]{3,9}\.?(?: \d{1,2})?")
"""``May``, where the year stands elsewhere."""


class Day(NamedTuple):
    """A date as far as it is told, and the words of it."""

    year: int | None = None
    month: int | None = None
    words: str = ""

    @property
    def says_more(self) -> bool:
        """Whether the words say more than year and month."""
        return bool(self.words) and not YEAR_OR_MONTH.fullmatch(self.words)


def of_parts(parts: Sequence[str]) -> Day:
    """Return the date of ``2019``, ``5`` and ``3``; what is empty or 0 is not told."""
    told = [part for part in parts[:3] if part.strip("0")]
    year = _dates.year({"date": parts[0]}) if parts else None
    if len(told) > 1 and told[1] in SEASONS:
        return Day(year, None, f"{SEASONS[told[1]]} {told[0]}")
    words = "-".join(part.zfill(2) for part in told)
    return Day(year, _month(told[1]) if len(told) > 1 else None, words)


def _month(part: str) -> int | None:
    return int(part) if re.fullmatch(r"0?[1-9]|1[0-2]", part) else None


def of_words(text: str) -> Day:
    """Return the date that a text tells: ``2019-05-03``, ``May 2019``, ``in press``."""
    text = GLUED.sub(r"\1-\2-\3", text)
    year = _dates.year({"date": text})
    words = " ".join(text.split())
    if year is None:
        month = _dates.month({"month": words}) if MONTH.fullmatch(words) else None
        return Day(None, month, words)
    names = re.sub(r"\d", " ", text)
    return Day(year, _dates.month({"date": text, "month": names}), words)
