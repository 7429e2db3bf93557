"""Changes that a second command takes back: the old bytes must come out.

Each maker chooses a change that fits an entry and returns a trial of it, or ``None``
where there is nothing to take back so: the maker's own docstring says where that is.
A trial tells whether both changes were made; either may be refused with a reason.
"""

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from tests.store import operations, promises
from tests.store.drawn import NAMES, PROBE, VALUES, chosen
from tests.store.operations import Operation, outcome
from tests.store.promises import Path, find

from publist.store.document import LINE_END, Document, Field, Record
from publist.store.draft import Draft
from publist.store.rewrite import entry_span, rewritten
from publist.store.scalars import write
from publist.store.style import Habits

HIDDEN = re.compile("[\x85\u2028\u2029]")
"""Line ends to YAML alone, behind which an entry may be over."""

Trial = Callable[[Document, int], bool]
Maker = Callable[[Document, Record, int, int], Trial | None]


def back(document: Document, number: int, there: Operation, again: Operation) -> bool:
    """Make a change and take it back; return whether neither was refused."""
    return both(document, (number, there), (number, again))


def both(
    document: Document, there: tuple[int, Operation], again: tuple[int, Operation]
) -> bool:
    new = outcome(document, *there)
    old = outcome(new, *again) if new else None
    if old is None:
        return False
    assert old.text == document.text
    return True


def _set(document: Document, one: Record, at: int, pick: int) -> Trial | None:
    """Another text, then the old one: where publist itself would write it like that."""
    path = chosen(one, at)
    held = find(one, path)
    if held is None or not restorable(document, one, path, held):
        return None
    new = ["Fresh words", "a1", "Deep: C#", "D'Ee", ""][
        pick % (2 + 3 * bool(held.style))
    ]
    there, again = (operations.setting(path, text) for text in (new, held.value))
    return lambda now, number: back(now, number, there, again)


def restorable(document: Document, one: Record, path: Path, held: Field) -> bool:
    """Tell whether a value is one line of text, written as publist would write it."""
    if not isinstance(held.value, str) or held.style not in ("", "'", '"'):
        return False
    if any(map(partial(_folded, document), promises.every_field(document))):
        return False
    habits = Habits(document)
    outer = find(one, path[:-1]) if path[:-1] else one
    assert outer is not None
    style = '"' if outer.style == "{" else held.style or habits.quote(*path)
    raw = document.text[held.start : held.end]
    return raw == write(held.value, style)


def _folded(document: Document, held: Field) -> bool:
    """Tell whether a text runs over several lines: new ones may then do so, too."""
    return isinstance(held.value, str) and document.line_end(held.start) < held.end


def _add(_: Document, one: Record, at: int, pick: int) -> Trial | None:
    """A new field, then none."""
    name = NAMES[at % len(NAMES)]
    if name in one.fields:
        return None
    there = operations.setting((name,), VALUES[pick % len(VALUES)])
    return lambda now, number: back(now, number, there, operations.removing((name,)))


def _add_inside(_: Document, one: Record, at: int, pick: int) -> Trial | None:
    """A new field in a field, then none; a field that was empty would go as well."""
    outer = [*one.fields, "fresh"][at % (len(one.fields) + 1)]
    path = (outer, "pdf")
    held = one.fields.get(outer)
    if held is not None and (not held.fields or "pdf" in held.fields):
        return None
    there = operations.setting(path, VALUES[pick % len(VALUES)])
    return lambda now, number: back(now, number, there, operations.removing(path))


def _tag(document: Document, one: Record, at: int, _pick: int) -> Trial | None:
    """A new flag, then none; in braces with comments or tags it may become 0."""
    name = ["fresh", "RefPro"][at % 2]
    raw = document.text[one.start : one.end]
    if name in one.fields or (one.style == "{" and re.search(r"[#!]|\{\s*\}", raw)):
        return None
    there = operations.tagging(name, 1)
    again = there._replace(do=lambda now, record: now.drop_flag(record, name))
    return lambda now, number: back(now, number, there, again)


def _rename(document: Document, one: Record, at: int, pick: int) -> Trial | None:
    """Another name, then the old one: where publist itself would write it like that."""
    old, new = chosen(one, at)[0], NAMES[pick % len(NAMES)]
    held = one.fields.get(old)
    if held is None or new in one.fields:
        return None
    if not document.text.startswith(write(old), held.key_start):
        return None
    there, again = operations.renaming(old, new), operations.renaming(new, old)
    return lambda now, number: back(now, number, there, again)


def _insert(document: Document, _: Record, at: int, pick: int) -> Trial:
    """A new entry, then none."""
    place = at % (len(document.records) + 1)
    there = operations.inserting(PROBE, place, [None, 2019, 2023][pick % 3])
    return lambda now, number: both(
        now, (number, there), (place, operations.removing_entry)
    )


def _move(document: Document, one: Record, at: int, _pick: int) -> Trial | None:
    """To another place and back, where the same stands between all entries."""
    if not regular(document):
        return None
    place, here = at % len(document.records), one.number - 1
    there, again = operations.moving(place), operations.moving(here)
    return lambda now, number: both(now, (number, there), (place, again))


def _edit(document: Document, one: Record, _at: int, _pick: int) -> Trial | None:
    """A field more in an editor, then the old lines, where all end in the same way."""
    held = next(iter(one.fields.values()), None)
    level = " " * promises.column(document, held) if held else ""
    if one.style != ":" or not level:
        return None
    span = entry_span(document, one)
    old = document.text[span.start : span.end]
    if set(LINE_END.findall(old)) not in ({"\n"}, {"\r\n"}) or HIDDEN.search(old):
        return None
    old = old.replace("\r\n", "\n")
    new = f"{old.rstrip()}\n{level}fresh: 1\n"
    return lambda now, number: _edited(now, number, old, new)


def _edited(document: Document, number: int, old: str, new: str) -> bool:
    """Put new lines in the place of an entry's, then the old ones."""
    now: Document | None = document
    for lines in (new, old):
        step = partial(_written, number=number, lines=lines)
        now = operations.held(now, step) if now else None
    if now is None:
        return False
    assert now.text == document.text
    return True


def _written(draft: Draft, number: int, lines: str) -> None:
    draft.make(rewritten(draft.now, draft.now.records[number], lines))


def regular(document: Document) -> bool:
    """Tell whether nothing but equally many empty lines parts the entries."""
    text, gaps = document.text, set()
    for one, other in pairwise(document.records):
        start = document.line_end(len(text[: one.end].rstrip()))
        gaps.add(text[start : document.line_start(document.dash(other))])
    behind = text[document.records[-1].end :]
    alike = {*LINE_END.findall(text), behind} == {document.newline}
    return (
        alike and len(gaps) == 1 and not "".join(gaps).strip("\r\n") and "#" not in text
    )


UNDONE: dict[str, Maker] = {
    "set": _set,
    "add": _add,
    "add inside": _add_inside,
    "tag": _tag,
    "rename": _rename,
    "insert": _insert,
    "move": _move,
    "edit": _edit,
}
