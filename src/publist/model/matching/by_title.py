"""What two works are to each other where no identifier says it: title before all.

A title alone decides nothing: *Deep Learning* is the title of many works, and by title
alone a tool once rewrote every one of them. People, year and place must agree, the more
of them the less the title says.
"""

from publist.model.matching.people import Shared
from publist.model.matching.places import unlike
from publist.model.matching.titles import Likeness
from publist.model.matching.verdicts import (
    Judgement,
    Verdict,
    different,
    in_two_places,
    other_id,
    possible,
    related,
    same,
    years_between,
)
from publist.model.matching.works import Work

OVERLAP = 0.5
"""The part of the shorter author list that must be in the longer one."""

ALL_BUT = 0.7
"""The part of all people that makes two author lists all but equal."""

SAID = {
    Likeness.EQUAL: "same title",
    Likeness.SPELLING: "same title but for spelling",
    Likeness.CUT: "one title continues the other",
    Likeness.NEAR: "nearly the same title",
}
NEARLY = frozenset({Likeness.CUT, Likeness.NEAR})
TOLD_APART = frozenset({Likeness.PARTS, Likeness.FORMS})
UNLIKE = frozenset(Likeness) - set(SAID) - TOLD_APART - {Likeness.NOTICE}
"""Likenesses that bring no two works together."""


def by_title(one: Work, other: Work, likeness: Likeness) -> Judgement:
    """Judge by title, people, year and place."""
    if likeness in UNLIKE:
        return different("another title")
    if likeness is Likeness.NOTICE:  # others comment on a work, too
        return told_apart(one, other, likeness)
    shared = one.people.shared(other.people)
    if shared.known and shared.overlap < OVERLAP:
        return different("other authors")
    if likeness in TOLD_APART:
        with_label = _in_one_place(one, other) and not (
            one.title.form and other.title.form
        )
        is_form = likeness is Likeness.FORMS and with_label
        found = same(one, other, "same title and place", 2)
        return found if is_form else told_apart(one, other, likeness)
    rule = _under_near_titles if likeness in NEARLY else _under_one_title
    return rule(one, other, SAID[likeness], shared)


def told_apart(one: Work, other: Work, likeness: Likeness) -> Judgement:
    """Judge works that say of themselves that they belong to another one."""
    titles = (one.title, other.title)
    if likeness is Likeness.PARTS:
        first, second = sorted(title.part for title in titles)
        if first and not second.endswith("edition"):
            return related(f"parts {first} and {second}")
        label = second if second.endswith("edition") else f"part {second}"
        return related(f"{label}, and {first or 'the work itself'}")
    is_notice = likeness is Likeness.NOTICE
    said = sorted(title.notice if is_notice else title.form for title in titles)
    return related(f"{said[1]} and {said[0] or 'the work itself'}")


def _under_one_title(one: Work, other: Work, said: str, shared: Shared) -> Judgement:
    identifier = other_id(one, other)
    if identifier:
        return related(f"{said}, but another {identifier}", 2)
    if one.title.is_generic or other.title.is_generic:
        return _under_generic_title(one, other, said, shared)
    short = one.title.is_short or other.title.is_short
    if short and not shared.known and not _in_one_place(one, other):
        return possible("same short title, and no authors to compare")
    found = same(one, other, said, 2)
    return found if found.preprint else _by_place(one, other, found, shared)


def _by_place(one: Work, other: Work, found: Judgement, shared: Shared) -> Judgement:
    """Tell one work from a conference's and a journal's version of it."""
    if one.place.agrees(other.place):
        return found
    gap, said = years_between(one, other), found.reason
    elsewhere = gap and unlike(one.place.name, other.place.name)
    if elsewhere or one.place.conflicts(other.place):
        return related(f"{said}, but {in_two_places(one, other)}", 2)
    if gap > 1 and one.place.kind == other.place.kind == "book":
        return related(f"{said}: editions {gap} years apart")
    doubt = f"but {gap} years apart" if gap > 1 else _doubt(one, other, shared)
    return possible(f"{said}, {doubt}") if doubt else found


def _doubt(one: Work, other: Work, shared: Shared) -> str:
    """Return what speaks against one work in neighbouring years; '' if nothing."""
    if one.url and one.url == other.url:
        return ""
    if years_between(one, other) and shared.known and shared.whole < OVERLAP:
        return "but other authors and another year"
    nowhere = not (one.place.name or other.place.name or one.arxiv or other.arxiv)
    return "at two addresses" if nowhere and one.url and other.url else ""


def _under_generic_title(
    one: Work, other: Work, said: str, shared: Shared
) -> Judgement:
    """Let *Editorial* and *Deep Learning* be one work if everything else agrees."""
    strangers = shared.known and (shared.at_odds or shared.whole < OVERLAP)
    if strangers or years_between(one, other) > 1:
        return different("a title that many works have")
    if one.place.agrees(other.place):
        return same(one, other, said, 2)
    if one.place.collides(other.place):
        return different("a title that many works have, in another place")
    if _several(one, other) and shared.whole >= ALL_BUT:
        return same(one, other, said, 2)
    return possible(f"{said}, one that many works have")


def _under_near_titles(one: Work, other: Work, said: str, shared: Shared) -> Judgement:
    gap = years_between(one, other)
    if other_id(one, other) or gap > 1:
        return different("another title")
    if one.place.agrees(other.place):
        return Judgement(Verdict.SAME, f"{said}, same pages", 2)
    if not shared.known or one.place.conflicts(other.place):
        near = _in_one_place(one, other)
        return possible(said) if near else different("another title")
    found = same(one, other, said, 1)
    everybody = _several(one, other) and shared.whole >= ALL_BUT
    cut_there = said == SAID[Likeness.CUT] and _in_one_place(one, other) and not gap
    return found if everybody and (found.preprint or cut_there) else possible(said)


def _several(one: Work, other: Work) -> bool:
    return min(len(one.people.persons), len(other.people.persons)) > 1


def _in_one_place(one: Work, other: Work) -> bool:
    """Tell whether both works name a place, the same one, in the same year."""
    named = one.place.name and other.place.name and one.year and one.year == other.year
    return bool(named) and not one.place.collides(other.place)
