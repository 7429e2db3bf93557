"""The promises, kept on every real list there is; the summary shows how many."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.corpus import CORPUS, lists, needs_corpus, site_of

from publist import checks
from publist.model.item import items_of
from publist.store import files
from publist.store.change import Revision
from publist.store.document import LINE_END, Document, Field, Record, parse
from publist.store.edits import apply_edits
from publist.store.layout import Data
from publist.store.proof import prove, same

pytestmark = needs_corpus
Figure = Callable[[str, int], None]
each_list = pytest.mark.parametrize("path", lists(), ids=site_of)

NEW: Data = {
    "title": 'New: a "list"',
    "authors": "**A. Bee**, C. D'Ee",
    "link": {"url": "https://x.org/a?b=1#c", "display": "Nature (2020)"},
}


def variants(path: Path) -> list[Document]:
    """Return a list with both line endings, with and without BOM and final newline."""
    text = files.read_text(path).removeprefix("\ufeff")
    return [
        parse(bom + (body.replace("\n", newline)), path)
        for body in (text, text.rstrip())
        for newline in ("\n", "\r\n")
        for bom in ("", "\ufeff")
    ]


def some(document: Document) -> list[Record]:
    """Return the first, the middle and the last entry."""
    held = document.records
    numbers = {0, len(held) // 2, len(held) - 1} if held else set()
    return [held[number] for number in sorted(numbers)]


def every_field(fields: dict[str, Field]) -> list[Field]:
    return [
        one for held in fields.values() for one in (held, *every_field(held.fields))
    ]


def proven(revision: Revision) -> str:
    new = apply_edits(revision.document.text, revision.change.edits)
    prove(revision.document, revision.change, new)
    return new


def differing(old: str, new: str) -> tuple[int, int]:
    """Return how many lines of the old and of the new text are not the other's."""
    before, after = LINE_END.split(old), LINE_END.split(new)
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    return len(before), len(after)


@each_list
def test_it_reads_as_libyaml_reads_it(path: Path) -> None:
    text = files.read_text(path)
    document = parse(text, path)
    assert document.fault is None
    wanted = yaml.load(text.removeprefix("\ufeff"), yaml.CSafeLoader)
    assert same(document.data, wanted)


@each_list
def test_every_span_points_at_its_value(path: Path, figure: Figure) -> None:
    seen = 0
    for document in variants(path):
        for record in document.records:
            for held in every_field(record.fields):
                written = document.text[held.start : held.end]
                if held.style in ("", "'", '"', "|", ">") and "&" not in written[:1]:
                    read = yaml.load(f"? x\n: {written}", yaml.CSafeLoader)
                    assert same(read["x"], held.value)
                    seen += 1
    figure("spans", seen)


@each_list
@pytest.mark.parametrize("name", ["NEW", "ERC", "highlight"])
def test_setting_a_flag_changes_one_line(path: Path, name: str, figure: Figure) -> None:
    done = Counter[tuple[int, int]]()
    for document in variants(path):
        for record in some(document):
            revision = Revision(document)
            if revision.set_flag(record, name, 7):
                done[differing(document.text, proven(revision))] += 1
    figure("edits", done.total())
    assert set(done) <= {(0, 1), (1, 1)}


@each_list
def test_dropping_a_flag_changes_one_line(path: Path, figure: Figure) -> None:
    done = Counter[tuple[int, int]]()
    for document in variants(path):
        for record in some(document):
            revision = Revision(document)
            held = record.fields.get("highlight")
            if (
                held
                and type(held.value) is int
                and revision.drop_flag(record, "highlight")
            ):
                done[differing(document.text, proven(revision))] += 1
    figure("edits", done.total())
    assert set(done) <= {(1, 0), (1, 1)}


@each_list
def test_a_flag_set_and_dropped_restores_every_byte(path: Path, figure: Figure) -> None:
    done = 0
    for document in variants(path):
        for record in some(document):
            revision = Revision(document)
            revision.set_flag(record, "NEW", 1)
            again = parse(proven(revision), path)
            back = Revision(again)
            back.drop_flag(again.records[record.number - 1], "NEW")
            assert proven(back) == document.text
            done += 1
    figure("edits", done)


@each_list
def test_a_new_entry_is_one_run_of_lines(path: Path, figure: Figure) -> None:
    done = 0
    for document in variants(path):
        count = len(document.records)
        for position in {0, count // 2, count}:
            revision = Revision(document)
            revision.insert_entry(NEW, position)
            new = proven(revision)
            ((at, end), run) = revision.change.edits[0]
            assert new[:at] + document.text[at:end] + new[at + len(run) :] == (
                document.text
            )
            assert at == end or not document.records
            again = parse(new, path).records[position].data
            assert {name: again[name] for name in NEW} == NEW
            done += 1
    figure("edits", done)


@each_list
def test_every_entry_can_be_shown_and_named(path: Path, figure: Figure) -> None:
    items = items_of(
        record.data for record in parse(files.read_text(path), path).records
    )
    assert len({item.key.casefold() for item in items}) == len(items)
    for item in items:
        assert item.title
        assert item.year is None or 1900 < item.year < 2100
        assert isinstance(item.venue + item.doi + item.arxiv + item.url, str)
    figure("entries", len(items))


ERRORS = {  # site: code and lines of each; no other list has one
    "AIML-research+AIML-research.github.io": {"PUB601": [1003]},
    "AdamFHolt+adamfholt.github.io": {"PUB311": [251]},
    "BelongieLab+belongielab.github.io": {
        "PUB314": [
            *(1182, 1235, 1778, 2030, 2044, 2084, 2251, 2470, 2485),
            *(2523, 2536, 2550, 2607, 2780, 2834, 2953, 3121, 3136),
        ]
    },
    "DeaconOfBiology+DeaconOfBiology.github.io": {"PUB108": [45, 67, 78]},
    "JosefowiczLab+JosefowiczLab": {"PUB311": [106]},
}
OTHERS = (
    {"PUB105": 1, "PUB110": 5, "PUB201": 31, "PUB202": 1, "PUB203": 3, "PUB206": 1}
    | {"PUB301": 4, "PUB303": 3, "PUB315": 1, "PUB318": 3, "PUB319": 34}
    | {"PUB321": 45, "PUB323": 3, "PUB401": 7, "PUB404": 6, "PUB503": 15}
    | {"PUB504": 1, "PUB505": 1, "PUB508": 1, "PUB510": 23, "PUB514": 48}
    | {"PUB601": 2, "PUB701": 1, "PUB704": 3}
)
"""Warnings and what is only worth knowing, in all lists; each was looked at."""


@each_list
def test_errors(path: Path, figure: Figure) -> None:
    document = parse(files.read_text(path), path)
    found: dict[str, list[int]] = {}
    for one in checks.run(document):
        if one.severity == "error":
            found.setdefault(one.code, []).append(document.line_of(one.span.start))
    figure("errors", sum(map(len, found.values())))
    assert found == ERRORS.get(site_of(path), {})


def test_other_findings() -> None:
    documents = [parse(files.read_text(path), path) for path in lists()]
    found = (one for document in documents for one in checks.run(document))
    assert Counter(one.code for one in found if one.severity != "error") == OTHERS


def test_the_corpus_is_all_there() -> None:
    assert (len(lists()), len(list(CORPUS.glob("broken/*.yml")))) == (34, 10)
