"""When two works are the same, related, possibly the same, or different; and why.

An identifier that both have decides, unless the titles say that one of the two was
pasted wrongly; two DOIs of versions of record are never one work. Without one, title,
people, year and place must agree. ``judge`` is symmetric: no order of the two matters.
"""

from publist.model.matching.by_title import (
    ALL_BUT,
    OVERLAP,
    UNLIKE,
    by_title,
    told_apart,
)
from publist.model.matching.titles import Likeness, how_alike
from publist.model.matching.verdicts import (
    Judgement,
    different,
    in_two_places,
    other_id,
    possible,
    related,
    same,
)
from publist.model.matching.works import Work

NEVER_ONE = frozenset({Likeness.NOTICE, Likeness.PARTS})
"""Titles of two works whatever identifier both have: errata and parts share them."""

NO_CONTRADICTION = frozenset(Likeness) - NEVER_ONE - {Likeness.OTHER}


def judge(one: Work, other: Work) -> Judgement:
    """Say what two works are to each other."""
    named = one.shares_identifier(other)
    likeness = how_alike(one.title, other.title, closely=not named)
    if not named and likeness in UNLIKE:  # most end here, before their people are read
        return different("another title")
    if one.denies(other) or other.denies(one):
        return different("noted as not the same")
    return (
        _by_doi(one, other, likeness)
        or _by_arxiv(one, other, likeness)
        or _by_key(one, other, likeness)
        or by_title(one, other, likeness)
    )


def _by_doi(one: Work, other: Work, likeness: Likeness) -> Judgement | None:
    shared = one.doi and one.doi == other.doi
    if one.doi and other.doi and not shared:
        return None
    if not shared and not (one.preprint and one.preprint == other.preprint):
        return None
    if likeness in NO_CONTRADICTION:
        return same(one, other, "same DOI", 5)
    if likeness in NEVER_ONE:
        return told_apart(one, other, likeness)
    return _pasted("DOI")


def _by_arxiv(one: Work, other: Work, likeness: Likeness) -> Judgement | None:
    if not one.arxiv or one.arxiv != other.arxiv:
        return None
    reason = "same arXiv id"
    if one.doi and other.doi:
        return related(f"{reason}, but another DOI", 4)
    if likeness in NEVER_ONE:
        return told_apart(one, other, likeness)
    if likeness is Likeness.OTHER:  # titles change from version to version
        shared = one.people.shared(other.people)
        if not shared.known or shared.whole < ALL_BUT:
            return _pasted("arXiv id")
        reason = "same arXiv id and authors, under another title"
    if one.place.kind and other.place.kind and one.place.kind != other.place.kind:
        return related(f"{reason}, but {in_two_places(one, other)}", 4)
    return same(one, other, reason, 4)


def _by_key(one: Work, other: Work, likeness: Likeness) -> Judgement | None:
    """Let a key decide if nothing contradicts it, for keys are reused."""
    if not one.key or one.key != other.key or likeness in NEVER_ONE:
        return None
    shared = one.people.shared(other.people)
    if likeness in (Likeness.OTHER, Likeness.UNKNOWN):
        doubtful = shared.whole >= ALL_BUT
        return possible("same key and authors, but another title") if doubtful else None
    strangers = shared.known and shared.overlap < OVERLAP
    if strangers or other_id(one, other) or one.place.conflicts(other.place):
        return None
    return same(one, other, "same key", 3)


def _pasted(what: str) -> Judgement:
    return possible(f"same {what}, but another title: one of the two may be wrong")
