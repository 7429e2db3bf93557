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
    """Finds works by the words of their titles; they are numbered as they are added."""

    def __init__(self) -> None:
        """Start without works."""
        self._vocabularies: list[frozenset[str]] = []
        self._all: Listed = defaultdict(list)
        self._unregistered: Listed = defaultdict(list)

    def add(self, work: Work) -> None:
        """Index one more work."""
        at = len(self._vocabularies)
        words = work.title.vocabulary
        self._vocabularies.append(words)
        for listed in (self._all,) if work.is_registered else self._both:
            for word in words:
                listed[word].append(at)

    @property
    def _both(self) -> tuple[Listed, Listed]:
        return self._all, self._unregistered

    def alike(self, work: Work) -> Iterator[int]:
        """Yield the works whose title may be ``work``'s, written otherwise.

        Two works of different DOIs are two works, however near their titles.
        """
        words = work.title.vocabulary
        listed = self._unregistered if work.is_registered else self._all
        works = [listed[word] for word in words if word in listed]
        half = (len(words) + 1) // 2
        if len(works) < half or not works:
            return
        works.sort(key=len)
        least = min(half, SURE)
        for at in _several(works[: len(works) - half + least], least):
            theirs = self._vocabularies[at]
            if len(words & theirs) * 2 >= max(len(words), len(theirs)):
                yield at


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
