"""A long author line cut short: the first names, those set off, and how many more."""

import re
from collections.abc import Iterator

from publist.model.names import MARKS
from publist.render.fields.name_places import OTHERS, Place, inside, places, text_of
from publist.render.fields.tree import Close, Open, Part, Text

MARKS_BEHIND = re.compile(f"[ {re.escape(MARKS)}]*")
SET_OFF = frozenset({"a", "b", "strong"})
"""Elements that names of the group are in."""


def folded(parts: list[Part], most: int) -> list[Part]:
    """Return the first ``most`` names, those set off among the others, and a count."""
    line = text_of(parts)
    found = places(line)
    if not most or len(found) <= most:
        return parts
    last, rest = found[most - 1], line[found[-1].end :]
    named = _set_off(parts, found[most:])
    count, others = len(found) - most - len(named), bool(OTHERS.search(rest))
    if not count and not others:
        return parts
    kept = _kept(line, found[most:], named)
    end = last.end + len(_marks_behind(line, last))
    more = "others" if others else f"{count} other{'s' * (count > 1)}"
    return [*_until(parts, end), *kept, Text(f" and {more}")]


def _kept(
    line: str, behind: list[Place], named: dict[Place, list[Part]]
) -> Iterator[Part]:
    """Yield the names that stay of those behind; dots stand for the ones between."""
    left_out = False
    for at in behind:
        if at not in named:
            left_out = True
            continue
        yield from (Text(", …, " if left_out else ", "), *named[at])
        marks = _marks_behind(line, at)
        if marks:
            yield Text(marks)
        left_out = False


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
            within = inside(names, start, end)
            around = [one for one in opened if one.tag in SET_OFF]
            for at in within if around else ():
                text = Text(part.text[at.start - start : at.end - start])
                closed = [Close(one.tag) for one in reversed(around)]
                found[at] = [*around, text, *closed]
            start = end
        elif isinstance(part, Open):
            opened.append(part)
        else:
            opened = [one for one in opened if one.tag != part.tag]
    return found


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
