"""What the rules on works that are in the list twice say of a pair.

Each is reported once, at the later entry, which names the first of the others.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from publist.model.item import Item
from publist.model.text import plain
from publist.store.document import Document
from publist.store.edits import Span

if TYPE_CHECKING:
    from publist.model.matching import Pair

SHOWN = 50
"""Characters of the other entry's title in a message."""

REMOVE = "remove one of the two; if they differ: publist dedupe --not {} {}"


def first_pairs(
    pairs: Iterable["Pair"], wanted: Callable[["Pair"], bool]
) -> Iterator["Pair"]:
    """Yield of the pairs that are wanted the first one of each later entry."""
    told: set[int] = set()
    for pair in pairs:
        one, other = sorted((pair.one, pair.other), key=lambda item: item.number)
        if other.number not in told and wanted(pair):
            told.add(other.number)
            yield pair._replace(one=one, other=other)


def said_of(document: Document, item: Item) -> str:
    """Name an entry by number, title and line: ``#3 "Folded data" (line 14)``."""
    record = document.records[item.number - 1]
    title = plain(item.title)
    shown = title if len(title) <= SHOWN else f"{title[: SHOWN - 1].rstrip()}…"
    return f'#{item.number} "{shown}" (line {document.line_of(record.start)})'


def place_of(document: Document, item: Item, *names: str) -> Span:
    """Return where the first of some fields of an entry stands, else its beginning."""
    record = document.records[item.number - 1]
    found = filter(None, (record.find(*name.split(".")) for name in names))
    held = next((one for one in found if one.start < one.end), None)
    return held.span if held else Span(record.start, record.start + 1)


def is_pasted(pair: "Pair") -> bool:
    """Tell whether two works share an identifier that one of them has by mistake."""
    shared = pair.one.doi or pair.one.arxiv
    if pair.verdict != "possible" or not shared:
        return False
    if shared not in (pair.other.doi, pair.other.arxiv):
        return False
    from publist.model.matching.titles import (  # noqa: PLC0415  slow, few pairs are such
        Likeness,
        Title,
        how_alike,
    )

    titles = (Title(pair.one.title), Title(pair.other.title))
    return how_alike(*titles) is Likeness.OTHER
