"""The group's own people: by what names they are known, and how theirs is written.

A person is found only where no other of the group can be meant: ``J. Kim`` is nobody
in a group with Jin Kim and Jae Kim, unless one of the two has it for an alias.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from publist.model.names import Name, endings, same_person, same_spelling


@dataclass(frozen=True, slots=True)
class Person:
    """One of the group."""

    name: Name
    """The full name; a list's style makes ``MP Allan`` of it, or ``M. P. Allan``."""

    aliases: tuple[Name, ...] = ()
    """Further names in the sources: maiden names, other transcriptions."""

    written: str = ""
    """The name as it is always written; '' to follow the list's style."""

    url: str = ""
    """The person's own page."""

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name that the person is known by."""
        return (self.name, *self.aliases)

    def may_be(self, name: Name) -> bool:
        """Tell whether ``name`` may be this person's, by accents and initials.

        An alias that fits the full name, ``J. H. Kim`` for Jae Kim, makes nobody of Jun.
        """
        fits = [own for own in self.names if same_person(name, own)]
        return self.name in fits or any(not same_person(own, self.name) for own in fits)


@dataclass(frozen=True)
class People:
    """The people of a group."""

    persons: tuple[Person, ...] = ()

    def __iter__(self) -> Iterator[Person]:
        """Yield the people in the order they were given."""
        return iter(self.persons)

    @cached_property
    def _by_ending(self) -> dict[str, list[Person]]:
        """The people by the last letters of their families: few are compared in full."""
        index: defaultdict[str, list[Person]] = defaultdict(list)
        for person in self.persons:
            for letter in set().union(*map(endings, person.names)):
                index[letter].append(person)
        return index

    def _known(self, name: Name) -> list[Person]:
        if not self.persons:
            return []
        near = (
            one for letter in endings(name) for one in self._by_ending.get(letter, ())
        )
        return [person for person in dict.fromkeys(near) if person.may_be(name)]

    def find(self, name: Name) -> Person | None:
        """Return the one person that ``name`` names; ``None`` for nobody or several."""
        if not self.persons:
            return None
        known = self._known(name)
        exact = [one for one in known if _exactly(name, one.names)]
        found = exact or known
        return found[0] if len(found) == 1 else None

    def any_may_be(self, name: Name) -> bool:
        """Tell whether ``name`` may be somebody of the group."""
        return bool(self._known(name))


def _exactly(name: Name, names: Iterable[Name]) -> bool:
    return any(same_spelling(name, own) for own in names)
