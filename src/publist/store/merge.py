"""Turn references into entries of the list at hand, and put them where they belong."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from publist.model.item import Item
from publist.model.reference import Reference
from publist.store import order
from publist.store.change import Revision
from publist.store.layout import Data
from publist.store.style import Habits
from publist.store.written import Manner, Writer

if TYPE_CHECKING:
    from publist.model.matching import Index


@dataclass(frozen=True)
class Merger:
    """Turns references into entries of one list."""

    items: Sequence[Item]
    habits: Habits
    manner: Manner = field(default_factory=Manner)
    told: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Fields that the entry of a reference (by ``id``) has besides its own."""

    used_then: set[str] = field(default_factory=set)
    """Fields that most entries will have once an import is written."""

    _positions: dict[int | None, int] = field(default_factory=dict)
    """Where new entries of a year go."""

    @cached_property
    def writer(self) -> Writer:
        """How the list writes its entries."""
        return Writer(self.items, self.habits, self.manner)

    @cached_property
    def index(self) -> "Index":
        """The works that are in the list, and those sorted out as new since."""
        from publist.model.matching import Index  # noqa: PLC0415  slow to import

        return Index(self.items)

    @cached_property
    def _years(self) -> list[int | None]:
        return [item.year for item in self.items]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the list's entries, their own and made ones, folded."""
        return frozenset(item.key.casefold() for item in self.items)

    def uses(self, name: str) -> bool:
        """Tell whether most entries have a field, or will have."""
        return self.writer.uses(name) or name in self.used_then

    def data_of(self, reference: Reference) -> Data:
        """Return the fields of a new entry for a publication."""
        data = self.writer.data_of(reference)
        return {**data, **self.told.get(id(reference), {})}

    def add(self, data: Data, revision: Revision) -> int:
        """Put a new entry where the list's order wants it; return how many are above it."""
        year = Item(0, data).year
        if year not in self._positions:
            self._positions[year] = order.position(year, self._years)
        revision.insert_entry(data, self._positions[year], year)
        return self._positions[year]
