"""Every operation on fields and entries keeps what it does not mean to change.

On generated lists and on every real one, in both newline styles, with and without a
byte order mark and a final newline. An operation either does exactly what it says, or
refuses with a reason; it never ends in a fault of its own.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corpus import lists, needs_corpus, site_of
from tests.store.lists import documents, quoted_texts

from publist.errors import PublistError
from publist.store import files
from publist.store.change import Revision
from publist.store.document import Document, Record, parse
from publist.store.edits import apply_edits
from publist.store.proof import prove

Operation = Callable[[Revision, Record], object]

OPERATIONS: dict[str, Operation] = {
    "set a title": lambda now, one: now.set_field(one, ("title",), 'A: "new" #1'),
    "set a description": lambda now, one: now.set_field(one, ("description",), "*so*"),
    "set an address": lambda now, one: now.set_field(
        one, ("link", "url"), "https://a.b"
    ),
    "add to link": lambda now, one: now.set_field(one, ("link", "pdf"), "a.pdf"),
    "add in a new field": lambda now, one: now.set_field(one, ("more", "inner"), 3),
    "empty a field": lambda now, one: now.set_field(one, ("title",), None),
    "remove the first": lambda now, one: now.remove_field(
        one, (next(iter(one.fields)),)
    ),
    "remove the last": lambda now, one: now.remove_field(one, (list(one.fields)[-1],)),
    "remove an address": lambda now, one: now.remove_field(one, ("link", "url")),
    "rename": lambda now, one: now.rename_field(one, list(one.fields)[-1], "renamed"),
    "remove an entry": lambda now, one: now.remove_entry(one),
    "move to the top": lambda now, one: now.move_entry(one, 0),
    "move to the end": lambda now, one: now.move_entry(
        one, len(now.document.records) - 1
    ),
    "move to the middle": lambda now, one: now.move_entry(
        one, len(now.document.records) // 2
    ),
}


def outcome(document: Document, record: Record, operation: Operation) -> str | None:
    """Return the text after an operation, ``None`` if it was refused with a reason."""
    revision = Revision(document)
    try:
        operation(revision, record)
        new = apply_edits(document.text, revision.change.edits)
        prove(document, revision.change, new)
    except PublistError as error:
        refusal = error.what
    else:
        return new
    assert "a fault in publist" not in refusal, document.text
    return None


def variants(text: str) -> list[str]:
    """Return a list in both newline styles, with and without mark and final newline."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    ends = (plain, plain.rstrip())
    return [
        mark + end.replace("\n", newline)
        for mark in ("", "\ufeff")
        for newline in ("\n", "\r\n")
        for end in ends
    ]


@needs_corpus
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_every_operation_on_real_lists(
    path: Path, figure: Callable[[str, int], None]
) -> None:
    done = refused = 0
    for text in variants(files.read_text(path)):
        document = parse(text, path)
        records = document.records
        for at in sorted(
            {0, len(records) // 2, len(records) - 1} & {*range(len(records))}
        ):
            for operation in OPERATIONS.values():
                new = outcome(document, records[at], operation)
                done, refused = done + (new is not None), refused + (new is None)
    figure("operations done", done)
    figure("operations refused with a reason", refused)


@needs_corpus
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_insert_then_remove_gives_the_old_bytes_of_real_lists(path: Path) -> None:
    for text in variants(files.read_text(path)):
        document = parse(text, path)
        count = len(document.records)
        for position in {0, count // 2, count} if count else ():
            assert restored(document, position) == text


def restored(document: Document, position: int) -> str:
    """Insert an entry, read the list again, remove the entry."""
    revision = Revision(document)
    revision.insert_entry({"title": "Probe", "authors": "P. Robe"}, position)
    more = parse(apply_edits(document.text, revision.change.edits), document.path)
    revision = Revision(more)
    revision.remove_entry(more.records[position])
    return apply_edits(more.text, revision.change.edits)


@given(documents(), st.data(), st.sampled_from(sorted(OPERATIONS)))
def test_an_operation_does_what_it_says_or_refuses(
    document: Document, data: st.DataObject, name: str
) -> None:
    outcome(document, data.draw(st.sampled_from(document.records)), OPERATIONS[name])


@given(
    documents(),
    st.data(),
    st.sampled_from([("title",), ("news1",), ("link", "url"), ("link", "display")]),
    st.one_of(quoted_texts, st.integers(-9, 9999), st.none(), st.booleans()),
)
def test_set_then_read_gives_the_value(
    document: Document,
    data: st.DataObject,
    path: tuple[str, ...],
    value: str | float | None,
) -> None:
    record = data.draw(st.sampled_from(document.records))
    new = outcome(document, record, lambda now, one: now.set_field(one, path, value))
    if new is None:
        return
    held: object = parse(new, document.path).records[record.number - 1].data
    for name in path:
        assert isinstance(held, dict)
        held = held[name]
    assert (type(held), held) == (type(value), value)


@given(documents(), st.data())
def test_move_and_back_keeps_the_data(document: Document, data: st.DataObject) -> None:
    record = data.draw(st.sampled_from(document.records))
    to = data.draw(st.integers(0, len(document.records) - 1))
    there = outcome(document, record, lambda now, one: now.move_entry(one, to))
    if there is None:
        return
    moved = parse(there, document.path)
    back = outcome(
        moved,
        moved.records[to],
        lambda now, one: now.move_entry(one, record.number - 1),
    )
    assert back is None or parse(back, document.path).data == document.data
