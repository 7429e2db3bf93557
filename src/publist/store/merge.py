"""What an import means for the list at hand: what is new, what is there already.

New entries take the list's own shape: its fields, the way it writes names, and the
line that readers click on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from publist.model import identifiers, name_style, venue
from publist.model.item import Item
from publist.model.matching import Index, Match
from publist.model.names import AuthorLine
from publist.model.reference import Reference
from publist.store import order
from publist.store.change import Revision
from publist.store.layout import Data
from publist.store.style import COMMON, Habits


@dataclass(frozen=True)
class Merger:
    """Turns references into entries of one list."""

    items: Sequence[Item]
    habits: Habits

    @cached_property
    def names(self) -> name_style.NameStyle:
        """How the list writes its authors."""
        return name_style.read_off([item.author_line for item in self.items])

    @cached_property
    def index(self) -> Index:
        """The works that are in the list, and those added since."""
        return Index(self.items)

    @cached_property
    def _years(self) -> list[int | None]:
        return [item.year for item in self.items]

    def data_of(self, reference: Reference) -> Data:
        """Return the fields of a new entry for a publication.

        The year stands in the line that readers click on; where that line has none, in
        a field of its own, so that it is not lost.
        """
        authors = AuthorLine(reference.authors, reference.and_others)
        display = venue.display_of(reference)
        link = {"url": address_of(reference), "display": display}
        own: dict[str, Any] = {
            "title": reference.title,
            self._authors_field: self.names.line(authors),
            "link": {part: text for part, text in link.items() if text},
        }
        fields = {name: value for name, value in own.items() if value}
        if reference.year and venue.find_year(display) != reference.year:
            fields |= {"year": self._year(reference.year)}
        return fields | self._typed(reference)

    @property
    def _authors_field(self) -> str:
        share = self.habits.share
        return "author" if share("author") > share("authors") else "authors"

    def _typed(self, reference: Reference) -> dict[str, str | int]:
        """Return the further fields that most entries of the list have."""
        fields: dict[str, str | int | None] = {
            "key": reference.key,
            "year": self._year(reference.year) if reference.year else None,
            "doi": reference.doi,
            "arxiv": reference.arxiv,
            "journal": reference.venue,
            "volume": reference.volume,
            "pages": reference.pages,
        }
        used = self.habits.share
        return {n: v for n, v in fields.items() if v and used(n) >= COMMON}

    def _year(self, year: int) -> str | int:
        """Return the year as the list writes it: a number, or text in quotes."""
        return str(year) if self.habits.quote("year") else year

    def add(self, data: Data, revision: Revision) -> int:
        """Put a new entry where the list's order wants it; return how many are above it."""
        item = Item(0, data)
        at = order.position(item.year, self._years)
        revision.insert_entry(data, at, item.year)
        self.index.add(item)
        return at


def address_of(reference: Reference) -> str:
    """Return where readers are sent: DOI, the publisher's page, arXiv, else a PDF."""
    url = reference.url
    page = url if url and not url.casefold().endswith(".pdf") else ""
    if reference.doi:
        return identifiers.doi_address(reference.doi)
    if page and not identifiers.find_arxiv(page):
        return page
    return identifiers.arxiv_address(reference.arxiv) if reference.arxiv else url


@dataclass
class Sorted:
    """The references of an import, by what they mean for the list."""

    new: list[Reference]
    present: list[tuple[Reference, Match]]


def sort_out(references: Iterable[Reference], merger: Merger) -> Sorted:
    """Tell new publications from those that are in the list, or twice in the import."""
    result = Sorted([], [])
    for reference in references:
        match = merger.index.find(reference)
        if match:
            result.present.append((reference, match))
        else:
            result.new.append(reference)
            merger.index.add(Item(0, merger.data_of(reference)))
    return result
