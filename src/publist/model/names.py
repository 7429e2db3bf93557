"""People's names: the parts of one, and when two spellings are the same person.

Accents and initials vary from list to list (``MP Allan``, ``Milan P. Allan``), so
people are compared by folded family name and by as many initials as both sides have.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from publist.model.text import fold

MARKS = "*∗⋆＊†‡§¶‖#"
INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}")
PARTICLES = frozenset(
    "van von der den de del della di da do dos das du la le ter ten zu zur af av al el"
    " bin ibn san".split()
)
WORD = re.compile(r"[^\s.\-‐]+\.?")
HYPHEN = re.compile(r"[-‐]")
PARTED = re.compile(r"[\s‐-]")
SPELLED_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"}
)
"""What people write who have no such key: ``Joerg Mueller``, ``Soerensen``."""


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
    """Tell whether two names may be one person, whatever the accents and initials.

    A second family name may stand among the given names: ``Shpigel Nacson, Mor`` is
    ``Mor Shpigel Nacson``. A hyphen keeps one together: ``M. Allan-Smith`` is neither
    ``M. Allan`` nor ``M. Smith``.
    """
    if _spellings(one.sorted_by) & _spellings(other.sorted_by):
        return _given_fit(_words(one.given), _words(other.given))
    return _moved(one, other) or _moved(other, one)


def same_spelling(one: Name, other: Name) -> bool:
    """Tell whether two names differ by accents, dots and hyphens only."""
    given = ("".join(_words(name.given)) for name in (one, other))
    pairs = ((one.sorted_by, other.sorted_by), tuple(given))
    return all(_spellings(mine) & _spellings(theirs) for mine, theirs in pairs)


def endings(name: Name) -> set[str]:
    """Return the last letters of a family name: the same person's have one in common."""
    return {spelling[-1:] for spelling in _spellings(name.sorted_by)}


def _moved(short: Name, long: Name) -> bool:
    """Tell whether ``short`` has the first words of ``long``'s family among its given.

    An initial may stand for such a word, but not for one that a hyphen ties.
    """
    if not PARTED.search(long.family):
        return False
    ours, theirs = short.family.split(), HYPHEN.sub(" ", long.family).split()
    given, extra = _words(short.given), len(theirs) - len(ours)
    if not ours or not 0 < extra < len(given):
        return False
    if HYPHEN.search(long.family) and min(map(len, given[-extra:])) == 1:
        return False
    return (
        bool(_spellings(" ".join(ours)) & _spellings(" ".join(theirs[extra:])))
        and all(map(_fits, given[-extra:], theirs))
        and _given_fit(given[:-extra], _words(long.given))
    )


def _given_fit(ours: list[str], theirs: list[str]) -> bool:
    together = _spellings("".join(ours)) & _spellings("".join(theirs))
    return bool(together) or all(map(_fits, ours, theirs))


def _fits(mine: str, theirs: str) -> bool:
    """Tell whether two given names fit: equal, or one is an initial of the other."""
    short, long = sorted((mine, theirs), key=lambda word: len(word.rstrip(".")))
    if len(short.rstrip(".")) > 1 and not short.endswith("."):
        return bool(_spellings(short) & _spellings(long))
    starts = _spellings(short)
    return any(word.startswith(start) for word in _spellings(long) for start in starts)


def _words(given: str) -> list[str]:
    """Part given names into words, initials one by one; an abbreviation keeps its dot."""
    return [
        letter
        for word in WORD.findall(given)
        for letter in (initials(word) if is_initials(word) else (word,))
    ]


@lru_cache(maxsize=4096)
def _spellings(name: str) -> frozenset[str]:
    """Return a name for comparing: without accents, and with umlauts spelled out."""
    lowered = unicodedata.normalize("NFC", name).lower()
    both = (fold(name), fold(lowered.translate(SPELLED_OUT)))
    return frozenset(spelling.replace(" ", "") or lowered for spelling in both)
