"""People's names: the parts of one, and when two spellings are the same person.

Accents and initials vary from list to list (``MP Allan``, ``Milan P. Allan``), so
people are compared by folded family name and by as many initials as both sides have.
"""

import re
from dataclasses import dataclass

from publist.model.text import fold

MARKS = "*∗⋆＊†‡§¶‖#"
INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}")
PARTICLES = frozenset(
    "van von der den de del della di da do dos das du la le ter ten zu zur af av al el"
    " bin ibn san".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """One author: a person by parts, or a group or an unsplittable name whole."""

    family: str = ""
    """Family name with its particles: ``Soudry``, ``van der Berg``."""

    given: str = ""
    """Given names or initials, as the source writes them: ``Daniel``, ``D. M.``"""

    suffix: str = ""
    """``Jr.``, ``III``."""

    literal: str = ""
    """The whole name where it has no parts: ``The ATLAS Collaboration``."""

    marks: str = ""
    """Equal-contribution and other marks glued to the name: ``*``, ``†‡``."""

    @property
    def sorted_by(self) -> str:
        """The part that lists are sorted by and keys are made from."""
        return self.family or self.literal


@dataclass(frozen=True, slots=True)
class AuthorLine:
    """The authors of one publication, in the printed order."""

    names: tuple[Name, ...] = ()
    and_others: bool = False


def is_initials(word: str) -> bool:
    """Tell whether ``word`` is initials only: ``M.``, ``MP``, ``J.-F.``, ``M. P.``."""
    letters = [c for c in word if c.isalpha()]
    spaced = INITIALS.fullmatch(word.strip())
    return bool(spaced and letters) and all(c.isupper() for c in letters)


def initials(given: str) -> list[str]:
    """Return the initials of given names: ``Milan P.``, ``MP`` → ``["M", "P"]``."""
    if is_initials(given):
        return [c for c in given if c.isalpha()]
    words = re.split(r"[\s.\-]+", given)
    return [
        letter
        for word in words
        if word
        for letter in (word if is_initials(word) else word[0].upper())
    ]


def same_person(one: Name, other: Name) -> bool:
    """Tell whether two names may be one person, whatever the accents and initials."""
    if fold(one.sorted_by) != fold(other.sorted_by):
        return False
    pairs = zip(_given(one.given), _given(other.given), strict=False)
    return all(_fits(mine, theirs) for mine, theirs in pairs)


def _given(given: str) -> list[str]:
    if is_initials(given):
        return [fold(letter) for letter in initials(given)]
    return fold(given).split()


def _fits(mine: str, theirs: str) -> bool:
    shorter = min(len(mine), len(theirs))
    return mine[:1] == theirs[:1] if shorter == 1 else mine == theirs
