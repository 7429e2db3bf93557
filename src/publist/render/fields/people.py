"""An author line in parts: own people linked or in bold, a long line folded.

The line is never written anew from parsed names, for lists write more in it than names
(colours, remarks). Names are found in it by their places; a name that an element cuts
in two stays as it is.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from publist.model.author_line import parse_name
from publist.model.names import MARKS, is_initials
from publist.model.people import People
from publist.render.fields.tree import Close, Open, Part, Text

SEPARATOR = re.compile(r"\s*[,;，、；]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")
OTHERS = re.compile(r"\W*(?:et\.? al\.?|others)\W*", re.IGNORECASE)
MARKS_BEHIND = re.compile(f"[ {re.escape(MARKS)}]*")
AROUND = f" \t\u00a0.,{MARKS}\\"
BOLD = frozenset({"b", "strong"})
SET_OFF = BOLD | {"a"}
"""Elements that names of the group are in."""


class Place(NamedTuple):
    """Where a name stands in the text of a line, marks and blanks left out."""

    start: int
    end: int


def places(line: str) -> list[Place]:
    """Return where each name stands; ``Allan, M. P.`` is one."""
    found = list(_between(line))
    joined: list[Place] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and _belongs(line, before, one):
            joined[-1] = Place(before.start, one.end)
        else:
            joined.append(one)
    return [one for one in joined if not OTHERS.fullmatch(line[one.start : one.end])]


def _between(line: str) -> Iterator[Place]:
    ends = [0, *(at for found in SEPARATOR.finditer(line) for at in found.span())]
    for start, end in list(pairwise([*ends, len(line)]))[::2]:
        text = line[start:end]
        if any(sign.isalpha() for sign in text):
            first = start + len(text) - len(text.lstrip(AROUND))
            yield Place(first, start + len(text.rstrip(AROUND.replace(".", ""))))


def _belongs(line: str, before: Place, one: Place) -> bool:
    """Tell whether initials belong to the family name before them."""
    name, between = line[before.start : before.end], line[before.end : one.start]
    alone = "," not in name and not any(map(is_initials, name.split()))
    return (
        alone
        and "," in between
        and between.strip(" ,") == ""
        and is_initials(line[one.start : one.end])
    )


def folded(parts: list[Part], most: int) -> list[Part]:
    """Return the first ``most`` names, those set off among the others, and a count."""
    line = _text(parts)
    found = places(line)
    if not most or len(found) <= most:
        return parts
    last, rest = found[most - 1], line[found[-1].end :]
    named = _set_off(parts, found[most:])
    count, others = len(found) - most - len(named), bool(OTHERS.search(rest))
    if not count and not others:
        return parts
    kept: list[Part] = []
    following = most
    numbers = {at: number for number, at in enumerate(found)}
    for at, name in named.items():
        follows = at == found[following]
        kept += [Text(", " if follows else ", …, "), *name]
        kept += [Text(marks) for marks in [_marks_behind(line, at)] if marks]
        following = numbers[at] + 1
    end = last.end + len(_marks_behind(line, last))
    more = "others" if others else f"{count} other{'s' * (count > 1)}"
    return [*_until(parts, end), *kept, Text(f" and {more}")]


def _marks_behind(line: str, name: Place) -> str:
    found = MARKS_BEHIND.match(line, name.end)
    return found[0].rstrip() if found else ""


def _set_off(parts: list[Part], names: list[Place]) -> dict[Place, list[Part]]:
    """Return the names that are in bold or linked, each with what it is in."""
    found: dict[Place, list[Part]] = {}
    start, opened = 0, list[Open]()
    for part in parts:
        if isinstance(part, Text):
            end = start + len(part.text)
            inside = _inside(names, start, end)
            around = [one for one in opened if one.tag in SET_OFF]
            for at in inside if around else ():
                text = Text(part.text[at.start - start : at.end - start])
                closed = [Close(one.tag) for one in reversed(around)]
                found[at] = [*around, text, *closed]
            start = end
        elif isinstance(part, Open):
            opened.append(part)
        else:
            opened = [one for one in opened if one.tag != part.tag]
    return found


def _inside(names: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """Return the names, of those in the order of a line, that a part of it holds whole."""
    first = bisect_left(names, start, key=lambda at: at.start)
    return names[first : bisect_right(names, end, lo=first, key=lambda at: at.end)]


def _until(parts: list[Part], end: int) -> Iterator[Part]:
    """Yield parts up to a place of their text; what is open there is closed."""
    left, opened = end, []
    for part in parts:
        if isinstance(part, Text):
            if part.text[:left]:
                yield Text(part.text[:left])
            left -= len(part.text[:left])
        elif isinstance(part, Open):
            if left <= 0:
                break
            opened.append(part.tag)
            yield part
        elif part.tag in opened:
            opened.remove(part.tag)
            yield part
        if left <= 0 and not opened:
            break
    yield from (Close(tag) for tag in reversed(opened))


def with_people(parts: list[Part], people: People, *, bold: bool) -> list[Part]:
    """Return the line with the group's own people linked to their pages, or in bold."""
    if not people.persons:
        return parts
    line = _text(parts)
    found = places(line)
    written: list[Part] = []
    start, opened = 0, list[str]()
    for part in parts:
        if isinstance(part, Text):
            end = start + len(part.text)
            inside = _inside(found, start, end)
            moved = [Place(at.start - start, at.end - start) for at in inside]
            written += _with_own(part.text, moved, people, opened, bold=bold)
            start = end
            continue
        written.append(part)
        if isinstance(part, Open):
            opened.append(part.tag)
        elif part.tag in opened:
            opened.remove(part.tag)
    return written


def _with_own(
    text: str, names: list[Place], people: People, opened: list[str], *, bold: bool
) -> Iterator[Part]:
    done = 0
    for at in names:
        name = text[at.start : at.end]
        person = people.find(parse_name(name))
        url = person.url if person and "a" not in opened else ""
        strong = bool(person) and bold and not BOLD & set(opened)
        if not url and not strong:
            continue
        around = ["strong"] * strong + ["a"] * bool(url)
        yield Text(text[done : at.start])
        yield from (Open(tag, (("href", url),) if tag == "a" else ()) for tag in around)
        yield Text(name)
        yield from (Close(tag) for tag in reversed(around))
        done = at.end
    if text[done:]:
        yield Text(text[done:])


def _text(parts: list[Part]) -> str:
    return "".join(part.text for part in parts if isinstance(part, Text))
