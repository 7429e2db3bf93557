"""When two entries are the same work, and the reason in words.

Key, DOI and arXiv id decide. A title decides with an author in common, or where one
side names no authors: by title alone a tool once rewrote every *Deep Learning*.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from publist.model.item import Item
from publist.model.names import Name
from publist.model.reference import Reference
from publist.model.text import fold, plain


class Match(NamedTuple):
    """An entry of the list that is the work at hand, and why."""

    item: Item
    reason: str


class Index:
    """The works of a list, by everything that can identify one."""

    def __init__(self, items: Iterable[Item]) -> None:
        """Index ``items``; on a clash the first in the list is found."""
        self._by_id: dict[tuple[str, str], Item] = {}
        self._by_title: defaultdict[str, list[Item]] = defaultdict(list)
        for item in items:
            self.add(item)

    def add(self, item: Item) -> None:
        """Index one more entry."""
        own_key = (item.entry.key or "").strip().casefold()
        ids = (("key", own_key), ("DOI", item.doi), ("arXiv id", item.arxiv))
        for kind, value in ids:
            if value:
                self._by_id.setdefault((kind, value), item)
        self._by_title[title_of(item.title)].append(item)

    def find(self, reference: Reference) -> Match | None:
        """Return the entry that is the same work as ``reference``, or ``None``."""
        ids = (
            ("DOI", reference.doi),
            ("arXiv id", reference.arxiv),
            ("key", reference.key.casefold()),
        )
        for kind, value in ids:
            if value and (item := self._by_id.get((kind, value))):
                return Match(item, f"same {kind}")
        for item in self._by_title.get(title_of(reference.title), ()):
            if _share_author(item.authors.names, reference.authors):
                return Match(item, "same title")
        return None


def title_of(title: str) -> str:
    """Return a title for comparing: folded, without markup, math signs and blanks."""
    return fold(plain(title).replace("$", "")).replace(" ", "")


def _share_author(one: Iterable[Name], other: Iterable[Name]) -> bool:
    ours, theirs = (_families(names) for names in (one, other))
    return not ours or not theirs or bool(ours & theirs)


def _families(names: Iterable[Name]) -> set[str]:
    """Return the last words of the family names: particles come and go."""
    return {words[-1] for name in names if (words := fold(name.sorted_by).split())}


def same_as(item: Item, items: Iterable[Item]) -> Match | None:
    """Return the entry of a list that is the same work as ``item``, or ``None``."""
    reference = Reference(
        title=item.title,
        authors=item.authors.names,
        key=(item.entry.key or "").strip(),
        doi=item.doi,
        arxiv=item.arxiv,
    )
    return Index(items).find(reference)
