"""The members of a CSL-JSON item become a Reference."""

import re
from collections.abc import Mapping
from typing import Any

from publist.model.identifiers import find_arxiv, find_doi
from publist.model.reference import Reference
from publist.model.text import plain
from publist.sources import _csl_terms as terms
from publist.sources._csl_values import day_of, first_of, people_of, text_of
from publist.sources._days import Day
from publist.sources._people import People
from publist.sources._repeats import citation_key
from publist.sources._rich_text import bare, rich

MASTERS = re.compile(r"master|m\.?\s?sc|bachelor", re.IGNORECASE)
CONTAINED = frozenset({"inproceedings", "incollection"})
PAGE_DASHES = re.compile(r"(?<=\w)\s*(?:--?-?|[‐‑‒–—−])\s*(?=\w)")
KEYS = ("citation-key", "citekey", "citationkey", "id")


class Item:
    """Read the members of one item, and remember which of them found a place."""

    def __init__(self, members: Mapping[str, Any]) -> None:
        """Take members as decoded; names count without case, and ``_`` as ``-``."""
        self._fields: dict[str, Any] = {}
        for name, value in members.items():
            if value not in (None, "", [], {}):
                self._fields.setdefault(name.lower().replace("_", "-"), value)
        self._used: set[str] = set()
        self._read_note()

    @property
    def is_in_zotero_s_own_json(self) -> bool:
        """Whether the item follows another schema, by which its authors would be lost."""
        data = self._fields.get("data")
        return "itemtype" in self._fields or (
            isinstance(data, Mapping) and "itemType" in data
        )

    @property
    def key(self) -> str:
        """Citation key; '' if the item has but a number or an address."""
        self._used |= {*KEYS}
        keys = (citation_key(bare(text_of(self._fields.get(name)))) for name in KEYS)
        return next(filter(None, keys), "")

    def reference(self) -> Reference | None:
        """Return the publication; ``None`` if it has no title."""
        title = self._title()
        if not plain(title):
            return None
        doi, arxiv = self._doi(), self._arxiv()
        kind = self._kind()
        venue = self._container(kind)
        authors, day = self._authors(kind), self._day()
        return Reference(
            title=title,
            authors=authors.names,
            and_others=authors.and_others,
            year=day.year,
            month=day.month,
            kind=kind,
            key=self.key,
            doi=doi,
            arxiv=arxiv,
            url=self._first("url"),
            venue=venue or self._event(kind),
            short_venue=self._first(
                "container-title-short",
                "short-container-title",
                "journalabbreviation",
                "collection-title",
            ),
            volume=self._first("volume"),
            number=self._first("issue", "number"),
            pages=PAGE_DASHES.sub("–", self._first("page", "pages", "article-number")),
            publisher=self._first("publisher", "institution"),
            extra=self._extra(),
        )

    def _read_note(self) -> None:
        """Take identifiers and the key out of the note where Zotero's users put them."""
        note = self._fields.get("note")
        if not isinstance(note, str):
            return

        def take(line: re.Match[str]) -> str:
            name = terms.SAID_NAMES.get(line[1].lower())
            if name is None or name in self._fields:
                return line[0]
            self._fields[name] = line[2].strip()
            return ""

        self._fields["note"] = terms.SAID.sub(take, note)

    def _title(self) -> str:
        title, others = first_of(self._fields.get("title"))
        subtitle, _ = first_of(self._fields.get("subtitle"))
        self._used |= {"title", "subtitle"}
        if others:
            self._fields["title2"] = others
        title, subtitle = rich(title), rich(subtitle)
        if subtitle and subtitle.casefold() not in title.casefold():
            title = f"{title}: {subtitle}" if title else subtitle
        return title.removesuffix(".") if not title.endswith("..") else title

    def _kind(self) -> str:
        type_ = text_of(self._fields.get("type")).strip().lower()
        kind = terms.KINDS.get(type_, "misc")
        if kind != "misc" or type_ in terms.PREPRINTS:
            self._used.add("type")
        if kind == "phdthesis":
            said = text_of(self._fields.get("genre") or self._fields.get("degree"))
            return "mastersthesis" if MASTERS.search(said) else kind
        venue = text_of(self._fields.get("container-title"))
        if type_ in {"article", ""} and venue and not find_arxiv(venue):
            return "article"  # CSL's older word for a paper in a journal
        return kind

    def _container(self, kind: str) -> str:
        """Return the title of what holds the work.

        Of two that Crossref names, the second is the book and the first its series, or
        the second is the journal's short name.
        """
        title, others = first_of(self._fields.get("container-title"))
        self._used.add("container-title")
        if others and kind in CONTAINED:
            self._fields.setdefault("series", title)
            title = others[0]
        elif others:
            self._fields.setdefault("container-title-short", others[0])
        return rich(title)

    def _authors(self, kind: str) -> People:
        # The editors of a volume are not the authors of a paper in it.
        for name in ("author",) if kind in CONTAINED else ("author", "editor"):
            found = people_of(self._fields.get(name, []))
            if found.names:
                self._used.add(name)
                return found
        return People()

    def _day(self) -> Day:
        for name in terms.DATES:
            day = day_of(self._fields.get(name))
            if day.year:
                self._fields["issued"] = day.words
                if not day.says_more:
                    self._used.add("issued")
                return day
        return Day()

    def _doi(self) -> str:
        for name in ("doi", "url"):
            text = bare(text_of(self._fields.get(name)))
            doi = find_doi(text) if name == "doi" or "doi.org/" in text else ""
            if doi:
                self._used |= {"doi"} if name == "doi" else set()
                return doi
        return ""

    def _arxiv(self) -> str:
        """Return the arXiv id, from wherever programs put it."""
        archive = f"{self._fields.get('archive')} {self._fields.get('publisher')}"
        bare_ones = {"arxiv"} | (
            {"number", "archive-location"} if "arxiv" in archive.lower() else set()
        )
        places = (
            "arxiv",
            "number",
            "archive-location",
            "doi",
            "url",
            "container-title",
        )
        for name in places:
            text = bare(text_of(self._fields.get(name)))
            if "arxiv" in text.lower() or name in bare_ones:
                arxiv = find_arxiv(text) or find_arxiv(f"arXiv:{text}")
                if arxiv:
                    self._used |= {name} - {"url", "container-title"}
                    return arxiv
        return ""

    def _event(self, kind: str) -> str:
        return self._first("event-title", "event") if kind in CONTAINED else ""

    def _first(self, *names: str) -> str:
        """Return the first of these fields, decoded; the others stay for ``extra``."""
        for name in names:
            if name in self._fields and name not in self._used:
                text = self._decoded(name)
                if text:
                    self._used.add(name)
                    return text
        return ""

    def _decoded(self, name: str) -> str:
        value = self._fields[name]
        is_title = name.endswith("container-title")
        text = first_of(value)[0] if is_title else text_of(value)
        return bare(text) if name in terms.VERBATIM else rich(text)

    def _extra(self) -> dict[str, str]:
        extra: dict[str, str] = {}
        for name in self._fields:
            if name not in self._used and name not in terms.BOOKKEEPING:
                text = self._decoded(name)
                called = bare(terms.NAMES.get(name, name))
                if text and extra.get(called, text) != text:
                    called += "2"
                if text:
                    extra[called] = text
        return extra
