"""People as CSL-JSON and RIS name them: by parts, or ``Family, Given, Suffix`` on a line.

A name that cannot be parted is kept whole; no name ever costs an entry.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from publist.model import author_line
from publist.model.names import PARTICLES, Name
from publist.model.text import plain
from publist.sources._rich_text import whole

OTHERS = re.compile(r"(?:and\s+)?others\.?|et\.?\s*al\.?|\.\.\.|…", re.IGNORECASE)
SUFFIX = re.compile(r"(?:jr|sr|junior|senior|[ivx]{1,4})\.?", re.IGNORECASE)
BEHIND_GIVEN = re.compile(r"(.+?),\s*((?:jr|sr)\.?|[IVX]{2,4})", re.IGNORECASE)
GROUP = re.compile(
    r"\b(?:collaborations?|consortium|team|group|network|society|association|committee"
    r"|organi[sz]ation|institutes?|university|universität|ministry|department|agency"
    r"|council|foundation|commission|initiative|project|program(?:me)?|inc|ltd|gmbh)\b\.?",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\s*;\s*|\s+(?:and|&)\s+(?=[^,]+,)")
PERSON, WITH_SUFFIX = 2, 3
"""Parts between the commas of one name; more are several names."""


class People(NamedTuple):
    """The people of an entry, in order."""

    names: tuple[Name, ...] = ()
    and_others: bool = False


def gathered(names: list[Name | None]) -> People:
    """Return the names without those that only say ``et al.``"""
    written = [name for name in names if name]
    told = tuple(name for name in written if not _is_others(name))
    return People(told, len(told) < len(written))


def _is_others(name: Name) -> bool:
    """Tell ``et al.`` from a person whose family name is Others."""
    return not name.given and bool(OTHERS.fullmatch(name.sorted_by))


@lru_cache(maxsize=4096)
def person(family: str, given: str = "", suffix: str = "") -> Name | None:
    """Return a person by parts as written; ``None`` if they are all empty."""
    family, given, suffix = map(_shown, (family, given, suffix))
    behind = BEHIND_GIVEN.fullmatch(given)
    if behind and not suffix:
        given, suffix = behind.groups()
    given, particles = _without_particles(given)
    family = f"{particles} {family}".strip()
    if not family:
        return Name(literal=given) if given else None
    return Name(family=family, given=given, suffix=suffix)


def literal(text: str) -> Name | None:
    """Return a group, or a person whose name has no parts."""
    name = _shown(text)
    return Name(literal=name) if name else None


@lru_cache(maxsize=4096)
def on_line(text: str) -> tuple[Name | None, ...]:
    """Return the names of one line: one as a rule, several where ``;`` parts them."""
    return tuple(name for one in SEVERAL.split(_shown(text)) for name in _on_line(one))


def _on_line(text: str) -> list[Name | None]:
    if OTHERS.fullmatch(text):
        return [literal(text)]
    parts = [part.strip() for part in text.split(",")]
    filled = [part for part in parts if part]
    if len(filled) < PERSON:  # EndNote ends the name of a group with a comma
        group = len(parts) > len(filled) or GROUP.search(text)
        whole_name = "".join(filled)
        return [literal(whole_name) if group else author_line.parse_name(whole_name)]
    if len(filled) > WITH_SUFFIX:
        return [*author_line.parse(text).names]
    family, given, *suffix = filled
    if suffix and SUFFIX.fullmatch(given):  # Family, Jr, Given
        return [person(family, suffix[0], given)]
    return [person(family, given, "".join(suffix))]


def _shown(text: str) -> str:
    return plain(whole(text)).strip(" ;")


def _without_particles(given: str) -> tuple[str, str]:
    """Part ``Ludwig van`` into given names and what belongs to the family name."""
    words = given.split()
    start = len(words)
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])
