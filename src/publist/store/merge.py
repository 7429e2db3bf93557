"""What an import means for the list at hand: what is new, what is there already.

New entries take the list's own shape: its fields, the way it writes names, and the
line that readers click on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from publist.model.item import Item
from publist.model.matching import Index, Match
from publist.model.reference import Reference
from publist.store import order
from publist.store.change import Revision
from publist.store.layout import Data
from publist.store.style import Habits
from publist.store.written import Manner, Writer


@dataclass(frozen=True)
class Merger:
    """Turns references into entries of one list."""

    items: Sequence[Item]
    habits: Habits
    manner: Manner = field(default_factory=Manner)

    @cached_property
    def writer(self) -> Writer:
        """How the list writes its entries."""
        return Writer(self.items, self.habits, self.manner)

    @cached_property
    def index(self) -> Index:
        """The works that are in the list, and those added since."""
        return Index(self.items)

    @cached_property
    def _years(self) -> list[int | None]:
        return [item.year for item in self.items]

    def data_of(self, reference: Reference) -> Data:
        """Return the fields of a new entry for a publication."""
        return self.writer.data_of(reference)

    def add(self, data: Data, revision: Revision) -> int:
        """Put a new entry where the list's order wants it; return how many are above it."""
        item = Item(0, data)
        at = order.position(item.year, self._years)
        revision.insert_entry(data, at, item.year)
        self.index.add(item)
        return at


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
