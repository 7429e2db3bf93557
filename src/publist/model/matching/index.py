"""The works of a list, by everything that can bring two of them together.

Two works are compared only if they share an identifier, a title (or what is left of it
without *Erratum:*, *Part II* or the subtitle), or half of their words, a rare one among
them. Each of these blocks is cut at a fixed size, which keeps the time nearly linear:
in a list of a thousand *Editorial*s not each one meets each other one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from publist.model.item import Item
from publist.model.matching.items import of_item
from publist.model.matching.judging import judge
from publist.model.matching.titles import Likeness, how_alike
from publist.model.matching.verdicts import Judgement, Verdict
from publist.model.matching.works import Work
from publist.model.text import fold

RARE = 20
"""Works that may share a word before it brings none of them together."""

SURE = 2
"""Words that two works must share among the rarest of one, before all are compared."""

COUNTED = 5 * RARE
"""Works that may share a word before it is not even counted."""

MANY = 16
"""Works of one title, or under one identifier, that are compared with each other."""

ORDER = (Verdict.SAME, Verdict.RELATED, Verdict.POSSIBLE)
Block = tuple[str, object]


class Match(NamedTuple):
    """An entry of the list that has to do with the work at hand, and why."""

    item: Item
    reason: str
    verdict: Verdict = Verdict.SAME
    is_preprint: bool = False
    """Whether the entry is the preprint of the work at hand."""

    has_preprint: bool = False
    """Whether the work at hand is the entry's preprint."""

    @property
    def is_present(self) -> bool:
        """Tell whether the list has the work: itself, its preprint or its article."""
        return self.verdict is Verdict.SAME or self.is_preprint or self.has_preprint

    def said_of(self, name: str) -> str:
        """Return in words what the work at hand is to the entry called ``name``."""
        if not self.is_preprint and not self.has_preprint:
            return f"{self.reason} as {name}"
        relation = "published version" if self.is_preprint else "preprint"
        return f"{relation} of {name} ({self.reason.partition(': ')[2]})"


class Pair(NamedTuple):
    """Two entries of one list that have to do with each other."""

    one: Item
    other: Item
    verdict: Verdict
    reason: str


class Index:
    """Finds works; what is added later is found as well."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        """Index ``items``."""
        self._held: list[tuple[Work, Item]] = []
        self._gone: set[int] = set()
        self._blocks: defaultdict[Block, list[int]] = defaultdict(list)
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        for item in items:
            self.add(item)

    def add(self, item: Item, work: Work | None = None) -> None:
        """Index one more entry; ``work`` if more is known of it than its fields."""
        at = len(self._held)
        work = work or of_item(item)
        self._held.append((work, item))
        if item.number:
            self._doubt(work)
        for block in _blocks(work):
            self._blocks[block].append(at)
        for word in work.title.vocabulary:
            self._words[word].append(at)

    def _doubt(self, work: Work) -> None:
        """Trust no identifier that stands under two titles: one of them is a slip.

        Only the list itself tells, for what an import adds may show less later on.
        """
        for block in _identifiers(work):
            for at in self._blocks.get(block, ())[:MANY]:
                held, item = self._held[at]
                other = how_alike(held.title, work.title) is Likeness.OTHER
                if other and item.number:
                    held.is_doubted = work.is_doubted = True

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
        for block in _blocks(work):
            found.update(self._blocks.get(block, ())[:MANY])
        found.update(self._alike(work.title.vocabulary))
        return sorted(found - self._gone)

    def _alike(self, words: frozenset[str]) -> Iterator[int]:
        """Yield the works that share half of their words, a rare one among them."""
        lists = sorted((self._words.get(word, ()) for word in words), key=len)
        half = (len(words) + 1) // 2
        least = min(half, SURE)
        looked = lists[: len(lists) - half + least]  # half of all are so many of these
        rare = {at for works in looked if len(works) <= RARE for at in works}
        if not rare:
            return
        counted = [works for works in looked if len(works) <= COUNTED]
        least -= len(looked) - len(counted)
        shared = Counter(chain.from_iterable(counted))
        for at in [at for at in rare if shared[at] >= least]:
            if self._shares_half(at, words):
                yield at

    def _shares_half(self, at: int, words: frozenset[str]) -> bool:
        theirs = self._held[at][0].title.vocabulary
        return len(words & theirs) * 2 >= max(len(words), len(theirs))


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


def _identifiers(work: Work) -> list[Block]:
    named = (("doi", work.doi), ("preprint", work.preprint), ("arxiv", work.arxiv))
    return [block for block in named if block[1]]


def _blocks(work: Work) -> list[Block]:
    names = {work.title.key, work.title.base, work.title.main}
    titles: list[Block] = [("title", name) for name in names if name]
    keys: list[Block] = [("key", work.key)] if work.key else []
    return [*_identifiers(work), *keys, *titles]


def _shown(work: Work, item: Item) -> Block:
    return ("shown", (work.title.key, fold(item.display), item.url))


def pairs(items: Iterable[Item]) -> Iterator[Pair]:
    """Yield each two entries of a list that have to do with each other, and why."""
    index = Index()
    near: list[tuple[int, int]] = []
    for at, item in enumerate(items):
        work = of_item(item)
        near += [(before, at) for before in index.near(work)]
        index.add(item, work)
    for one, other in sorted(near):  # by now it is known which identifiers are doubtful
        found = index.judged(one, other)
        if found:
            yield found


def same_as(item: Item, items: Iterable[Item]) -> Match | None:
    """Return the entry of a list that is, or may be, the same work as ``item``."""
    found = Index(items).find(of_item(item))
    related = found and found.verdict is Verdict.RELATED and not found.is_present
    return None if related else found
