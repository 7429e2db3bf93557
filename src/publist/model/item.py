"""An entry at its place in a list, with what can be told from its fields.

Only 18 of 113 real lists have a ``year`` field and fewer a ``doi``, so year, DOI,
arXiv id and venue come from their own fields where there are any, else out of
``link.display`` and ``link.url``. Each is worked out when it is first asked for: a
command on a long list pays for what it shows.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from publist.model import author_line, identifiers, keys, names, venue

if TYPE_CHECKING:
    from publist.model.entry import Entry

DAY = re.compile(r"\A(\d{4})(?:-\d\d){1,2}\b.*", re.DOTALL)
ADDRESS = re.compile(r"(?:https?:/)?/\S+")
MAPPINGS = (dict, Mapping)  # nearly all are the first, which is told ten times as fast


@dataclass(frozen=True)
class Item:
    """One entry of a list."""

    number: int
    """Place in the file, counted from 1: what ``#3`` means to a user."""

    data: Mapping[Any, Any]
    """The entry as the file holds it, every field, nothing interpreted."""

    key: str = ""
    """Citation key: the entry's own, or one made from its fields; unique in the list."""

    origin: object = field(default=None, repr=False, compare=False)
    """What tells a program's entry from all others, whatever is changed and moved."""

    @cached_property
    def entry(self) -> "Entry":
        """The entry by the schema, without fields of a shape that cannot be shown."""
        from publist.model.entry import Entry  # noqa: PLC0415  pydantic, when needed

        return Entry.lenient(self.data)

    def shown(self, name: str) -> str:
        """Return a field as a page prints it, on one line; '' if it is no text."""
        return _shown(self.data.get(name))

    @property
    def title(self) -> str:
        """Title on one line, HTML and Markdown as written."""
        held = self.data.get("title")
        return _text(held) if isinstance(held, str) else _shown(held) or "(no title)"

    @cached_property
    def url(self) -> str:
        """The address that readers are sent to, or ''."""
        own = (self.data.get("url"), self.data.get("URL"))
        return next(filter(None, map(_shown, (self._link.get("url"), *own))), "")

    @cached_property
    def display(self) -> str:
        """The clickable line, or ''."""
        return _shown(self._link.get("display")) or _text(self.data.get("display"))

    @property
    def _link(self) -> Mapping[Any, Any]:
        link = self.data.get("link")
        if isinstance(link, str) and ADDRESS.fullmatch(link.strip()):
            return {"url": link}  # some lists write the address alone
        return link if isinstance(link, MAPPINGS) else {}

    @cached_property
    def _places(self) -> tuple[Mapping[Any, Any], ...]:
        """Where the entry may name what identifies it: its fields and its links."""
        links = self.data.get("links")
        inner = (self._link, links if isinstance(links, MAPPINGS) else {})
        return (self.data, *filter(None, inner))

    def _called(self, *names: str) -> list[str]:
        """Return what the entry gives under these names, also among its links."""
        found = [held[name] for held in self._places for name in names if name in held]
        return [text for text in map(_shown, found) if text]

    @property
    def author_line(self) -> str:
        """All authors on one line as the list writes them, or ''."""
        held = self.entry.authors or self.entry.other.get("author")
        return author_line.as_line(held)

    @cached_property
    def authors(self) -> names.AuthorLine:
        """The authors, parsed."""
        return author_line.parse(self.author_line)

    @cached_property
    def year(self) -> int | None:
        """Year of publication, as far as the entry tells it."""
        own = venue.find_year(self.shown("year"))
        return own or venue.find_year(self.display) or self._year_elsewhere()

    def _year_elsewhere(self) -> int | None:
        fields = (self.entry.journal, self.entry.venue, self.entry.booktitle)
        texts = (*fields, DAY.sub(r"\1", self.shown("date")))
        found = (venue.find_year(_text(text)) for text in texts)
        told = next((year for year in found if year), None)
        return (
            told
            or venue.year_in_address(self.url)
            or identifiers.arxiv_year(self.arxiv)
        )

    @cached_property
    def doi(self) -> str:
        """Bare DOI in lower case, or ''."""
        places = (*self._called("doi", "DOI"), self.url, self.display)
        return next(filter(None, map(identifiers.find_doi, places)), "")

    @cached_property
    def arxiv(self) -> str:
        """Bare arXiv id, or ''."""
        own = (*self._called("arxiv", "arXiv"), *self._called("doi", "DOI"))
        places = (*own, self.url, self.display)
        return next(filter(None, map(identifiers.find_arxiv, places)), "")

    @cached_property
    def venue(self) -> str:
        """Journal or conference, without volume, pages and year; or ''."""
        own = (self.entry.journal, self.entry.venue, self.entry.booktitle)
        named = next(filter(None, map(_text, own)), "")
        return named or venue.from_display(self.display)

    @property
    def flags(self) -> dict[str, int]:
        """Integer fields of the entry that are not quantities."""
        return self.entry.flags


def _shown(value: object) -> str:
    """Return text, a number or a date as a page shows it; '' for anything else."""
    if isinstance(value, str):
        return " ".join(value.split())
    plain = isinstance(value, int | float | date) and not isinstance(value, bool)
    return str(value) if plain else ""


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def items_of(
    entries: Iterable[Mapping[Any, Any]], origins: Iterable[object] = ()
) -> list[Item]:
    """Return the entries of a list as items, numbered from 1, each with its own key."""
    pairs = zip(entries, chain(origins, repeat(None)), strict=False)
    items = [
        Item(number, data, origin=origin)
        for number, (data, origin) in enumerate(pairs, 1)
    ]
    own = {at for at, item in enumerate(items) if keys.own_key(item)}
    unique = keys.assign([keys.of(item) for item in items], own)
    for item, key in zip(items, unique, strict=True):
        object.__setattr__(item, "key", key)  # what its key was made from stays known
    return items
