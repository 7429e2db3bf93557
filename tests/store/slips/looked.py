"""Look at one line of an entry for a slip."""

from collections.abc import Callable

from publist.store.slips.lines import Columns, Line, Slip

NAMES = {
    "title": 2,
    "authors": 2,
    "year": 2,
    "link": 2,
    "url": 4,
    "display": 4,
    "highlight": 2,
}
COLUMNS = Columns(0, 2, 4, NAMES)
Look = Callable[[Line], Slip | None]


def seen(look: Look, entry: str, at: int = 0) -> Slip | None:
    """Return what is wrong with one line of an entry; ``None`` if nothing is."""
    lines = entry.split("\n")
    above = lines[at - 1] if at else ""
    slip = look(Line(lines[at], above, COLUMNS, lines, at))
    return slip if slip and slip.mended != lines[at] else None


def mended(look: Look, entry: str, at: int = 0) -> str | None:
    """Return the line as it should read; behind ``?`` if nobody can be sure."""
    slip = seen(look, entry, at)
    if slip is None:
        return None
    return slip.mended if slip.sure else f"?{slip.mended}"
