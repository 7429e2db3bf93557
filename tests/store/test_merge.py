import pytest
from tests.store.lists import LIST

from publist.model.item import items_of
from publist.model.names import Name
from publist.model.reference import Reference
from publist.store.change import Revision
from publist.store.document import parse
from publist.store.edits import apply_edits
from publist.store.merge import Merger
from publist.store.proof import prove
from publist.store.sorting import Sorter
from publist.store.style import Habits

REFERENCE = Reference(
    "Folded data",
    (Name("Wu", "Lin"), Name("Allan", "Milan P.")),
    year=2020,
    kind="article",
    key="wu2020",
    doi="10.1000/xyz",
    venue="Nature",
    volume="5",
    pages="12–19",
)


def merger(text: str) -> Merger:
    document = parse(text, LIST)
    return Merger(
        items_of(record.data for record in document.records), Habits(document)
    )


def test_an_import_twice_adds_nothing_the_second_time() -> None:
    document = parse("- title: x\n  year: 2019\n", LIST)
    held = merger(document.text)
    revision = Revision(document)
    held.add(held.data_of(REFERENCE), revision)
    new = apply_edits(document.text, revision.change.edits)
    prove(document, revision.change, new)
    assert Sorter(merger(new)).sort_out([REFERENCE]).new == []


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(2021, "nab", id="newest"),
        pytest.param(2019, "anb", id="between"),
        pytest.param(2017, "abn", id="oldest"),
    ],
)
def test_add_keeps_the_list_s_order(year: int, expected: str) -> None:
    text = "- title: a\n  year: 2020\n- title: b\n  year: 2018\n"
    revision = Revision(parse(text, LIST))
    merger(text).add({"title": "n", "year": year}, revision)
    new = parse(apply_edits(text, revision.change.edits), LIST)
    assert "".join(entry["title"] for entry in new.data) == expected
