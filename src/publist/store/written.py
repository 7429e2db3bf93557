"""A publication as a new entry of one list: its fields, named and written the list's way.

Title, authors, link and what identifies the work are always written. What else a source
tells is written where most entries of the list have it, or if the user asks for all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from publist.model import keys, links, name_habits
from publist.model.display import display_of
from publist.model.item import Item
from publist.model.name_style import NameStyle
from publist.model.names import AuthorLine
from publist.model.people import People
from publist.model.reference import Reference
from publist.model.short_venue import Venues
from publist.model.typed_fields import typed_fields
from publist.store.layout import Data
from publist.store.scalars import Value
from publist.store.style import COMMON, Habits
from publist.store.values import typed

COUNTED = frozenset({"year", "month", "volume", "number", "chapter"})
"""Fields that may be numbers; any other number in an entry would be a flag."""

BY_HABIT = frozenset({"venue"})
"""Fields that are for the lists that have them."""


@dataclass(frozen=True)
class Manner:
    """What the user chose of how new entries are written; the list's habits fill in."""

    names: str = ""
    """An author line to imitate; '' for those of the list."""

    bold: bool | None = None
    """Whether the group's own people are in bold; ``None`` for what the list does."""

    people: People = field(default_factory=People)
    venues: Venues = field(default_factory=Venues)
    full: bool = False
    """Whether every typed field of a source is written."""


@dataclass(frozen=True)
class Writer:
    """Turns references into the fields of new entries of one list."""

    items: Sequence[Item]
    habits: Habits
    manner: Manner = field(default_factory=Manner)
    _keys: dict[int, tuple[Reference, str]] = field(default_factory=dict)
    """The keys given out, by the references that have them."""

    @cached_property
    def names(self) -> NameStyle:
        """How authors are written."""
        lines = [item.author_line for item in self.items]
        chosen = self.manner
        return name_habits.style_of(
            lines, chosen.people, like=chosen.names, bold=chosen.bold
        )

    def data_of(self, reference: Reference) -> Data:
        """Return the fields of a new entry for a publication."""
        url = links.address_of(reference)
        display = display_of(reference, self.manner.venues) or links.label_of(url)
        authors = AuthorLine(reference.authors, reference.and_others)
        fields = {
            "title": reference.title,
            self._authors_field: self.names.line(authors),
            "link": {
                k: text for k, text in (("url", url), ("display", display)) if text
            },
            "key": self._key(reference),
            "year": self._typed("year", str(reference.year or "")),
            **links.identifiers_of(reference),
        }
        further = typed_fields(reference).items()
        fields |= {n: self._typed(n, text) for n, text in further if self._wanted(n)}
        return {name: value for name, value in fields.items() if value}

    @property
    def _authors_field(self) -> str:
        share = self.habits.share
        return "author" if share("author") > share("authors") else "authors"

    def _wanted(self, name: str) -> bool:
        """Tell whether a further field is written; never one that is a flag here."""
        held = [item.data[name] for item in self.items if name in item.data]
        flags = sum(isinstance(value, int) for value in held)
        if name not in COUNTED and flags > COMMON * len(held):
            return False
        usual = self.habits.share(name) >= COMMON
        return usual or (self.manner.full and name not in BY_HABIT)

    def _typed(self, name: str, text: str) -> Value:
        """Return a value, as a number if the list writes the field so."""
        return typed((name,), text, self.habits) if name in COUNTED else text

    def _key(self, reference: Reference) -> str:
        """Return the source's own key, else one made like those of the list; unique."""
        if id(reference) not in self._keys:
            self._keys[id(reference)] = (reference, self._new_key(reference))
        return self._keys[id(reference)][1]

    def _new_key(self, reference: Reference) -> str:
        given = {key.casefold() for _, key in self._keys.values()}
        own = "".join(reference.key.split())
        if own:
            return keys.free(own, given | self._own_keys)
        family = reference.authors[0].sorted_by if reference.authors else ""
        made = keys.make(family, reference.year, reference.title)
        return keys.free(made, given | self._own_keys | self._made_keys)

    @cached_property
    def _own_keys(self) -> set[str]:
        return {keys.own_key(item).casefold() for item in self.items}

    @cached_property
    def _made_keys(self) -> set[str]:
        return {item.key.casefold() for item in self.items}
