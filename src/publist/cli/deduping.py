"""What `dedupe` does: find pairs, print them, note that two are not the same."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from publist.cli import console
from publist.cli.opened import Opened, commit
from publist.errors import PublistError, UsageError
from publist.model import lookup
from publist.model.query import Query
from publist.model.text import plain
from publist.store.draft import Draft

if TYPE_CHECKING:
    from publist.model.item import Item
    from publist.model.matching import Pair

ORDER = ("same", "possible", "related")


def find(opened: Opened, query: Query) -> list["Pair"]:
    """Return the pairs among the entries that fit, the same works first."""
    from publist.model.matching import pairs

    found = pairs(query.select(opened.items))
    return sorted(found, key=lambda pair: ORDER.index(pair.verdict))


def as_text(found: Sequence["Pair"]) -> None:
    """Print each pair on three lines: verdict and reason, and the two entries."""
    for pair in found:
        console.say(f"{pair.verdict}: {pair.reason}")
        for item in (pair.one, pair.other):
            year = item.year or "no year"
            console.say(f"  #{item.number} {item.key} ({year})  {plain(item.title)}")


def as_json(found: Sequence["Pair"]) -> None:
    """Print one array of objects."""
    rows = [
        {
            "verdict": pair.verdict,
            "reason": pair.reason,
            "entries": [_entry(pair.one), _entry(pair.other)],
        }
        for pair in found
    ]
    console.write_json(rows)


def _entry(item: "Item") -> dict[str, Any]:
    return {
        "number": item.number,
        "key": item.key,
        "title": plain(item.title),
        "year": item.year,
        "doi": item.doi,
        "arxiv": item.arxiv,
    }


FORMATS: dict[str, Callable[[Sequence["Pair"]], None]] = {
    "text": as_text,
    "json": as_json,
}


def summary(found: Sequence["Pair"]) -> str:
    """Say how many pairs there are, and how to have one listed no more."""
    if not found:
        return "no two entries look like one work"
    counted = Counter[str](pair.verdict for pair in found)
    parts = [f"{counted[name]} {name}" for name in ORDER if counted[name]]
    pairs = "1 pair" if len(found) == 1 else f"{len(found)} pairs"
    return f"{pairs}: {' · '.join(parts)}; not so? publist dedupe --not KEY OTHER"


def set_apart(opened: Opened, key: str, other: str, *, dry_run: bool) -> str:
    """Note in an entry that it is not the other one; return what was done."""
    from publist.model.matching import NOT_DUPLICATE_OF, apart

    one, two = (lookup.find(opened.items, typed) for typed in (key, other))
    if one.number == two.number:
        what = f"`{key}` and `{other}` name one entry"
        raise UsageError(what, fix="name two entries: publist dedupe --not KEY OTHER")
    if apart.are_apart(one, two):
        return f"noted already: {lookup.describe(one)}"
    for item, named in ((one, two), (two, one)):
        name = apart.lasting_name(named, opened.items)
        value = apart.note_with(item, name)
        if value is not None:
            _write(opened, item, value, dry_run=dry_run)
            done = "would note" if dry_run else "noted"
            return f"{done} {NOT_DUPLICATE_OF} {name}: {lookup.describe(item)}"
    what = f"`{NOT_DUPLICATE_OF}` of both entries is a list"
    raise PublistError(what, fix=f"add a line to the list by hand: - {name}")


def _write(opened: Opened, item: "Item", value: str, *, dry_run: bool) -> None:
    from publist.model.matching import NOT_DUPLICATE_OF

    path = (NOT_DUPLICATE_OF,)
    draft = Draft(opened.document)
    draft.each([item.number], lambda now, record: now.set_field(record, path, value))
    commit(opened, draft, dry_run=dry_run)
