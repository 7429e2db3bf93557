"""What an import means for the list at hand: what is new, what is there already.

Whatever is taken for one work here must be found to be one again in the list that comes
out, which shows less than a reference knows: else a second import would add it. Where
an arXiv id is all that tells, the entry gets one.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from publist.model.item import Item
from publist.model.reference import Reference
from publist.store.layout import Data
from publist.store.merge import Merger

if TYPE_CHECKING:
    from publist.model.matching import Match, Work


@dataclass
class Sorted:
    """The references of an import, by what they mean for the list."""

    new: list[Reference] = field(default_factory=list)
    present: "list[tuple[Reference, Match]]" = field(default_factory=list)
    near: "list[tuple[Reference, Match]]" = field(default_factory=list)
    """Those among the new ones that have to do with an entry, and with which."""

    replaced: list[Reference] = field(default_factory=list)
    """Preprints that were new, also of an earlier text, until their article came."""


@dataclass(frozen=True)
class Made:
    """A new entry and what it is made of."""

    reference: Reference
    work: "Work"
    item: Item
    joined: "list[Work]" = field(default_factory=list)
    """Works that were given as well and have no entry of their own."""


@dataclass
class Sorter:
    """Sorts the references of all texts of an import."""

    merger: Merger
    _made: dict[int, Made] = field(default_factory=dict)
    _keys: set[str] = field(default_factory=set)

    def sort_out(self, references: Iterable[Reference]) -> Sorted:
        """Tell new publications from those in the list, or twice in the import.

        Of a preprint and its article that are both new, the article is taken.
        """
        from publist.model.matching import of_reference  # noqa: PLC0415  slow to import

        result = Sorted()
        works = deque((one, of_reference(one)) for one in references)
        self._prepare(works)
        while works:  # each is let go when it is done: most may be in the list already
            self._sort(*works.popleft(), result)
        return result

    def _prepare(self, works: "Iterable[tuple[Reference, Work]]") -> None:
        """Make the entries of what looks new, one after the other.

        A processor does one thing ten thousand times in two thirds of the time that it
        takes when each is followed by nine others.
        """
        meets = self.merger.index.meets
        new = [reference for reference, work in works if not meets(work)]
        for reference in new:
            self.merger.data_of(reference)

    def reference_of(self, item: Item) -> Reference | None:
        """Return what a new entry is made of; ``None`` for one that is no longer new."""
        made = self._made.get(id(item))
        return made.reference if made else None

    def _sort(self, reference: Reference, work: "Work", result: Sorted) -> None:
        index = self.merger.index
        match = index.find(work)
        if match and match.is_present and match.item.number:
            result.present.append((reference, match))
            return
        item = Item(0, self._shown(reference))
        twin = index.twin(item, work)
        new = Made(reference, work, item)
        if twin:
            result.present.append((reference, twin))
        elif match and match.is_present and self._joins(new, match, result):
            return
        else:
            if match:
                result.near.append((reference, match))
            self._add(new, result)

    def _joins(self, new: Made, match: "Match", result: Sorted) -> bool:
        """Let a reference and one before it be one entry; False if the list would not."""
        before = self._made[id(match.item)]
        if match.is_preprint:
            return self._replaces(new, before, match, result)
        if not self._tells(before, [new.work]):
            return False
        before.joined.append(new.work)
        result.present.append((new.reference, match))
        return True

    def _replaces(
        self, new: Made, before: Made, match: "Match", result: Sorted
    ) -> bool:
        """Let an article take the place of its preprint."""
        joined = [before.work, *before.joined]
        if not self._tells(new, joined):
            return False
        new.joined.extend(joined)
        result.replaced.append(before.reference)
        result.new = [one for one in result.new if one is not before.reference]
        result.near = [pair for pair in result.near if pair[0] is not before.reference]
        found = match._replace(item=new.item, is_preprint=False, has_preprint=True)
        result.present.append((before.reference, found))
        self.merger.index.drop(before.item)
        self._add(new, result)
        return True

    def _tells(self, made: Made, others: "list[Work]") -> bool:
        """Tell whether a new entry shows whose work it is; see to it if an id can."""
        told = self.merger.told.get(id(made.reference), {})
        item = Item(0, {**made.item.data, **told})
        if all(_is_found(item, other) for other in others):
            return True
        known = (made.reference.arxiv, *(other.arxiv for other in others))
        arxiv = next(filter(None, known), "")
        item = Item(0, {**made.item.data, "arxiv": arxiv})
        if told or not arxiv or not all(_is_found(item, one) for one in others):
            return False
        self.merger.told[id(made.reference)] = {"arxiv": arxiv}
        return True

    def _shown(self, reference: Reference) -> Data:
        """Return the entry of a reference, without a key that another entry has."""
        data = self.merger.data_of(reference)
        key = str(data.get("key") or "").casefold()
        taken = key in self.merger.keys or key in self._keys
        return {n: v for n, v in data.items() if n != "key"} if taken else data

    def _add(self, new: Made, result: Sorted) -> None:
        new.work.key = str(new.item.data.get("key") or "").casefold()
        self._keys.add(new.work.key)
        result.new.append(new.reference)
        self._made[id(new.item)] = new
        self.merger.index.add(new.item, new.work)


def _is_found(item: Item, work: "Work") -> bool:
    from publist.model.matching import Index  # noqa: PLC0415  slow to import

    found = Index([item]).find(work)
    return bool(found and found.is_present)
