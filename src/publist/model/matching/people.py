"""How far two author lists are the same people, whatever the form of their names.

Initials, accents, particles, *ü* for *ue*, the order of family and given name and
*et al.* vary from list to list; a group's name on one side says nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from publist.model.matching.words import folded
from publist.model.names import AuthorLine, Name, initials

GROUP = re.compile(
    r"collaborat|consorti|team|group|committee|network|anon|project|initiative|society",
    re.IGNORECASE,
)
COMPARED = 200
"""Authors of one work that are compared with another's."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
UMLAUT = re.compile(r"(?<=[aou])e")


@dataclass(frozen=True)
class Person:
    """One author, folded."""

    last: str
    """Last word of the family name: particles come and go."""

    family: frozenset[str]
    words: frozenset[str]
    """All words of the name but initials."""

    initial: str
    """The first letter of the given name, or ''."""

    def may_be(self, other: "Person") -> bool:
        """Tell whether two names may be one person's; given names do not count."""
        if self.last == other.last:
            return True
        swapped = self.last in other.words and other.last in self.words
        return swapped or self.last in other.family or other.last in self.family


@dataclass(frozen=True)
class Shared:
    """How much two author lists have in common."""

    known: bool
    """Whether both sides name people that can be compared."""

    overlap: float
    """The part of the shorter list that is in the longer one."""

    whole: float
    """The part of all people that is in both lists; like ``overlap`` for *et al.*"""

    at_odds: bool = False
    """Whether given names tell two people of one family name apart."""


UNKNOWN = Shared(known=False, overlap=0.0, whole=0.0)


Pairs = list[tuple[Person, Person]]


class People:
    """The authors of a work."""

    def __init__(self, authors: AuthorLine) -> None:
        """Take the authors as a source or a list names them."""
        self._line = authors

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Everybody whose name has a letter, of very many the first."""
        found = (_person(name) for name in self._line.names[:COMPARED])
        return tuple(person for person in found if person.last)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of all names; those of mangled names are still the same words."""
        names = self._line.names
        parts = (f"{one.literal} {one.given} {one.family}" for one in names)
        return frozenset(w for part in parts for w in folded(part) if len(w) > 1)

    @cached_property
    def has_group(self) -> bool:
        """Tell whether a group signs, with its own name."""
        return any(GROUP.search(name.sorted_by) for name in self._line.names)

    @cached_property
    def is_latin(self) -> bool:
        """Tell whether all names are in Latin letters."""
        return all(person.last.isascii() for person in self.persons)

    @property
    def and_others(self) -> bool:
        """Whether the list ends in *et al.*"""
        return self._line.and_others

    def shared(self, other: "People") -> Shared:
        """Return what two author lists have in common."""
        mine, theirs = self.persons, other.persons
        if not mine or not theirs:
            return UNKNOWN
        pairs = _pairs(mine, theirs)
        if not pairs and (
            self.has_group or other.has_group or self.is_latin != other.is_latin
        ):
            return UNKNOWN
        overlap = len(pairs) / min(len(mine), len(theirs))
        open_ended = self.and_others or other.and_others
        whole = len(pairs) / (len(mine) + len(theirs) - len(pairs))
        odd = sum(_differ(one, two) for one, two in pairs)
        return Shared(
            known=True,
            overlap=overlap,
            whole=overlap if open_ended else whole,
            at_odds=odd > len(pairs) / 2,
        )


def _person(name: Name) -> Person:
    family, given = (_words(part) for part in (name.sorted_by, name.given))
    letters = initials(name.given) if name.given else []
    first = folded(letters[0])[:1] if letters else []
    whole = [word for word in (*given, *family) if len(word) > 1]
    if family and len(family[-1]) == 1 and whole:  # ``R. DeVore, `` the wrong way round
        family = whole[-1:]
    return Person(
        last=(family or given)[-1] if family or given else "",
        family=frozenset(word for word in family if len(word) > 2),  # noqa: PLR2004  van
        words=frozenset(whole),
        initial="".join(first),
    )


def _words(text: str) -> list[str]:
    words = (UMLAUT.sub("", word) for word in folded(text))
    return [word for word in words if word not in SUFFIXES]


def _pairs(mine: Sequence[Person], theirs: Sequence[Person]) -> Pairs:
    """Pair the people of two sides; the order of the sides does not matter."""
    first, second = sorted((mine, theirs), key=lambda side: [one.last for one in side])
    left = list(second)
    pairs, rest = [], []
    for person in first:
        found = next((one for one in left if one.last == person.last), None)
        if found:
            left.remove(found)
            pairs.append((person, found))
        else:
            rest.append(person)
    for person in rest:
        found = next((one for one in left if person.may_be(one)), None)
        if found:
            left.remove(found)
            pairs.append((person, found))
    return pairs


def _differ(one: Person, other: Person) -> bool:
    """Tell whether given names say that two people only share a family name."""
    return bool(
        one.last == other.last
        and one.initial
        and other.initial
        and one.initial != other.initial
        and one.initial not in {word[0] for word in other.words}
        and other.initial not in {word[0] for word in one.words}
    )
