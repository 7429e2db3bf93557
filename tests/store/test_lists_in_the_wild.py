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


EXPECTED = {  # site: code and lines of each finding; every other list is clean
    "AIML-research+AIML-research.github.io": {"PUB601": [1003]},
    "AdamFHolt+adamfholt.github.io": {"PUB601": [164]},
    "BelongieLab+belongielab.github.io": {"PUB104": [1620]},
    "Berkleyw+berkleyw.github.io": {"PUB601": [238]},
    "DeaconOfBiology+DeaconOfBiology.github.io": {
        "PUB105": [
            *(35, 36, 37, 38, 39, 42, 43),
            *(57, 58, 59, 60, 61, 64, 65),
            *(68, 69, 70, 71, 72, 75, 76),
        ]
    },
    "danielsoudry+lab-site": {"PUB105": [849]},
}


@each_list
def test_findings(path: Path, figure: Figure) -> None:
    document = parse(files.read_text(path), path)
    found: dict[str, list[int]] = {}
    for one in checks.run(document):
        found.setdefault(one.code, []).append(document.line_of(one.span.start))
    figure("findings", sum(map(len, found.values())))
    assert found == EXPECTED.get(site_of(path), {})


def test_the_corpus_is_all_there() -> None:
    assert (len(lists()), len(list(CORPUS.glob("broken/*.yml")))) == (34, 10)
