"""Two texts as a unified diff, which ``patch`` and ``git apply`` take as it stands.

Lines end at line feeds only, as they do for ``patch``: a carriage return and a byte
order mark are part of their line.
"""

import io
from collections.abc import Iterator, Sequence

from publist.store.patience import Lines, Stretch, changes

CONTEXT = 3
"""Lines that are shown above and below a change."""


def unified(old: str, new: str, name: str) -> Iterator[str]:
    """Yield the lines of the diff; none where the texts are equal."""
    one, other = _lines(old), _lines(new)
    hunks = _hunks(changes(one, other))
    tab = "\t" if " " in name else ""  # else `patch` takes the first word for the name
    yield from (f"{mark} {name}{tab}\n" for mark in ("---", "+++") if hunks)
    for hunk in hunks:
        yield from _written(hunk, one, other)


def _lines(text: str) -> list[str]:
    return io.StringIO(text, newline="\n").readlines()


def _hunks(changed: Sequence[Stretch]) -> list[list[Stretch]]:
    """Put changes together whose lines around would touch."""
    hunks: list[list[Stretch]] = []
    for change in changed:
        if hunks and change.start - hunks[-1][-1].end <= 2 * CONTEXT:
            hunks[-1].append(change)
        else:
            hunks.append([change])
    return hunks


def _written(hunk: Sequence[Stretch], one: Lines, other: Lines) -> Iterator[str]:
    """Yield the lines of changes that stand together, and of what is around them."""
    first, last = hunk[0], hunk[-1]
    lead, trail = min(first.start, CONTEXT), min(len(one) - last.end, CONTEXT)
    before = _range(first.start - lead, last.end + trail)
    after = _range(first.new_start - lead, last.new_end + trail)
    yield f"@@ -{before} +{after} @@\n"
    at = first.start - lead
    for change in hunk:
        yield from _marked(" ", one[at : change.start])
        yield from _marked("-", one[change.start : change.end])
        yield from _marked("+", other[change.new_start : change.new_end])
        at = change.end
    yield from _marked(" ", one[at : at + trail])


def _range(start: int, end: int) -> str:
    """Return lines as a diff counts them: ``first,count``; the line above for none."""
    if end - start == 1:
        return str(end)
    return f"{start + (start < end)},{end - start}"


def _marked(mark: str, lines: Lines) -> Iterator[str]:
    for line in lines:
        ended = "" if line.endswith("\n") else "\n\\ No newline at end of file\n"
        yield mark + line + ended
