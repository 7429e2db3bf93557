"""What rules are called with, by the names of their parameters.

What is costly (pairs of works, addresses, names) is made when the first rule wants it,
once for all. Who adds a name tells of it in ``publist.checks``, where rules are explained.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from publist.checks._addresses import addresses_of
from publist.checks._author_lines import author_lines
from publist.checks._surroundings import Surroundings
from publist.store.document import Document

Given = dict[str, Any]
"""Arguments by name; the name tells the type."""

EACH = frozenset({"record", "item"})
"""What a rule is called with once for each entry."""


class Subjects:
    """A list and what is around it, as rules want it."""

    def __init__(self, document: Document, site: Surroundings) -> None:
        """Make nothing yet."""
        self.document = document
        self.made: Given = {"document": document, "site": site}

    def of(self, wants: Collection[str]) -> Iterator[Given]:
        """Yield what a rule is given, from call to call; it holds for that call only."""
        given = {name: self.get(name) for name in wants if name not in EACH}
        columns = {name: self._column(name) for name in wants if name in EACH}
        if not columns:
            yield given
        for row in zip(*columns.values(), strict=True):
            given.update(zip(columns, row, strict=True))
            yield given

    def get(self, name: str) -> Any:  # noqa: ANN401  the name tells the type
        """Return what several rules want, made when the first one does."""
        if name not in self.made:
            self.made[name] = MAKERS[name](self)
        return self.made[name]

    def _column(self, name: str) -> Sequence[Any]:
        return self.get("items") if name == "item" else self.document.records


def _items(subjects: Subjects) -> list[Any]:
    from publist.model.item import Item, items_of  # noqa: PLC0415  few rules want them

    entries = [record.data for record in subjects.document.records]
    if any("not_duplicate_of" in entry for entry in entries):
        return items_of(entries)  # which may name others by keys that are made
    return [Item(number, entry) for number, entry in enumerate(entries, 1)]


def _pairs(subjects: Subjects) -> list[Any]:
    from publist.model.matching import pairs  # noqa: PLC0415  slow, and few want them

    return list(pairs(subjects.get("items")))


def _pictures(subjects: Subjects) -> list[Any]:
    from publist.checks._pictures import wanted  # noqa: PLC0415  it imports findings

    return list(wanted(subjects.document, subjects.get("site")))


MAKERS: dict[str, Callable[[Subjects], Any]] = {
    "items": _items,
    "pairs": _pairs,
    "pictures": _pictures,
    "addresses": lambda subjects: addresses_of(subjects.document),
    "lines": lambda subjects: list(author_lines(subjects.document)),
}
"""What several rules want, by the name of their parameter; each is made once at most."""
