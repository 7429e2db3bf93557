"""The works of a list, by everything that can bring two of them together.

Two works are compared only if they share an identifier, a title (or what is left of it
without *Erratum:*, *Part II* or the subtitle), or half of their words, a rare one among
them. Each of these blocks is cut at a fixed size, which keeps the time nearly linear:
in a list of a thousand *Editorial*s not each one meets each other one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
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

MANY = 40
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
            self._blocks[_twin_block(work, item)].append(at)
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
        found = [(judge(self._held[at][0], work), at) for at in self._candidates(work)]
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
        for at in self._blocks.get(_twin_block(work, item), ()):
            held, there = self._held[at]
            if _shows_the_same(held, work):
                return Match(there, "the same in every field")
        return None

    def drop(self, item: Item) -> None:
        """Find an entry no more."""
        held = (at for at, (_, one) in enumerate(self._held) if one is item)
        self._gone.update(held)

    def pairs(self) -> Iterator[Pair]:
        """Yield each two works that have to do with each other, in the list's order."""
        for at, (work, item) in enumerate(self._held):
            for other in self._candidates(work):
                held, there = self._held[other]
                found = judge(work, held) if other > at else None
                if found and found.verdict is not Verdict.DIFFERENT:
                    yield Pair(item, there, found.verdict, found.reason)

    def _candidates(self, work: Work) -> list[int]:
        found: set[int] = set()
        for block in _blocks(work):
            found.update(self._blocks.get(block, ())[:MANY])
        found.update(self._alike(work.title.vocabulary))
        return sorted(found - self._gone)

    def _alike(self, words: frozenset[str]) -> Iterator[int]:
        """Yield the works that share half of their words, a rare one among them."""
        held = [self._words.get(word, ()) for word in words]
        rare = [works for works in held if len(works) <= RARE]
        common = len(words) - len(rare)  # perhaps shared: what is left must make half
        least = (len(words) + 1) // 2 - common
        for at, shared in Counter(chain.from_iterable(rare)).items():
            if shared >= least and self._shares_half(at, words):
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


def _twin_block(work: Work, item: Item) -> Block:
    return ("twin", (work.title.key, fold(item.display), item.url))


def pairs(items: Iterable[Item]) -> Iterator[Pair]:
    """Yield each two entries of a list that have to do with each other, and why."""
    return Index(items).pairs()


def same_as(item: Item, items: Iterable[Item]) -> Match | None:
    """Return the entry of a list that is, or may be, the same work as ``item``."""
    found = Index(items).find(of_item(item))
    related = found and found.verdict is Verdict.RELATED and not found.is_present
    return None if related else found
