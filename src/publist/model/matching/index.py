"""The works of a list, by everything that can bring two of them together.

Two works are compared only if they share an identifier, a title (or what is left of it
without *Erratum:*, *Part II* or the subtitle), or half of their words, a rare one among
them. Each of these blocks is cut at a fixed size, which keeps the time nearly linear:
in a list of a thousand *Editorial*s not each one meets each other one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from publist.model.item import Item
from publist.model.matching.by_words import ByWords
from publist.model.matching.doubt import MANY, doubt
from publist.model.matching.items import of_item
from publist.model.matching.judging import judge
from publist.model.matching.matches import Match, Pair
from publist.model.matching.verdicts import Judgement, Verdict
from publist.model.matching.works import Work
from publist.model.text import fold

ORDER = (Verdict.SAME, Verdict.RELATED, Verdict.POSSIBLE)
Block = tuple[str, object]


class Index:
    """Finds works; what is added later is found as well."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        """Index the entries of a list."""
        self._held: list[tuple[Work, Item]] = []
        self._gone: set[int] = set()
        self._blocks: defaultdict[Block, list[int]] = defaultdict(list)
        self._words = ByWords()
        for item, work in works_of(items):
            self.add(item, work)

    def add(self, item: Item, work: Work | None = None) -> None:
        """Index one more entry; ``work`` if more is known of it than its fields."""
        at = len(self._held)
        work = work or of_item(item)
        self._held.append((work, item))
        self._words.add(work)
        for block in work.blocks:
            self._blocks[block].append(at)

    def meets(self, work: Work) -> bool:
        """Tell whether an entry has a name or a title in common with a work."""
        return any(block in self._blocks for block in work.blocks)

    def find(self, work: Work) -> Match | None:
        """Return the entry that has most to do with a work; ``None`` if none has."""
        found = [(judge(self._held[at][0], work), at) for at in self.near(work)]
        best = min(found, key=_rank, default=None)
        if best is None or best[0].verdict is Verdict.DIFFERENT:
            return None
        judgement, at = best
        held, item = self._held[at]
        preprint = judgement.preprint
        return Match(
            item,
            judgement.reason,
            judgement.verdict,
            is_preprint=preprint and held.is_preprint,
            has_preprint=preprint and work.is_preprint,
        )

    def twin(self, item: Item, work: Work) -> Match | None:
        """Return an entry of the list that is ``item`` already, as far as it shows.

        ``item`` is what would be added for ``work``, of which more may be known; a list
        that does not show it could not tell the two apart.
        """
        if ("title", work.title.key) not in self._blocks:
            return None
        for at in self._listed.get(_shown(work, item), ()):
            held, there = self._held[at]
            if _shows_the_same(held, work):
                return Match(there, "the same in every field")
        return None

    @cached_property
    def _listed(self) -> dict[Block, list[int]]:
        """The entries of the list, which come first, by what they show."""
        listed = defaultdict[Block, list[int]](list)
        for at, (work, item) in enumerate(self._held):
            if item.number:
                listed[_shown(work, item)].append(at)
        return listed

    def drop(self, item: Item) -> None:
        """Find an entry no more."""
        held = (at for at, (_, one) in enumerate(self._held) if one is item)
        self._gone.update(held)

    def judged(self, one: int, other: int) -> Pair | None:
        """Return what two works are to each other; ``None`` if nothing."""
        (mine, item), (theirs, there) = self._held[one], self._held[other]
        found = judge(mine, theirs)
        if found.verdict is Verdict.DIFFERENT:
            return None
        return Pair(item, there, found.verdict, found.reason)

    def near(self, work: Work) -> list[int]:
        """Return the works that a work must be compared with, in the order added."""
        found: set[int] = set()
        for block in work.blocks:
            found.update(self._blocks.get(block, ())[:MANY])
        found.update(self._words.alike(work))
        return sorted(found - self._gone)


def _shows_the_same(one: Work, other: Work) -> bool:
    mine, theirs = one.people.words, other.people.words
    strangers = bool(mine and theirs) and not mine & theirs
    apart = one.year and other.year and one.year != other.year
    return not strangers and not apart and not one.denies(other)


def _rank(found: tuple[Judgement, int]) -> tuple[int, int, int]:
    """Put the same work before its preprint, that before what only may be the same."""
    judgement, at = found
    order = [*ORDER, Verdict.DIFFERENT].index(judgement.verdict)
    return order * 2 - judgement.preprint, -judgement.strength, at


def _shown(work: Work, item: Item) -> Block:
    return ("shown", (work.title.key, fold(item.display), item.url))


def works_of(items: Iterable[Item]) -> list[tuple[Item, Work]]:
    """Return the entries of a list as works, and doubt what the list itself belies."""
    works = [(item, of_item(item)) for item in items]
    doubt(work for _, work in works)
    return works


def pairs(items: Iterable[Item]) -> Iterator[Pair]:
    """Yield each two entries of a list that have to do with each other, and why."""
    index = Index()
    near: list[tuple[int, int]] = []
    for at, (item, work) in enumerate(works_of(items)):
        near += [(before, at) for before in index.near(work)]
        index.add(item, work)
    found = (index.judged(one, other) for one, other in sorted(near))
    yield from filter(None, found)


def same_as(item: Item, items: Iterable[Item]) -> Match | None:
    """Return the entry of a list that is, or may be, the same work as ``item``."""
    found = Index(items).find(of_item(item))
    related = found and found.verdict is Verdict.RELATED and not found.is_present
    return None if related else found
