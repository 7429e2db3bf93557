from dataclasses import replace

import pytest
from tests.store.lists import LIST

from publist.model.author_line import parse as parse_authors
from publist.model.item import items_of
from publist.model.reference import Reference
from publist.store.document import parse
from publist.store.merge import Merger
from publist.store.sorting import Sorted, Sorter
from publist.store.style import Habits

T = "Folded data in shallow rivers"
TWO = parse_authors("L. Wu, A. Bee").names
ARTICLE = Reference(T, TWO, year=2021, kind="article", venue="Nature", key="wu")
PREPRINT = Reference(T, TWO, year=2020, arxiv="2001.00001")
RETITLED = Reference("Data, folded", TWO, year=2020, arxiv="2001.00001")
ERRATUM = Reference(f"Erratum: {T}", TWO, year=2021, kind="article", venue="Nature")
OTHER = Reference("Quiet ponds of the north", TWO, year=2019)


def merger(text: str) -> Merger:
    document = parse(text, LIST)
    items = items_of(record.data for record in document.records)
    return Merger(items, Habits(document))


def titles(references: list[Reference]) -> list[str]:
    return [one.title for one in references]


def said(result: Sorted) -> list[str]:
    return [f"{one.title}: {match.said_of('it')}" for one, match in result.present]


@pytest.mark.parametrize(
    ("given", "new", "present"),
    [
        pytest.param([ARTICLE, OTHER], [ARTICLE, OTHER], [], id="both new"),
        pytest.param(
            [ARTICLE, ARTICLE], [ARTICLE], [f"{T}: same key as it"], id="twice"
        ),
        pytest.param(
            [ARTICLE, PREPRINT],
            [ARTICLE],
            [f"{T}: preprint of it (same title)"],
            id="a preprint behind its article",
        ),
        pytest.param(
            [PREPRINT, OTHER, ARTICLE],
            [OTHER, ARTICLE],
            [f"{T}: preprint of it (same title)"],
            id="an article behind its preprint takes its place",
        ),
        pytest.param(
            [ARTICLE, ERRATUM], [ARTICLE, ERRATUM], [], id="an erratum is new"
        ),
    ],
)
def test_sort_out(
    given: list[Reference], new: list[Reference], present: list[str]
) -> None:
    result = Sorter(merger("")).sort_out(given)
    assert titles(result.new) == titles(new)
    assert said(result) == present


def test_what_new_ones_are_near_to_is_noted() -> None:
    result = Sorter(merger("")).sort_out([ARTICLE, ERRATUM])
    assert [(one.title, match.reason) for one, match in result.near] == [
        (ERRATUM.title, "erratum and the work itself")
    ]


def test_an_article_takes_the_place_of_a_preprint_in_an_earlier_text() -> None:
    sorter = Sorter(merger(""))
    assert sorter.sort_out([PREPRINT]).new == [PREPRINT]
    result = sorter.sort_out([ARTICLE])
    assert (result.new, result.replaced) == ([ARTICLE], [PREPRINT])


def test_an_entry_tells_the_arxiv_id_that_another_was_found_by() -> None:
    held = merger("- title: x\n")
    article = replace(ARTICLE, doi="10.1000/a", arxiv="2001.00001")
    result = Sorter(held).sort_out([article, RETITLED])
    assert result.new == [article]
    assert held.data_of(article)["arxiv"] == "2001.00001"
    assert "arxiv" not in held.data_of(OTHER)


def test_a_key_decides_where_titles_are_alike() -> None:
    alike = Reference(
        "Folded data in very shallow rivers", TWO, kind="article", key="wu"
    )
    assert Sorter(merger("- title: x\n")).sort_out([ARTICLE, alike]).new == [ARTICLE]
    keyless = replace(alike, key="")
    assert len(Sorter(merger("- title: x\n")).sort_out([ARTICLE, keyless]).new) == 2


def test_entries_that_would_look_the_same_are_told_apart_only_once() -> None:
    talks = [
        Reference("Voice on water", TWO, year=2020, extra={"howpublished": place})
        for place in ("Mud days", "Salt week")
    ]
    assert Sorter(merger("")).sort_out(talks).new == talks
    listed = "- {title: Voice on water, authors: 'L. Wu, A. Bee', year: 2020}\n"
    assert Sorter(merger(listed)).sort_out(talks).new == []
