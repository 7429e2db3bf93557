"""How the group's own people are named in a list: who they are, and each place.

They are those in `[people]` of publist.toml; without them those whose names most lines
have in bold. A line is only taken apart around a family name that is looked for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from publist.checks._author_lines import AuthorLine
from publist.model.author_line import parse_name
from publist.model.bold_names import highlighted
from publist.model.names import Name, is_initials, same_person
from publist.model.people import People, Person
from publist.model.text import plain
from publist.site.settings import Settings

PARTED = re.compile(r"[,;&·]|\band\b")
PLAIN = re.compile(r"[\w.\-‐'’ ]+(?:, ?[\w.\-‐ ]+)?")
MARKUP = " *_\\\n"
ENOUGH = 0.5
FEW = 3
LONGEST = 120
"""Characters on each side of a family name that may belong to it."""

SAMPLE = 300
"""Lines that tell whose names are in bold; lists have their newest first."""


class Named(NamedTuple):
    """A name of one of the group, in a line."""

    line: AuthorLine
    start: int
    written: str


def own_people(lines: Sequence[AuthorLine], settings: Settings) -> People:
    """Return the people of the group: as they are set, or as bold type tells."""
    if settings.people:
        return People(
            tuple(
                Person(
                    parse_name(one.name),
                    tuple(map(parse_name, one.aliases)),
                    one.written,
                )
                for one in settings.people
            )
        )
    return People(tuple(Person(name) for name in _in_bold(lines)))


def _in_bold(lines: Sequence[AuthorLine]) -> Iterator[Name]:
    """Yield who is in bold in more than half of the lines with the family name."""
    texts = [line.text for line in lines[:SAMPLE]]
    bold = Counter(
        " ".join(words.split())
        for text in texts
        if "**" in text or "__" in text or "<" in text
        for _, words, _ in highlighted(text)
    )
    families: Counter[str] = Counter()
    fullest: dict[str, Name] = {}
    for words, count in bold.items():
        name = parse_name(words)
        families[name.family] += count if name.given else 0
        fullest[name.family] = max(fullest.get(name.family, name), name, key=_length)
    for family, count in families.items():
        known = sum(family in text for text in texts) if count >= FEW else 0
        if known and count > ENOUGH * known:
            yield fullest[family]


def _length(name: Name) -> int:
    return len(name.given)


def named(
    lines: Iterable[AuthorLine], person: Person, group: People, usual: str = ""
) -> Iterator[Named]:
    """Yield each place where a person is named, no other of the group being meant.

    Lines that have the ``usual`` form of the name are not taken apart: most have it.
    """
    for family in {name.family for name in person.names if name.family}:
        form = usual if family in usual else ""
        for line in lines:
            if family not in line.text:
                continue
            at = _plainly(line.text, form, family)
            if at is None:
                yield from _in_line(line, family, person, group)
            else:
                yield Named(line, at, form)


def _plainly(text: str, form: str, family: str) -> int | None:
    """Return where a form of a name stands, if that is the family's only place."""
    at = text.find(form) if form else -1
    if at < 0 or text.count(family) > 1 or text[at + len(form) :][:1].isalnum():
        return None
    before = text[:at].rstrip(MARKUP)
    return at if not before or before[-1] in ",;&>" else None


def _in_line(
    line: AuthorLine, family: str, person: Person, group: People
) -> Iterator[Named]:
    for found in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", line.text):
        start, written = _written(line.text, found)
        name = parse_name(written)
        fits = name.given and name.family == family and group.find(name) == person
        if fits and any(same_person(name, own) for own in person.names):
            yield Named(line, start, written)


def _written(text: str, found: re.Match[str]) -> tuple[int, str]:
    """Return the name around a family name and where it begins, without its markup."""
    first = max(found.start() - LONGEST, 0)
    ends = [sign.end() for sign in PARTED.finditer(text, first, found.start())]
    last = min(found.end() + LONGEST, len(text))
    behind = PARTED.search(text, found.end(), last)
    start, end = ends[-1] if ends else first, behind.start() if behind else last
    words = _words(text[start:end])
    if words == found[0] and behind and behind[0] == ",":  # Wu, L.
        after = PARTED.search(text, behind.end(), last)
        beyond = after.start() if after else last
        if is_initials(_words(text[behind.end() : beyond])):
            end = beyond
            words = _words(text[start:end])
    at = text.find(words, start, end)
    return (at, words) if at >= 0 and PLAIN.fullmatch(words) else (found.start(), "")


def _words(text: str) -> str:
    return plain(text).strip(" *∗⋆＊†‡§¶\\_")
