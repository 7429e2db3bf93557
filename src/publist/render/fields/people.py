"""The group's own people in an author line: linked to their pages, or in bold.

A name that an element cuts in two stays as it is.
"""

from collections.abc import Iterator

from publist.model.author_line import parse_name
from publist.model.people import People
from publist.render.fields.name_places import Place, inside, places, text_of
from publist.render.fields.tree import Close, Open, Part, Text

BOLD = frozenset({"b", "strong"})


def with_people(parts: list[Part], people: People, *, bold: bool) -> list[Part]:
    """Return the line with the group's own people linked to their pages, or in bold."""
    if not people.persons:
        return parts
    line = text_of(parts)
    found = places(line)
    written: list[Part] = []
    start, opened = 0, list[str]()
    for part in parts:
        if isinstance(part, Text):
            end = start + len(part.text)
            within = inside(found, start, end)
            moved = [Place(at.start - start, at.end - start) for at in within]
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
