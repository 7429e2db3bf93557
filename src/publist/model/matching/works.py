"""A publication as far as it matters for telling whether two are the same.

``of_item`` and ``of_reference`` make one of an entry and of a source's reference.
Identifiers are sorted by what they name: a version of record or a preprint.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from publist.model.identifiers import bare_address
from publist.model.matching.people import People
from publist.model.matching.places import NOWHERE, Place
from publist.model.matching.preprints import PREPRINT_SERVER, preprint_doi, record_doi
from publist.model.matching.titles import Title
from publist.model.names import AuthorLine


class Told(NamedTuple):
    """What only counts once two works are compared."""

    authors: AuthorLine
    year: int | None = None
    place: Place = NOWHERE
    said_unpublished: bool = False


@dataclass(eq=False)
class Work:
    """What is known of a publication; few are ever compared, so most of it is late."""

    written_title: str
    tell: Callable[[], Told]
    dois: tuple[str, ...] = ()
    """All that are known, of the version of record or of a preprint."""

    arxiv: str = ""
    key: str = ""
    """Citation key that the work has of its own."""

    listed_key: str = ""
    """Citation key by which the list knows it, its own or a made one; '' outside."""

    address: str = ""
    denied: frozenset[str] = frozenset()
    """Names of works that somebody noted as not the same, in lower case."""

    is_doubted: bool = False
    """Whether an identifier stands under another title as well: one was pasted."""

    @cached_property
    def told(self) -> Told:
        """Authors, year and place."""
        return self.tell()

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return self.told.year

    @property
    def place(self) -> Place:
        """Where it appeared."""
        return self.told.place

    @cached_property
    def title(self) -> Title:
        """The title, taken apart."""
        return Title(self.written_title)

    @cached_property
    def people(self) -> People:
        """The authors."""
        return People(self.told.authors)

    @cached_property
    def doi(self) -> str:
        """The DOI of the version of record, or ''."""
        return next(filter(None, map(record_doi, self.dois)), "")

    @cached_property
    def preprint(self) -> str:
        """The DOI of a preprint, without its version, or ''."""
        return next(filter(None, map(preprint_doi, self.dois)), "")

    @cached_property
    def url(self) -> str:
        """The address without what varies from one to the next."""
        return bare_address(self.address)

    @property
    def identifiers(self) -> list[tuple[str, str]]:
        """What names the work to everybody, each with the name of its kind."""
        named = (("doi", self.doi), ("preprint", self.preprint), ("arxiv", self.arxiv))
        return [one for one in named if one[1]]

    @property
    def blocks(self) -> tuple[tuple[str, str], ...]:
        """What brings the work together with others: its names and its titles."""
        return (*self._lasting, ("key", self.key)) if self.key else self._lasting

    @cached_property
    def _lasting(self) -> tuple[tuple[str, str], ...]:
        """All blocks but the key, which the list may take from a work."""
        titles = {self.title.key, self.title.base, self.title.main} - {""}
        return (*self.identifiers, *(("title", name) for name in titles))

    @property
    def is_registered(self) -> bool:
        """Tell whether a DOI tells this version of record from all others."""
        return bool(self.doi) and not self.is_doubted

    @property
    def is_published(self) -> bool:
        """Tell whether this is a version of record, as far as the fields say."""
        return bool(self.doi or self.place.name or self.place.kind)

    @property
    def is_preprint(self) -> bool:
        """Tell whether this is plainly no version of record."""
        return not self.is_published and (self.on_server or self.told.said_unpublished)

    @property
    def on_server(self) -> bool:
        """Tell whether a preprint server has it."""
        server = PREPRINT_SERVER.search(self.url)
        return bool(self.arxiv or self.preprint or server)

    def is_preprint_of(self, other: "Work") -> bool:
        """Tell whether this may be what ``other`` was before it was published."""
        if not (self.is_preprint and other.is_published):
            return False
        late = self.year and other.year and self.year > other.year + 1
        return self.on_server or not late

    @cached_property
    def names(self) -> frozenset[str]:
        """What another entry may call this one by: key, DOI, arXiv id, made key."""
        own = (self.key, self.doi, self.preprint, self.arxiv, self.listed_key)
        return frozenset(name.casefold() for name in own if name)

    def shares_identifier(self, other: "Work") -> bool:
        """Tell whether the two have an identifier, or their own key, in common."""
        pairs = (
            (self.doi, other.doi),
            (self.preprint, other.preprint),
            (self.arxiv, other.arxiv),
            (self.key, other.key),
        )
        return any(mine and mine == theirs for mine, theirs in pairs)

    def denies(self, other: "Work") -> bool:
        """Tell whether somebody noted that the two are not the same."""
        return bool(self.denied) and bool(self.denied & other.names)
