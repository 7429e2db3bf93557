"""The members of a CSL-JSON item become a Reference."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from publist.model.identifiers import find_arxiv, find_doi
from publist.model.kinds import thesis_for
from publist.model.reference import Reference, with_en_dash, without_stop
from publist.model.text import plain
from publist.sources import _csl_terms as terms
from publist.sources._csl_members import Members
from publist.sources._csl_values import day_of, first_of, people_of
from publist.sources._days import Day
from publist.sources._people import People
from publist.sources._repeats import citation_key
from publist.sources._rich_text import rich

CONTAINED = frozenset({"inproceedings", "incollection"})


class Item:
    """Read one item."""

    def __init__(self, members: Mapping[str, Any]) -> None:
        """Take the members of the item as decoded."""
        self._members = Members(members)

    @property
    def is_in_zotero_s_own_json(self) -> bool:
        """Whether the item follows another schema, by which its authors would be lost."""
        data = self._members.of("data")
        inner = isinstance(data, Mapping) and "itemType" in data
        return inner or self._members.of("itemtype") is not None

    @cached_property
    def key(self) -> str:
        """Citation key; '' if the item has but a number or an address."""
        self._members.use(*terms.KEYS)
        keys = (citation_key(self._members.text(name)) for name in terms.KEYS)
        return next(filter(None, keys), "")

    def reference(self) -> Reference | None:
        """Return the publication; ``None`` if it has no title."""
        take = self._members.take
        title = self._title()
        if not plain(title):
            return None
        key, doi, arxiv = self.key, self._doi(), self._arxiv()
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
            key=key,
            doi=doi,
            arxiv=arxiv,
            url=take("url"),
            venue=venue,
            short_venue=take(*terms.SHORT_VENUES),
            volume=take("volume"),
            number=take("issue", "number"),
            pages=with_en_dash(take("page", "pages", "article-number")),
            publisher=take("publisher", "institution"),
            extra=self._members.rest(),
        )

    def _title(self) -> str:
        title, others = first_of(self._members.of("title"))
        subtitle, _ = first_of(self._members.of("subtitle"))
        self._members.use("title", "subtitle")
        if others:
            self._members.put("title2", others)
        title, subtitle = rich(title), rich(subtitle)
        if subtitle and subtitle.casefold() not in title.casefold():
            title = f"{title}: {subtitle}" if title else subtitle
        return without_stop(title)

    def _kind(self) -> str:
        written = self._members.text("type").lower()
        kind = terms.KINDS.get(written, "misc")
        if kind != "misc" or written in terms.PREPRINTS:
            self._members.use("type")
        if kind == "phdthesis":
            return thesis_for(
                self._members.text("genre") or self._members.text("degree")
            )
        venue = self._members.text("container-title")
        if written in terms.OLD_PAPERS and venue and not find_arxiv(venue):
            return "article"
        return kind

    def _container(self, kind: str) -> str:
        """Return the title of what holds the work.

        Of two that Crossref names, the second is the book and the first its series, or
        the second is the journal's short name.
        """
        title, others = first_of(self._members.of("container-title"))
        self._members.use("container-title")
        if others and kind in CONTAINED:
            self._members.put("series", title)
            title = others[0]
        elif others:
            self._members.put("container-title-short", others[0])
        if not title and kind in CONTAINED:
            return self._members.take("event-title", "event")
        return rich(title)

    def _authors(self, kind: str) -> People:
        # The editors of a volume are not the authors of a paper in it.
        for name in ("author",) if kind in CONTAINED else ("author", "editor"):
            found = people_of(self._members.of(name))
            if found.names:
                self._members.use(name)
                return found
        return People()

    def _day(self) -> Day:
        for name in terms.DATES:
            day = day_of(self._members.of(name))
            if day.year:
                self._members.use("issued")
                if day.says_more:
                    self._members.put("date", day.words)
                return day
        return Day()

    def _doi(self) -> str:
        for name in ("doi", "url"):
            text = self._members.text(name)
            doi = find_doi(text) if name == "doi" or "doi.org/" in text else ""
            if doi:
                self._members.use(*({name} & {"doi"}))
                return doi
        return ""

    def _arxiv(self) -> str:
        """Return the arXiv id, from wherever programs put it."""
        archive = self._members.text("archive") + self._members.text("publisher")
        alone = {"number", "archive-location"} if "arxiv" in archive.lower() else set()
        for name in terms.ARXIV:
            text = self._members.text(name)
            if "arxiv" in text.lower() or name in alone | {"arxiv"}:
                arxiv = find_arxiv(text) or find_arxiv(f"arXiv:{text}")
                if arxiv:
                    self._members.use(*({name} - {"url", "container-title"}))
                    return arxiv
        return ""
