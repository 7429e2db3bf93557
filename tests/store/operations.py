"""Every change that publist makes to a list, and all that is known of it beforehand.

``do`` is the change as a command makes it. ``mean`` does the same to the list's meaning
(``meaning.py``), which knows nothing of text, and ``keep`` holds what must not change.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from tests.store import promises
from tests.store.meaning import NULL, STR, meaning, of_value
from tests.store.promises import Path, find

from publist.errors import PublistError
from publist.store.change import Revision
from publist.store.document import Document, Record, parse
from publist.store.draft import Draft
from publist.store.edits import Span

Entries = list[Any]
EMPTY = {(NULL, ""), (STR, ""), ("tag:yaml.org,2002:int", "0")}


class Operation(NamedTuple):
    """A change of one entry."""

    do: Callable[[Revision, Record], object]
    mean: Callable[[Entries, int], object]
    keep: Callable[[Document, Record, str], None]


class AtLeast(dict[Any, Any]):
    """Fields that a new entry must have; any others must be empty."""

    __hash__ = None

    def __eq__(self, other: object) -> bool:
        """Compare with the fields of an entry as it was written."""
        if not isinstance(other, dict):
            return False
        more = [value for name, value in other.items() if name not in self]
        own = {name: value for name, value in other.items() if name in self}
        return own == dict(self) and EMPTY.issuperset(more)


def outcome(document: Document, number: int, operation: Operation) -> Document | None:
    """Return the list after an operation on an entry; ``None`` if it is refused."""
    record = document.records[number]
    return held(document, lambda draft: _revised(draft, record, operation))


def _revised(draft: Draft, record: Record, operation: Operation) -> None:
    done = draft.revise(lambda now: operation.do(now, record))
    assert done is not False or draft.now is draft.saved


def held(document: Document, step: Callable[[Draft], object]) -> Document | None:
    """Return the list after a step; ``None`` if it is refused.

    A refusal has a reason and changes nothing; a fault of publist's own is none.
    """
    draft, refusal = Draft(document), None
    try:
        step(draft)
    except PublistError as error:
        refusal = error
    if refusal is None:
        return draft.now
    assert "a fault in publist" not in refusal.what, document.text
    assert refusal.fix
    assert draft.now is document
    return None


def check(document: Document, number: int, operation: Operation) -> bool:
    """Hold all that is promised of an operation; return whether it was done."""
    new = outcome(document, number, operation)
    if new is None or new is document:
        return new is document
    wanted = meaning(document.text)
    operation.mean(wanted, number)
    said = meaning(new.text) or []
    assert said == wanted
    operation.keep(document, document.records[number], new.text)
    promises.same_endings(document.text, new.text)
    if number < len(said):
        promises.spans_are_right(new, new.records[number], said[number])
    return True


def in_entry(document: Document, record: Record, new: str) -> None:
    """Hold that nothing changed outside of an entry, and that no line of it is lost."""
    end = len(document.text)
    if record.number < len(document.records):
        end = document.dash(document.records[record.number])
    start = document.line_start(document.dash(record))
    promises.only_within(document.text, new, Span(start, end))


def setting(path: Path, value: object) -> Operation:
    def mean(entries: Entries, at: int) -> None:
        *outer, name = path
        entry = entries[at]
        for part in outer:
            inner = entry.get(part)
            entry[part] = dict(inner) if isinstance(inner, dict) else {}
            entry = entry[part]
        entry[name] = of_value(value)

    def keep(document: Document, record: Record, new: str) -> None:
        field = find(record, path)
        if field is not None:
            promises.only_within(document.text, new, Span(field.key_start, field.end))
            return
        in_entry(document, record, new)
        outer = record.fields.get(path[0])
        if outer is None or outer.start == outer.end:
            promises.only_added(document.text, new)

    return Operation(lambda now, one: now.set_field(one, path, value), mean, keep)


def tagging(name: str, value: int) -> Operation:
    same = setting((name,), value)
    return same._replace(do=lambda now, one: now.set_flag(one, name, value))


def removing(path: Path) -> Operation:
    def mean(entries: Entries, at: int) -> None:
        *outer, name = path
        entry = entries[at]
        inner = dict(entry[outer[0]]) if outer else entry
        del inner[name]
        if outer:
            entry[outer[0]] = inner
            if not inner:
                del entry[outer[0]]

    def keep(document: Document, record: Record, new: str) -> None:
        field = find(record, path)
        assert field is not None
        in_entry(document, record, new)
        outer = record.fields[path[0]]
        whole = outer if len(path) == 2 and len(outer.fields) == 1 else field
        promises.only_added(new, document.text)
        span = Span(whole.key_start, whole.end)
        if "{" in (record.style, outer.style):
            span = Span(record.start, record.end)
        promises.no_line_lost(document.text, new, promises.whole_lines(document, span))

    return Operation(lambda now, one: now.remove_field(one, path), mean, keep)


def renaming(old: str, new: str) -> Operation:
    def mean(entries: Entries, at: int) -> None:
        entries[at][new] = entries[at].pop(old)

    def keep(document: Document, record: Record, text: str) -> None:
        field = record.fields[old]
        promises.only_within(document.text, text, Span(field.key_start, field.start))

    return Operation(lambda now, one: now.rename_field(one, old, new), mean, keep)


def inserting(fields: Mapping[str, Any], position: int, year: int | None) -> Operation:
    def do(now: Revision, _: Record) -> None:
        now.insert_entry(fields, position, year)

    def mean(entries: Entries, _: int) -> None:
        entries.insert(position, AtLeast(of_value(fields)))

    def keep(document: Document, _: Record, new: str) -> None:
        promises.only_added(document.text, new)

    return Operation(do, mean, keep)


def moving(position: int) -> Operation:
    def mean(entries: Entries, at: int) -> None:
        entries.insert(position, entries.pop(at))

    def keep(document: Document, record: Record, new: str) -> None:
        promises.no_line_lost(document.text, new)
        promises.no_line_lost(new, document.text)
        note = promises.note_of(document, record.number - 1)
        again = parse(new, document.path)
        assert note is None or promises.lines_above(again, position)[-1] == note

    return Operation(lambda now, one: now.move_entry(one, position), mean, keep)


def _removed(document: Document, record: Record, new: str) -> None:
    """Hold that lines went in one run, between the entries above and below."""
    promises.only_within(document.text, new, _around(document, record))
    promises.no_section_lost(document, [record], new)
    promises.only_added(new, document.text)


def _around(document: Document, record: Record) -> Span:
    """Return all that stands between the entry above and the dash of the one below."""
    at, records = record.number - 1, document.records
    start = len(document.text[: records[at - 1].end].rstrip()) if at else 0
    below = records[at + 1] if at + 1 < len(records) else None
    return Span(start, document.dash(below) if below else len(document.text))


removing_entry = Operation(
    Revision.remove_entry, lambda entries, at: entries.pop(at), _removed
)


def removing_some(numbers: Collection[int]) -> Operation:
    """Take out the entries with these indexes, in one change."""

    def do(now: Revision, _: Record) -> bool:
        records = now.document.records
        done = [now.remove_entry(records[at]) for at in sorted(numbers)]
        return any(done)

    def mean(entries: Entries, _: int) -> None:
        entries[:] = [one for at, one in enumerate(entries) if at not in numbers]

    def keep(document: Document, _: Record, new: str) -> None:
        gone = [one for one in document.records if one.number - 1 in numbers]
        spans = [_around(document, one) for one in gone]
        raws = [promises.whole_lines(document, span) for span in spans]
        promises.no_line_lost(document.text, new, "\n".join(raws))
        promises.no_section_lost(document, gone, new)

    return Operation(do, mean, keep)


def tagging_some(numbers: Collection[int], name: str) -> Operation:
    """Give a new flag to the entries with these indexes, in one change."""

    def do(now: Revision, _: Record) -> bool:
        records = now.document.records
        done = [now.set_flag(records[at], name, 1) for at in numbers]
        return any(done)

    def mean(entries: Entries, _: int) -> None:
        for at in numbers:
            entries[at][name] = of_value(1)

    def keep(document: Document, _: Record, new: str) -> None:
        braced = [one.span for one in document.records if one.style == "{"]
        raws = [promises.whole_lines(document, span) for span in braced]
        promises.no_line_lost(document.text, new, "\n".join(raws))

    return Operation(do, mean, keep)


def inserting_some(fields: Mapping[str, Any], places: Sequence[int]) -> Operation:
    """Put entries below the first ``places`` of the list as it is, in one change."""

    def do(now: Revision, _: Record) -> None:
        for place in places:
            now.insert_entry(fields, place)

    def mean(entries: Entries, _: int) -> None:
        for place in sorted(places, reverse=True):
            entries.insert(place, AtLeast(of_value(fields)))

    def keep(document: Document, _: Record, new: str) -> None:
        promises.no_line_lost(document.text, new)

    return Operation(do, mean, keep)
