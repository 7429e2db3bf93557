"""The first promise: a command changes the bytes that it says it changes, no others."""

from typing import Any

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.store.lists import LIST, documents, plain_texts, quoted_texts, texts

from publist.store.change import Revision
from publist.store.document import LINE_END, Document, Field, Record, parse
from publist.store.edits import Edit, Span, apply_edits
from publist.store.proof import prove, same

entries = st.fixed_dictionaries(
    {"title": st.one_of(plain_texts, quoted_texts.filter(bool))},
    optional={
        "authors": st.one_of(plain_texts, quoted_texts.filter(bool)),
        "link": st.fixed_dictionaries({"url": plain_texts, "display": quoted_texts}),
        "ERC": st.integers(0, 2),
        "news1": st.none(),
    },
)


def loaded(text: str) -> Any:  # noqa: ANN401  whatever the list holds
    return yaml.load(text.removeprefix("\ufeff"), yaml.CSafeLoader)


def after(revision: Revision) -> str:
    """Return the text with a revision's edits made; it holds what it should."""
    new = apply_edits(revision.document.text, revision.change.edits)
    prove(revision.document, revision.change, new)
    return new


def changed_lines(old: str, new: str) -> int:
    """Return how many lines stand in the run that differs."""
    before, behind = LINE_END.split(old), LINE_END.split(new)
    same_above = 0
    while before[:1] and before[:1] == behind[:1]:
        del before[0], behind[0]
        same_above += 1
    while before[-1:] and before[-1:] == behind[-1:]:
        del before[-1], behind[-1]
    return max(len(before), len(behind))


def has_room(document: Document, record: Record) -> bool:
    """Leave out a file that is one block scalar: nothing can be added to that."""
    fields = list(record.fields.values())
    alone = len(fields) == 1 and fields[0].style in ("|", ">")
    return not alone or document.text[: record.end].endswith(("\n", "\r"))


def ends_in_a_block(document: Document) -> bool:
    """Tell whether a block scalar ends the text without a line ending."""
    fields = list(document.records[-1].fields.values()) if document.records else []
    styles = [held.style for held in fields[-1:]]
    return styles in (["|"], [">"]) and not document.text.endswith(("\n", "\r"))


def every_field(fields: dict[str, Field]) -> list[Field]:
    return [
        one for held in fields.values() for one in (held, *every_field(held.fields))
    ]


@given(texts())
def test_a_list_reads_as_its_site_reads_it(text: str) -> None:
    document = parse(text, LIST)
    assert document.fault is None
    assert same(document.data, loaded(text))


@given(documents())
def test_every_span_points_at_its_value(document: Document) -> None:
    for record in document.records:
        for held in every_field(record.fields):
            written = document.text[held.start : held.end]
            indent = " " * (held.start - document.line_start(held.start))
            lead = indent if held.style in (":", "-") else "? x\n: "
            read = loaded(lead + written)
            assert same(read["x"] if lead[0] == "?" else read, held.value)


@given(documents())
def test_every_key_stands_where_its_field_says(document: Document) -> None:
    for record in document.records:
        for held in every_field(record.fields):
            behind = document.text[held.key_start : held.start]
            assert behind.lstrip("'\"").startswith(held.key)


@given(documents())
def test_records_end_with_their_last_character(document: Document) -> None:
    for record in document.records:
        last = document.text[record.start : record.end]
        assert last == last.lstrip()
        assert "# end" not in last
        assert "# - title" not in last


@given(documents(), st.data(), st.sampled_from(["NEW", "ERC", "highlight"]))
def test_set_flag_changes_one_line_and_nothing_else(
    document: Document, data: st.DataObject, name: str
) -> None:
    record = data.draw(st.sampled_from(document.records))
    revision = Revision(document)
    held = record.fields.get(name)
    assume(has_room(document, record))
    assume(held is None or held.value in (None, "", 0, 1, True))
    changed = revision.set_flag(record, name, 3)
    new = after(revision)
    wanted = loaded(document.text)
    wanted[record.number - 1][name] = 3
    assert changed
    assert same(loaded(new), wanted)
    assert changed_lines(document.text, new) == 1


@given(documents(), st.data())
def test_set_flag_again_changes_nothing(
    document: Document, data: st.DataObject
) -> None:
    number = data.draw(st.sampled_from(document.records)).number
    assume(has_room(document, document.records[number - 1]))
    revision = Revision(document)
    revision.set_flag(document.records[number - 1], "NEW", 1)
    again = parse(after(revision), LIST)
    second = Revision(again)
    assert not second.set_flag(again.records[number - 1], "NEW", 1)
    assert second.change.edits == ()


@given(documents(), st.data())
def test_drop_flag_after_set_flag_restores_every_byte(
    document: Document, data: st.DataObject
) -> None:
    record = data.draw(st.sampled_from(document.records))
    assume(record.style == ":")
    assume(has_room(document, record))
    revision = Revision(document)
    revision.set_flag(record, "NEW", 1)
    flagged = parse(after(revision), LIST)
    back = Revision(flagged)
    assert back.drop_flag(flagged.records[record.number - 1], "NEW")
    assert after(back) == document.text


@given(documents(), st.lists(st.booleans(), min_size=4, max_size=4))
def test_flags_on_many_entries_at_once_combine(
    document: Document, chosen: list[bool]
) -> None:
    revision = Revision(document)
    wanted = loaded(document.text)
    for record, take in zip(document.records, chosen, strict=False):
        if take and has_room(document, record):
            revision.set_flag(record, "NEW", 1)
            wanted[record.number - 1]["NEW"] = 1
    assert same(loaded(after(revision)), wanted)


@given(documents(0), st.data(), entries)
def test_insert_entry_adds_the_entry_and_one_run_of_text(
    document: Document, data: st.DataObject, fields: dict[str, object]
) -> None:
    position = data.draw(st.integers(0, len(document.records)))
    assume(position < len(document.records) or not ends_in_a_block(document))
    revision = Revision(document)
    revision.insert_entry(fields, position)  # type: ignore[arg-type]
    new = after(revision)
    read = loaded(new)
    added = read.pop(position)
    assert {name: added[name] for name in fields} == fields
    assert same(read, loaded(document.text) or [])
    ((at, _), run) = revision.change.edits[0]
    assert new[:at] + new[at + len(run) :] == document.text


@given(documents(), st.data(), entries)
def test_a_new_entry_keeps_its_neighbours_blank_lines(
    document: Document, data: st.DataObject, fields: dict[str, object]
) -> None:
    position = data.draw(st.integers(0, len(document.records)))
    assume(position < len(document.records) or not ends_in_a_block(document))
    revision = Revision(document)
    run = revision.insert_entry(fields, position)  # type: ignore[arg-type]
    newline = document.newline
    assert run.endswith(newline)
    assert newline not in (run[: len(newline)], run[-2 * len(newline) : -len(newline)])


@given(
    st.text(),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.text(max_size=3))),
)
def test_apply_edits_keeps_everything_outside_the_spans(
    text: str, moves: list[tuple[int, int, str]]
) -> None:
    edits: list[Edit] = []
    expected, at = "", 0
    for skip, size, new in moves:
        start = min(at + skip, len(text))
        end = min(start + size, len(text))
        expected += text[at:start] + new
        edits.append(Edit(Span(start, end), new))
        at = end
    assert apply_edits(text, edits) == expected + text[at:]
