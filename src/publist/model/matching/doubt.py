"""Identifiers of a list that stand under two titles: one of them was pasted wrongly."""

from collections import defaultdict
from collections.abc import Iterable

from publist.model.matching.titles import Likeness, how_alike
from publist.model.matching.works import Work

MANY = 16
"""Works of one title, or under one identifier, that are compared with each other."""


def doubt(works: Iterable[Work]) -> None:
    """Trust no identifier of a list's works that stands under two titles.

    Only the list itself tells, for what an import adds may show less later on.
    """
    known = defaultdict[tuple[str, str], list[Work]](list)
    for work in works:
        for block in work.identifiers:
            for held in known[block][:MANY]:
                if how_alike(held.title, work.title) is Likeness.OTHER:
                    held.is_doubted = work.is_doubted = True
            known[block].append(work)
