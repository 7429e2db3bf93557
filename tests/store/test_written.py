from typing import Any

import pytest
from tests.store.lists import LIST

from publist.model.item import items_of
from publist.model.names import Name
from publist.model.people import People, Person
from publist.model.reference import Reference
from publist.model.short_venue import Venues
from publist.store.document import parse
from publist.store.style import Habits
from publist.store.written import Manner, Writer

REFERENCE = Reference(
    "Folded data",
    (Name("Wu", "Lin"), Name("Allan", "Milan P.")),
    year=2020,
    month=6,
    kind="article",
    key="wu2020",
    doi="10.1000/xyz",
    venue="Nature",
    volume="5",
    number="03",
    pages="12–19",
    extra={"code": "https://github.com/x/y", "abstract": "We fold."},
)
LINK = {"url": "https://doi.org/10.1000/xyz", "display": "Nature 5, 12 (2020)"}
ALWAYS = {
    "title": "Folded data",
    "authors": "Lin Wu, Milan P. Allan",
    "link": LINK,
    "key": "wu2020",
    "year": 2020,
    "doi": "10.1000/xyz",
    "code": "https://github.com/x/y",
}


def writer(text: str = "", manner: Manner | None = None) -> Writer:
    document = parse(text, LIST)
    items = items_of(record.data for record in document.records)
    return Writer(items, Habits(document), manner or Manner())


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        pytest.param("", {}, id="an empty list"),
        pytest.param(
            "- title: x\n  authors: A. B. Cee, D. Eff\n",
            {"authors": "L. Wu, M. P. Allan"},
            id="names as the list writes them",
        ),
        pytest.param(
            "- title: x\n  journal: y\n  volume: 1\n",
            {"journal": "Nature", "volume": 5},
            id="further fields that the list has",
        ),
        pytest.param(
            "- title: x\n  volume: '1'\n  year: '2019'\n",
            {"volume": "5", "year": "2020"},
            id="numbers in quotes",
        ),
        pytest.param("- title: x\n  number: 3\n", {"number": "03"}, id="no number"),
        pytest.param("- title: x\n  venue: y\n", {"venue": "Nature"}, id="venue"),
        pytest.param(
            "- title: x\n  journal: y\n- title: y\n- title: z\n",
            {},
            id="in a third only",
        ),
        pytest.param("- title: x\n  journal: 1\n", {}, id="a flag called journal"),
        pytest.param(
            "- title: x\n  code: 1\n", {"code": None}, id="a flag called code"
        ),
    ],
)
def test_data_of(text: str, changed: dict[str, Any]) -> None:
    expected = {k: held for k, held in (ALWAYS | changed).items() if held is not None}
    assert writer(text).data_of(REFERENCE) == expected


def test_the_field_author() -> None:
    data = writer("- title: x\n  author: A Cee\n").data_of(REFERENCE)
    assert data == {
        "title": "Folded data",
        "author": "L Wu, MP Allan",
        "link": LINK,
        "key": "wu2020",
        "year": 2020,
        "doi": "10.1000/xyz",
        "code": "https://github.com/x/y",
    }


def test_full_adds_every_typed_field_behind_the_others() -> None:
    data = writer(manner=Manner(full=True)).data_of(REFERENCE)
    further = {
        "type": "article",
        "journal": "Nature",
        "volume": 5,
        "number": "03",
        "pages": "12–19",
        "month": 6,
        "abstract": "We fold.",
    }
    assert list(data.items()) == list((ALWAYS | further).items())


def test_full_makes_no_flag_of_a_text() -> None:
    flags = "- title: x\n  journal: 1\n  type: 0\n"
    data = writer(flags, Manner(full=True)).data_of(REFERENCE)
    assert not {"journal", "type"} & set(data)
    edition = Reference("T", kind="book", extra={"edition": "2"})
    assert writer("", Manner(full=True)).data_of(edition)["edition"] == "2"


def test_what_the_user_chose_wins() -> None:
    manner = Manner(
        names="Allan MP, Bo K & Cho D",
        bold=True,
        people=People((Person(Name("Allan", "Milan Philipp")),)),
        venues=Venues.of({"Nature": "Nat."}),
    )
    data = writer("- title: x\n  authors: A. Bee, C. Dee\n", manner).data_of(REFERENCE)
    assert data["authors"] == "Wu L & **Allan MP**"
    assert data["link"] == LINK | {"display": "Nat. 5, 12 (2020)"}


def test_what_a_reference_does_not_know_is_left_out() -> None:
    assert writer().data_of(Reference("T")) == {"title": "T", "key": "anont"}


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(
            Reference("T", doi="10.1000/x"),
            {"url": "https://doi.org/10.1000/x", "display": "doi:10.1000/x"},
            id="DOI",
        ),
        pytest.param(
            Reference("T", url="https://x.org/p.pdf"),
            {"url": "https://x.org/p.pdf", "display": "PDF"},
            id="PDF",
        ),
        pytest.param(
            Reference("T", venue="Nature"), {"display": "Nature"}, id="no address"
        ),
    ],
)
def test_a_link_has_a_text(reference: Reference, expected: dict[str, str]) -> None:
    assert writer().data_of(reference)["link"] == expected


def keys_given(text: str, *references: Reference) -> list[object]:
    held = writer(text)
    return [held.data_of(one)["key"] for one in (*references, *references)]


WU = (Name("Wu", "Lin"),)


@pytest.mark.parametrize(
    ("text", "references", "expected"),
    [
        pytest.param("", [Reference("T", key="a b")], ["ab"], id="its own"),
        pytest.param("", [Reference("Deep", WU, year=2020)], ["wu2020deep"], id="made"),
        pytest.param(
            "- title: Deep\n  authors: L. Wu\n  year: 2020\n",
            [Reference("Deep", WU, year=2020)],
            ["wu2020deepa"],
            id="made, and there already",
        ),
        pytest.param(
            "- title: Deep\n  authors: L. Wu\n  year: 2020\n",
            [Reference("Flat", key="wu2020deep")],
            ["wu2020deep"],
            id="its own goes before a made one",
        ),
        pytest.param(
            "- title: x\n  key: Wu2020\n",
            [Reference("Flat", key="wu2020"), Reference("Wide", key="WU2020")],
            ["wu2020a", "WU2020b"],
            id="taken, whatever the case",
        ),
    ],
)
def test_keys(text: str, references: list[Reference], expected: list[str]) -> None:
    assert keys_given(text, *references) == expected * 2
