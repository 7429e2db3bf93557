"""Fill entries with what an import knows, until a second import would change nothing.

What an import writes is among the list's habits from then on: a field that most entries
have only then is filled already now. And of a work that is given twice and is new, one
entry is made, which takes from the second what the first lacks.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from publist.model import links
from publist.model.item import Item
from publist.model.reference import Reference
from publist.store.change import with_field
from publist.store.sorting import Sorter
from publist.store.style import COMMON
from publist.store.updates import FieldChange, Updates, changes_of

if TYPE_CHECKING:
    from publist.model.matching import Match


@dataclass(slots=True)
class Filled:
    """What a reference means for the entry of its work."""

    made: list[FieldChange] = field(default_factory=list)
    left: list[FieldChange] = field(default_factory=list)
    """What would take the place of something that somebody wrote."""


@dataclass(frozen=True)
class Filler:
    """Fills the entries of one list, and those that an import adds to it."""

    sorter: Sorter
    updates: Updates

    def fill(
        self, present: "Sequence[tuple[Reference, Match]]", new: Sequence[Reference]
    ) -> list[Filled]:
        """Return what each of the references whose work is present fills."""
        filled = [Filled() for _ in present]
        while True:
            for one, (reference, match) in zip(filled, present, strict=True):
                made, one.left = self._taken(reference, match)
                one.made += made
            more = self._used_then(new) - self.sorter.merger.used_then
            if not more:
                return filled
            self.sorter.merger.used_then.update(more)

    def _taken(
        self, reference: Reference, match: "Match"
    ) -> tuple[list[FieldChange], list[FieldChange]]:
        if match.item.number:
            return self.updates.take(reference, match)
        twin = self.sorter.reference_of(match.item)
        return (self._joined(reference, match, twin) if twin else []), []

    def _joined(
        self, reference: Reference, match: "Match", twin: Reference
    ) -> list[FieldChange]:
        """Fill the new entry of ``twin``, which is the same work."""
        merger = self.sorter.merger
        data = merger.data_of(twin)
        item = Item(0, data)
        offered = changes_of(item, reference, match, merger)
        made = [change for change in offered if change.fills]
        done = {change.path for change in made}
        made += [
            one for one in self._named(item, reference, match) if one.path not in done
        ]
        for path, _, value in made:
            data = with_field(data, path, value)
            told = merger.told.setdefault(id(twin), {})
            told[path[0]] = data[path[0]]
        return made

    def _named(
        self, item: Item, reference: Reference, match: "Match"
    ) -> Iterator[FieldChange]:
        """Yield what every new entry has if it is known, and this one lacks."""
        known = {"arxiv": links.arxiv_of(reference)}
        if not match.has_preprint:
            known = {
                "year": str(reference.year or ""),
                **links.identifiers_of(reference),
            }
        written = self.sorter.merger.writer.known(reference)
        for name in filter(known.get, known):
            if name in written and name not in item.data:
                yield FieldChange((name,), None, written[name])

    def _used_then(self, new: Sequence[Reference]) -> set[str]:
        """Return the fields that most entries have once the import is written."""
        merger = self.sorter.merger
        times = Counter(name for one in new for name in merger.data_of(one))
        times.update(self.updates.added())
        before, now = len(merger.items), len(merger.items) + len(new)
        share = merger.habits.share
        return {
            name
            for name, more in times.items()
            if not merger.writer.uses(name)
            and share(name) * before + more >= COMMON * now
        }
