"""Whose names a list sets in bold (or in colour), and by what markup.

Nobody is asked who the group is: a person counts for one of it if more than half of
the lines that name the person have the name in bold.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from publist.model import author_line
from publist.model.names import Name, same_person
from publist.model.people import People, Person

MARKDOWN = re.compile(r"(?<!\w)(\*\*|__)(?=[^\s*_])(.{1,1000}?)\1(?!\w)")
TAGGED = re.compile(
    r"(<(b|strong|u|em|i|span|font)\b[^<>]*>)\s*([^<>]+?)\s*(</\2>)(?!(?!and\b)\w)",
    re.IGNORECASE,
)
ENOUGH = 0.5


def highlighted(line: str) -> list[tuple[str, str, str]]:
    """Return what a line sets off: what stands before it, the text, what stands behind."""
    tagged = [(start, text, end) for start, _, text, end in TAGGED.findall(line)]
    return tagged + [(mark, text, mark) for mark, text in MARKDOWN.findall(line)]


def without(line: str) -> str:
    """Return a line with nothing set off."""
    return MARKDOWN.sub(r"\2", TAGGED.sub(r"\3", line))


def markup(lines: Iterable[str]) -> tuple[str, str] | None:
    """Return what stands around names in bold; ``None`` where there are none."""
    found = Counter(
        (start, end) for line in lines for start, _, end in highlighted(line)
    )
    return found.most_common(1)[0][0] if found else None


def by_habit(lines: Sequence[str]) -> tuple[Name, ...]:
    """Return the people that the lines set in bold more often than not."""
    bold = Counter(name for line in lines for name in _in_bold(line))
    if not bold:
        return ()
    seen = Counter(
        name for line in lines for name in _bare(author_line.parse(line).names)
    )
    people: list[Name] = []
    for person in sorted(bold, key=lambda name: -len(name.given)):  # the fullest form
        known = any(same_person(person, one) for one in people)
        if not known and _times(person, bold) > ENOUGH * _times(person, seen):
            people.append(person)
    return tuple(people)


def _in_bold(line: str) -> list[Name]:
    return [
        name
        for _, text, _ in highlighted(line)
        for name in _bare(author_line.parse(text).names)
    ]


def _bare(names: Iterable[Name]) -> list[Name]:
    return [Name(name.family, name.given) for name in names if name.family]


def _times(person: Name, names: Counter[Name]) -> int:
    return sum(count for name, count in names.items() if same_person(person, name))


def own_people(
    lines: Sequence[str], people: People, *, always: bool = False
) -> tuple[Name, ...]:
    """Return whose names are set in bold: by the list's habit, or all of ``people``.

    Somebody new to the list is treated as most of the group's people are.
    """
    bold = by_habit(lines)
    seen = {name for line in lines for name in author_line.parse(line).names}
    known = [one for one in people if any(map(one.may_be, seen))]
    set_off = [one for one in known if any(map(one.may_be, bold))]
    usual = len(set_off) > ENOUGH * len(known) if known else bool(bold)

    def chosen(person: Person) -> bool:
        return always or (person in set_off if person in known else usual)

    others = (name for name in bold if not people.any_may_be(name))
    return (*others, *(name for one in people if chosen(one) for name in one.names))
