"""An entry of a list as a reference with typed fields: the way out of a list.

Typed fields win; what they do not say is taken from the line that readers click on and
from its address. No word of that line is lost: where it cannot be taken apart, or says
more than the fields, it goes as it stands into ``note`` (``howpublished`` of a work that
appeared nobody knows where).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from publist.model import display, display_line, venue, venue_kind
from publist.model.display_line import MONTHS, Parts
from publist.model.identifiers import find_arxiv
from publist.model.item import Item
from publist.model.kinds import FIELDS, IN_SCHOOLS, WHOLE, kind_named
from publist.model.names import Name
from publist.model.reference import Reference, with_en_dash, without_stop
from publist.model.said import is_label, says_all
from publist.model.text import fold, one_line, plain

FURTHER = (
    "abstract address chapter edition editor howpublished isbn issn keywords language"
    " note organization series"
).split()
"""Fields that mean the same in lists as in BibTeX."""

GROUP = re.compile(
    r"(?:collaboration|consortium|committee|initiative|network|team|group|investigators)s?",
    re.IGNORECASE,
)
INITIALS = re.compile(r"(?:[A-ZÀ-ÖØ-Þ]\.?){2,4}")
LETTERS = re.compile(r"[A-Z\d&-]{2,8}")
"""``JAMES``: a journal or a conference; only who knows can tell."""


def reference_of(item: Item) -> Reference:
    """Return what an entry says of its publication."""
    return _Reader(item).reference()


class _Reader:
    """Reads one entry; each property answers one question about it."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.line = plain(item.display)

    def reference(self) -> Reference:
        item = self.item
        return Reference(
            title=without_stop(item.title),
            authors=tuple(map(_named, item.authors.names)),
            and_others=item.authors.and_others,
            year=item.year,
            month=self.month,
            kind=self.kind,
            key=item.key,
            doi=item.doi,
            arxiv=item.arxiv,
            url=item.url,
            venue="" if self.kind in IN_SCHOOLS | WHOLE else self.venue,
            volume=self.text("volume") or self.parts.volume,
            number=self.text("number", "issue") or self.parts.number,
            pages=with_en_dash(self.text("pages", "eid")) or self.parts.pages,
            publisher=self.publisher,
            extra=self.extra,
        )

    def text(self, *names: str) -> str:
        """Return the first of these fields that says something, on one line."""
        return next(filter(None, (_text(self.item.data.get(n)) for n in names)), "")

    @cached_property
    def typed_kind(self) -> str:
        """The entry type that a field names, or ''."""
        return kind_named(self.text(*FIELDS))

    @cached_property
    def typed_venue(self) -> str:
        """The venue as a field of its own names it, or ''."""
        names = ["journal", "venue", "booktitle"]
        if self.typed_kind in display.PAPERS | display.CHAPTERS | display.BOOKS:
            names.reverse()
        return next(filter(None, map(_venue_name, map(self.text, names))), "")

    @cached_property
    def parts(self) -> Parts:
        """What the clickable line says; nothing where that is not certain."""
        if is_label(self.line):
            return Parts()
        parts = display_line.parts_of(self.line) or self._journal_of_line()
        if self.typed_venue:
            return parts if fold(parts.venue) == fold(self.typed_venue) else Parts()
        return parts if parts.kind or self._kind_in(parts.venue, parts) else Parts()

    def _journal_of_line(self) -> Parts:
        """Return the journal that a line begins with, whatever else it says."""
        name = venue.from_display(self.line)
        certain = venue_kind.FIRST_SAYS_JOURNAL.match(name) and "," not in name
        if not certain or venue_kind.says_nothing(name):
            return Parts()
        return Parts(venue_kind.ARTICLE, name)

    def _kind_in(self, name: str, parts: Parts) -> str:
        """Return the kind of what appeared under a name that does not tell it."""
        told = venue_kind.of_doi(self.item.doi)
        if told or not name:
            return told
        is_name = "," not in name and not LETTERS.fullmatch(name)
        certain = self.item.doi or parts.volume or (parts.year and is_name)
        return venue_kind.ARTICLE if certain else ""

    @cached_property
    def venue(self) -> str:
        """Where the work appeared, or the school that a thesis was written at."""
        return self.typed_venue or self.parts.venue

    @cached_property
    def kind(self) -> str:
        """BibTeX's entry type: as a field names it, else as venue and DOI tell it."""
        if self.typed_kind or not self.venue:
            return self.typed_kind or "misc"
        if self.text("booktitle") and not self.text("journal"):
            return venue_kind.of_doi(self.item.doi) or venue_kind.INPROCEEDINGS
        known = self.parts.kind or venue_kind.of_name(self.venue)
        if not known and (self.text("journal") or self.text("volume")):
            return venue_kind.ARTICLE
        return known or self._kind_in(self.venue, self.parts) or "misc"

    @cached_property
    def publisher(self) -> str:
        """Publisher, school or institution."""
        if self.kind not in IN_SCHOOLS:
            return self.text("publisher")
        return self.text("school", "institution", "organization") or self.venue

    @cached_property
    def month(self) -> int | None:
        """1 to 12, out of ``month``, ``date`` or the clickable line."""
        written = self.text("month").casefold()
        if written[:3] in MONTHS:
            return MONTHS.index(written[:3]) + 1
        iso = re.match(r"\d{4}-(\d\d)\b", self.text("date"))
        number = iso[1] if iso else written
        in_year = re.fullmatch(r"0?[1-9]|1[0-2]", number, re.ASCII)
        return int(number) if in_year else self.parts.month

    @cached_property
    def extra(self) -> dict[str, str]:
        """Further fields, and what else the clickable line says."""
        found = {name: self.text(name).strip(" ,;") for name in FURTHER}
        found["annote"] = _text(self.item.entry.description)
        found |= {name: self._address(name) for name in ("pdf", "code")}
        nowhere = self.kind == "misc" and not self.venue
        place = "howpublished" if nowhere else "note"
        series = self.venue if self.kind in WHOLE else ""
        said = (found[place], series, self._unsaid(found))
        found[place] = ". ".join(dict.fromkeys(filter(None, said)))
        return {name: text for name, text in found.items() if text}

    def _address(self, name: str) -> str:
        link = self.item.data.get("link")
        inner = link.get(name) if isinstance(link, Mapping) else None
        written = self.text(name) or _text(inner)
        return written if re.match(r"https?://|/", written) else ""

    def _unsaid(self, found: Mapping[str, str]) -> str:
        """Return what the clickable line says and no field: a remark, or all of it."""
        parts, item = self.parts, self.item
        own = ("volume", "number", "issue", "pages", "eid", "publisher", "address")
        texts = (
            *(self.venue, self.publisher, item.doi, *map(self.text, own)),
            *(parts.venue, parts.volume, parts.number, parts.pages, parts.remark),
            item.title if fold(plain(item.title)) == fold(self.line) else "",
            item.url if "/" in self.line else "",
            f"arxiv preprint {item.arxiv}" if item.arxiv else "",
            *(found["note"], found["howpublished"]),
            "phd doctoral master s msc thesis" if self.kind in IN_SCHOOLS else "",
        )
        known = says_all(texts, self.line, item.year, self.month)
        return parts.remark if known else item.display


def _text(held: object) -> str:
    """Return a field on one line; a list of texts by commas, '' for anything else."""
    if isinstance(held, Sequence) and not isinstance(held, str):
        return ", ".join(filter(None, map(_text, held)))
    kinds = str | int | float | date
    is_text = isinstance(held, kinds) and not isinstance(held, bool)
    return one_line(str(held)) if is_text else ""


def _venue_name(written: str) -> str:
    """Return the name of a venue; '' where a field holds something else."""
    name = written.strip(" ,;")
    is_name = re.match(r"[\"'“‘]?[^\W_]", name) and not name.isdecimal()
    return name if is_name and not find_arxiv(name) else ""


def _named(name: Name) -> Name:
    """Return a name as programs read it: a group whole, ``KM`` as ``K. M.``.

    They shorten given names word by word, and would make ``K.`` of ``KM``.
    """
    if GROUP.fullmatch(name.family):
        whole = f"{name.given} {name.family}".strip()
        return Name(literal=whole, marks=name.marks)
    if not INITIALS.fullmatch(name.given) or name.family.isupper():
        return name
    spelled = " ".join(f"{letter}." for letter in name.given if letter != ".")
    return replace(name, given=spelled)
