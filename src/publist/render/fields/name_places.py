"""Where names stand in an author line.

The line is never written anew from parsed names, for lists write more in it than names
(colours, remarks): what is done to a name is done at its place.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from publist.model.names import MARKS, is_initials
from publist.render.fields.tree import Part, Text

SEPARATOR = re.compile(r"\s*[,;，、；]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")
OTHERS = re.compile(r"\W*(?:et\.? al\.?|others)\W*", re.IGNORECASE)
AROUND = f" \t\u00a0.,{MARKS}\\"


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


def inside(names: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """Return the names, of those in the order of a line, that a part of it holds whole."""
    first = bisect_left(names, start, key=lambda at: at.start)
    return names[first : bisect_right(names, end, lo=first, key=lambda at: at.end)]


def text_of(parts: list[Part]) -> str:
    """Return the text of a line, which places count in."""
    return "".join(part.text for part in parts if isinstance(part, Text))
