"""What comes of a search: the entry that was met, and why."""

from typing import NamedTuple

from publist.model.item import Item
from publist.model.matching.verdicts import Verdict


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
