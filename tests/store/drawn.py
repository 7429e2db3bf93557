"""Which operation: made of two numbers, so that it fits whatever entry it meets."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.store import operations
from tests.store.operations import Operation
from tests.store.promises import Path, fields_of

from publist.store.document import Document, Record

Maker = Callable[[Document, Record, int, int], Operation | None]

VALUES = ["new", "2001", 'A: "new" #1', "it's", 7, "", None, "*so*", "a\nb", True, 0.5]
VALUES += [
    "- x",
    "x,y]}",
    "é漢🎉",
    "a\u2028b",
    "a\x85b",
    " x ",
    "\\n",
    "~",
    "a: b",
    "#",
]
NAMES = ["fresh", "ERC", "news1", "doi", "link", "year", "a b", "yes", "2020", "é"]
PROBE: Mapping[str, Any] = {"title": "Probe: a", "link": {"url": "https://x.org/#a"}}


def chosen(record: Record, number: int) -> Path:
    found = [path for path, _ in fields_of(record)]
    return found[number % len(found)] if found else ("fresh",)


def _set(_: Document, one: Record, at: int, pick: int) -> Operation:
    return operations.setting(chosen(one, at), VALUES[pick % len(VALUES)])


def _add(_: Document, one: Record, at: int, pick: int) -> Operation | None:
    name = NAMES[at % len(NAMES)]
    value = VALUES[pick % len(VALUES)]
    return None if name in one.fields else operations.setting((name,), value)


def _add_inside(_: Document, one: Record, at: int, pick: int) -> Operation:
    outer = [*one.fields, "fresh", "link", "link"][at % (len(one.fields) + 3)]
    path = (outer, ["url", "pdf", "a b"][pick % 3])
    return operations.setting(path, VALUES[pick % len(VALUES)])


def _unset(_: Document, one: Record, at: int, _pick: int) -> Operation | None:
    return operations.removing(chosen(one, at)) if one.fields else None


def _rename(_: Document, one: Record, at: int, pick: int) -> Operation | None:
    old, new = chosen(one, at)[0], NAMES[pick % len(NAMES)]
    fits = old in one.fields and new not in one.fields
    return operations.renaming(old, new) if fits else None


def _tag(_: Document, one: Record, at: int, pick: int) -> Operation:
    name = [*one.fields, "fresh", "ERC"][at % (len(one.fields) + 2)]
    return operations.tagging(name, pick % 3)


def _insert(document: Document, _: Record, at: int, pick: int) -> Operation:
    year = [None, 2019, 2023][pick % 3]
    return operations.inserting(PROBE, at % (len(document.records) + 1), year)


def _remove(_: Document, _one: Record, _at: int, _pick: int) -> Operation:
    return operations.removing_entry


def _move(document: Document, _: Record, at: int, _pick: int) -> Operation:
    return operations.moving(at % len(document.records))


def _some(document: Document, at: int) -> list[int]:
    """Return the indexes of some entries, of all for one number in eight."""
    return [n for n in range(len(document.records)) if at >> n & 1 or at % 8 == 7]


def _several(document: Document, _: Record, at: int, pick: int) -> Operation | None:
    some = _some(document, at)
    if pick % 3 == 0:
        return operations.removing_some(some)
    if pick % 3 == 1:
        places = [at % (len(document.records) + 1), *some]
        return operations.inserting_some(PROBE, places)
    fits = all("fresh" not in one.fields for one in document.records)
    return operations.tagging_some(some, "fresh") if fits else None


MAKERS: dict[str, Maker] = {
    "set": _set,
    "add": _add,
    "add inside": _add_inside,
    "unset": _unset,
    "rename": _rename,
    "tag": _tag,
    "insert": _insert,
    "remove": _remove,
    "move": _move,
    "several at once": _several,
}
