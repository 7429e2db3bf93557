"""Works that share half of the words of their titles, a rare one among them.

If two titles share half of their words, then each is found by one of the rarer words of
the other: only these are looked at. A title that shares no rare word with another one,
in a list of thousands, is another title.
"""

from collections import defaultdict
from collections.abc import Iterator

from publist.model.matching.works import Work

RARE = 20
"""Works that may share a word before it brings none of them together."""

SURE = 2
"""Words that two works must share among the rarest of one, before all are compared."""

COUNTED = 5 * RARE
"""Works that may share a word before it is not even counted."""

Listed = defaultdict[str, list[int]]


class ByWords:
    """Finds works by the words of their titles; they are numbered as they are added.

    Two works of different DOIs are two works, however near their titles. So a list whose
    works all have one is never taken into words.
    """

    def __init__(self) -> None:
        """Start without works."""
        self._works: list[Work] = []
        self._all: Listed = defaultdict(list)
        self._indexed = 0
        """How many works ``_all`` holds."""

        self._unregistered: Listed = defaultdict(list)

    def add(self, work: Work) -> None:
        """Index one more work."""
        if not work.is_registered:
            for word in work.title.vocabulary:
                self._unregistered[word].append(len(self._works))
        self._works.append(work)

    def alike(self, work: Work) -> Iterator[int]:
        """Yield the works whose title may be ``work``'s, written otherwise."""
        listed = self._unregistered if work.is_registered else self._words_of_all()
        words = work.title.vocabulary if listed else frozenset[str]()
        works = [listed[word] for word in words if word in listed]
        half = (len(words) + 1) // 2
        if len(works) < half or not works:
            return
        works.sort(key=len)
        least = min(half, SURE)
        for at in _several(works[: len(works) - half + least], least):
            theirs = self._works[at].title.vocabulary
            if len(words & theirs) * 2 >= max(len(words), len(theirs)):
                yield at

    def _words_of_all(self) -> Listed:
        for at, work in enumerate(self._works[self._indexed :], self._indexed):
            for word in work.title.vocabulary:
                self._all[word].append(at)
        self._indexed = len(self._works)
        return self._all


def _several(works: list[list[int]], least: int) -> set[int]:
    """Return the works that stand in ``least`` of the lists, the rarest words' first."""
    rare = {at for each in works if len(each) <= RARE for at in each}
    counted = [each for each in works if len(each) <= COUNTED]
    if not rare or least - (len(works) - len(counted)) < SURE:
        return rare
    once, twice = set[int](), set[int]()
    for each in counted:
        twice.update(once.intersection(each))
        once.update(each)
    return rare & twice
