"""The line shown to readers (``Nature 571, 541 (2019)``) and what it is made of.

Of 2,452 real display lines 1,494 hold a year; many others say only ``PDF`` or ``Link``.
"""

import re

from publist.model.identifiers import find_arxiv
from publist.model.reference import Reference

PROCEEDINGS = frozenset({"inproceedings", "conference", "incollection", "proceedings"})
THESES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
THESES["thesis"] = "Thesis"
SHORT = 24
"""Characters; a ``series`` longer than this is no short name."""

ACRONYM = re.compile(r"\(\s*([A-Z][\w&+/-]*[A-Z][\w&+/-]*(?:[ '’-]*\d{2,4})?)\s*\)")
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
    r"|\bpp?\.|\d+\s*[,(:–-]|\d+$)",
    re.IGNORECASE,
)


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
    return 2000 + int(short[-1]) if short else None


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


def display_of(reference: Reference) -> str:
    """Return the line that lists show for a publication; '' if nothing is known.

    ``Phys. Rev. B 95, 235141 (2017)``, ``NeurIPS 2023``, ``arXiv:1707.03362 (2017)``.
    """
    if reference.kind in THESES:
        return _joined(
            f"{THESES[reference.kind]}, {reference.publisher}", reference.year
        )
    if reference.kind in PROCEEDINGS:
        return _joined(_short(reference), reference.year, " {}")
    if not reference.venue or find_arxiv(reference.venue):
        arxiv = f"arXiv:{reference.arxiv}" if reference.arxiv else reference.publisher
        return _joined(arxiv, reference.year)
    name = reference.short_venue or reference.venue
    head = " ".join(filter(None, (name, reference.volume)))
    first_page = re.split(r"\s*[–-]", reference.pages)[0]
    return _joined(", ".join(filter(None, (head, first_page))), reference.year)


def _short(reference: Reference) -> str:
    """Return a conference's short name: given, or in parentheses in its long one."""
    given = reference.short_venue
    if given and len(given) <= SHORT:
        return given
    found = ACRONYM.search(reference.venue)
    return found[1] if found else reference.venue or given


def _joined(line: str, year: int | None, pattern: str = " ({})") -> str:
    """Return a line with the year behind it, unless it holds the year already."""
    line = line.strip(" ,")
    if year is None or str(year) in line:
        return line
    return line + pattern.format(year) if line else ""
