"""The tags of a RIS record become a Reference.

What a tag means depends on the type and on who wrote the file: ``T2`` is the journal of
a paper, the book of a chapter, the series of a book; ``M3`` may hold the DOI. A value
that found its place is taken out; what is left in the end is ``extra``.
"""

from collections.abc import Mapping

from publist.model.kinds import thesis_for
from publist.model.reference import Reference, without_stop
from publist.model.text import plain
from publist.sources import _ris_identifiers as identifiers
from publist.sources import _ris_terms as terms
from publist.sources import _ris_where as where
from publist.sources._people import People, gathered, on_line
from publist.sources._repeats import citation_key
from publist.sources._rich_text import bare
from publist.sources._ris_values import Values

CONTAINED = frozenset({"inproceedings", "incollection"})


class Fields:
    """Read the tags of one record."""

    def __init__(self, type_: str, values: Mapping[str, list[str]]) -> None:
        """Take the values of each tag as written, in the order of the file."""
        self._type = type_.strip().upper()
        self._values = Values(values)
        self.key = citation_key(bare("".join(values.get("ID", [])[:1])))

    def reference(self) -> Reference | None:
        """Return the publication; ``None`` if it has no title."""
        values, kind = self._values, self._kind()
        title = self._title(kind)
        if not plain(title):
            return None
        doi, arxiv = identifiers.doi(values), identifiers.arxiv(values)
        authors, day = self._authors(kind), where.day(values)
        venue, short_venue = where.venue(values, kind)
        pages = where.pages(values, kind)
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
            url=identifiers.url(values),
            venue=venue,
            short_venue=short_venue,
            volume=values.take("VL"),
            number=where.number(values, kind, has_pages=bool(pages)),
            pages=pages,
            publisher=values.take("PB"),
            extra=values.rest(kind),
        )

    def _kind(self) -> str:
        kind = terms.KINDS.get(self._type, "misc")
        if kind == "phdthesis":
            return thesis_for(
                " ".join(self._values.of("M3", "U1"))
            )  # EndNote, bibutils
        is_paper = self._values.of("VL") and self._values.of("JF", "JO", "T2")
        return "article" if kind == "misc" and is_paper else kind

    def _title(self, kind: str) -> str:
        tags = ("TI", "BT", "ST") if kind in {"book", "unpublished"} else ("TI", "ST")
        title = self._values.take(*tags)
        return without_stop(title)

    def _authors(self, kind: str) -> People:
        # The editors of a volume are not the authors of a paper in it.
        editors = () if kind in CONTAINED else terms.EDITORS
        for tags in (("A1", "AU"), *((tag,) for tag in editors)):
            lines = self._values.of(*tags)
            if self._values.of(*tags[:1]) == self._values.of(*tags[1:]):
                lines = lines[: len(lines) // 2]  # some write all authors by both tags
            found = gathered([name for line in lines for name in on_line(line)])
            if found.names:
                for tag in tags:
                    self._values.put(tag, [])
                return found
        return People()
