"""A publication as a new entry of one list: its fields, named and written the list's way.

Title, authors, link and what identifies the work are always written. What else a source
tells is written where most entries of the list have it, or if the user asks for all.
"""

from collections import Counter
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
from publist.model.typed_fields import TYPED, typed_fields
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
    _made: dict[int, tuple[Reference, Data]] = field(default_factory=dict)
    """The entries made so far: each reference is given one key, however often asked."""

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
        if id(reference) not in self._made:
            self._made[id(reference)] = (reference, self._data(reference))
        return self._made[id(reference)][1]

    def _data(self, reference: Reference) -> Data:
        link = self.link_of(reference)
        fields: dict[str, Value | dict[str, Value]] = {
            "title": reference.title,
            self.authors_field: self.line_of(reference),
            "link": {part: text for part, text in link.items() if text},
            "key": self._key(reference),
        }
        named = links.identifiers_of(reference)
        always = {"year": str(reference.year or ""), **named}
        further = typed_fields(reference) if self._wants_more else {}
        wanted = {n: text for n, text in further.items() if self._wanted(n)}
        fields |= self._as_written(always | wanted)
        return {name: value for name, value in fields.items() if value}

    def link_of(self, reference: Reference) -> dict[str, Value]:
        """Return where readers are sent, and the line that they click on."""
        url = links.address_of(reference)
        display = display_of(reference, self.manner.venues) or links.label_of(url)
        return {"url": url, "display": display}

    def line_of(self, reference: Reference) -> str:
        """Return the authors of a publication as the list writes them."""
        return self.names.line(AuthorLine(reference.authors, reference.and_others))

    def known(self, reference: Reference) -> dict[str, Value]:
        """Return all else that is known, by the names that lists have for it.

        What the list uses as flags (``code: 1``) is left out.
        """
        year, named = str(reference.year or ""), links.identifiers_of(reference)
        return self._as_written({"year": year, **named, **typed_fields(reference)})

    def _as_written(self, known: dict[str, str]) -> dict[str, Value]:
        return {
            name: self._typed(name, text)
            for name, text in known.items()
            if text and name not in self._flags
        }

    @cached_property
    def _wants_more(self) -> bool:
        """Whether any typed field is written besides those that always are."""
        return self.manner.full or any(map(self.uses, TYPED))

    @property
    def authors_field(self) -> str:
        """The field in which the list names the authors."""
        share = self.habits.share
        return "author" if share("author") > share("authors") else "authors"

    def _wanted(self, name: str) -> bool:
        """Tell whether a further field is written."""
        return self.uses(name) or (self.manner.full and name not in BY_HABIT)

    def uses(self, name: str) -> bool:
        """Tell whether most entries of the list have a field."""
        return self.habits.share(name) >= COMMON

    @cached_property
    def _flags(self) -> set[str]:
        """The fields that hold numbers in most entries that have them."""
        held = [
            (name, value) for item in self.items for name, value in item.data.items()
        ]
        having = Counter(name for name, _ in held)
        numbers = Counter(name for name, value in held if isinstance(value, int))
        often = (name for name, times in numbers.items() if 2 * times > having[name])
        return set(often) - COUNTED

    def _typed(self, name: str, text: str) -> Value:
        """Return a value, as a number if the list writes the field so."""
        return typed((name,), text, self.habits) if name in COUNTED else text

    def _key(self, reference: Reference) -> str:
        """Return the source's own key, else one made like those of the list; unique."""
        own = "".join(reference.key.split())
        family = reference.authors[0].sorted_by if reference.authors else ""
        made = own or keys.make(family, reference.year, reference.title)
        key = keys.free(made, self._own_keys, () if own else self._made_keys)
        self._own_keys.add(key.casefold())
        return key

    @cached_property
    def _own_keys(self) -> set[str]:
        """The keys that entries give themselves, those to come included."""
        return {keys.own_key(item).casefold() for item in self.items}

    @cached_property
    def _made_keys(self) -> set[str]:
        return {item.key.casefold() for item in self.items}
