"""What two works are to each other, why, and what any rule needs to say so."""

from enum import StrEnum
from typing import NamedTuple

from publist.model.matching.works import Work


class Verdict(StrEnum):
    """What two works are to each other."""

    SAME = "same"
    RELATED = "related"
    """Preprint and article, erratum, part II, conference and journal version."""

    POSSIBLE = "possible"
    """Perhaps the same; somebody has to look."""

    DIFFERENT = "different"


class Judgement(NamedTuple):
    """A verdict and its reason, in words that need no knowledge of the rules."""

    verdict: Verdict
    reason: str
    strength: int = 0
    """How sure the ground is: an identifier before a title."""

    preprint: bool = False
    """Whether one of the two is the other's preprint."""


def same(one: Work, other: Work, reason: str, strength: int) -> Judgement:
    """Return that two are the same, or preprint and published version of one work."""
    if one.is_preprint_of(other) or other.is_preprint_of(one):
        said = f"preprint and published version: {reason}"
        return Judgement(Verdict.RELATED, said, strength, preprint=True)
    return Judgement(Verdict.SAME, reason, strength)


def related(reason: str, strength: int = 1) -> Judgement:
    """Return that two belong together and are not one."""
    return Judgement(Verdict.RELATED, reason, strength)


def possible(reason: str) -> Judgement:
    """Return that two may be the same."""
    return Judgement(Verdict.POSSIBLE, reason, 1)


def different(reason: str) -> Judgement:
    """Return that two have nothing to do with each other."""
    return Judgement(Verdict.DIFFERENT, reason)


def other_id(one: Work, other: Work) -> str:
    """Return which identifier both have, each its own; '' for none."""
    if one.is_doubted or other.is_doubted:
        return ""
    pairs = (
        ("DOI", one.doi, other.doi),
        ("DOI", one.preprint, other.preprint),
        ("arXiv id", one.arxiv, other.arxiv),
    )
    found = (name for name, mine, theirs in pairs if mine and theirs and mine != theirs)
    return next(found, "")


def years_between(one: Work, other: Work) -> int:
    """Return how many years lie between two works; 0 where one year is not known."""
    return abs(one.year - other.year) if one.year and other.year else 0


def in_two_places(one: Work, other: Work) -> str:
    """Say where two versions appeared, as far as it is known."""
    named = sorted({one.place.said, other.place.said} - {""})
    return (
        f"in two places: {' and '.join(named)}" if len(named) > 1 else "on other pages"
    )
