import pytest
from tests.store.lists import LIST

from publist.model.item import items_of
from publist.model.names import Name
from publist.model.reference import Reference
from publist.store.change import Revision
from publist.store.document import parse
from publist.store.edits import apply_edits
from publist.store.merge import Merger, address_of, sort_out
from publist.store.proof import prove
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
LINK = {"url": "https://doi.org/10.1000/xyz", "display": "Nature 5, 12 (2020)"}


def merger(text: str) -> Merger:
    document = parse(text, LIST)
    return Merger(
        items_of(record.data for record in document.records), Habits(document)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "",
            {"title": "Folded data", "authors": "Lin Wu, Milan P. Allan", "link": LINK},
            id="an empty list",
        ),
        pytest.param(
            "- title: x\n  authors: A. B. Cee, D. Eff\n",
            {"title": "Folded data", "authors": "L. Wu, M. P. Allan", "link": LINK},
            id="names as the list writes them",
        ),
        pytest.param(
            "- title: x\n  author: A Cee\n",
            {"title": "Folded data", "author": "L Wu, MP Allan", "link": LINK},
            id="the field author",
        ),
        pytest.param(
            "- title: x\n  year: 2019\n  doi: 10.1/x\n  journal: y\n  key: k\n",
            {
                "title": "Folded data",
                "authors": "Lin Wu, Milan P. Allan",
                "link": LINK,
                "key": "wu2020",
                "year": 2020,
                "doi": "10.1000/xyz",
                "journal": "Nature",
            },
            id="the fields that the list has",
        ),
        pytest.param(
            "- title: x\n  year: '2019'\n",
            {
                "title": "Folded data",
                "authors": "Lin Wu, Milan P. Allan",
                "link": LINK,
                "year": "2020",
            },
            id="the year in quotes",
        ),
    ],
)
def test_data_of(text: str, expected: dict[str, object]) -> None:
    assert merger(text).data_of(REFERENCE) == expected


def test_what_a_reference_does_not_know_is_left_out() -> None:
    assert merger("").data_of(Reference("T")) == {"title": "T"}


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(
            Reference("T", doi="10.1000/x", url="https://x.org", arxiv="1707.03362"),
            "https://doi.org/10.1000/x",
            id="DOI first",
        ),
        pytest.param(
            Reference("T", url="https://x.org/p", arxiv="1707.03362"),
            "https://x.org/p",
            id="then the publisher's page",
        ),
        pytest.param(
            Reference("T", url="https://x.org/p.PDF", arxiv="1707.03362"),
            "https://arxiv.org/abs/1707.03362",
            id="then arXiv",
        ),
        pytest.param(
            Reference("T", url="https://arxiv.org/pdf/1707.03362", arxiv="1707.03362"),
            "https://arxiv.org/abs/1707.03362",
            id="arXiv's own page",
        ),
        pytest.param(
            Reference("T", url="https://x.org/p.pdf"), "https://x.org/p.pdf", id="a PDF"
        ),
        pytest.param(Reference("T"), "", id="nothing"),
    ],
)
def test_address_of(reference: Reference, expected: str) -> None:
    assert address_of(reference) == expected


def test_sort_out_tells_new_ones_from_those_present_or_given_twice() -> None:
    there = "- title: Deep nets\n  authors: A. Bee\n"
    deep = Reference("Deep Nets", (Name("Bee"),))
    found = sort_out([REFERENCE, deep, REFERENCE], merger(there))
    assert found.new == [REFERENCE]
    assert [(ref.title, match.reason) for ref, match in found.present] == [
        ("Deep Nets", "same title"),
        ("Folded data", "same DOI"),
    ]


def test_an_import_twice_adds_nothing_the_second_time() -> None:
    document = parse("- title: x\n  year: 2019\n", LIST)
    held = merger(document.text)
    revision = Revision(document)
    held.add(held.data_of(REFERENCE), revision)
    new = apply_edits(document.text, revision.change.edits)
    prove(document, revision.change, new)
    assert sort_out([REFERENCE], merger(new)).new == []


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
