import pytest

from publist.model.reference import Reference
from publist.model.typed_fields import typed_fields


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param("article", {"journal": "V", "shortjournal": "S"}, id="article"),
        pytest.param("inproceedings", {"booktitle": "V", "series": "S"}, id="paper"),
        pytest.param("incollection", {"booktitle": "V", "series": "S"}, id="chapter"),
        pytest.param("misc", {"journal": "V", "shortjournal": "S"}, id="anything"),
    ],
)
def test_where_a_work_appeared(kind: str, expected: dict[str, str]) -> None:
    known = Reference("T", kind=kind, venue="V", short_venue="S")
    assert typed_fields(known) == {"type": kind, "venue": "V", **expected}


def test_a_book_has_a_series() -> None:
    known = Reference("T", kind="book", short_venue="LNCS", volume="3")
    assert typed_fields(known) == {"type": "book", "series": "LNCS", "volume": "3"}


def test_the_order_of_a_bibliography() -> None:
    known = Reference(
        "T",
        kind="article",
        year=2020,
        month=6,
        venue="V",
        volume="3",
        number="4",
        pages="5–6",
        publisher="P",
        doi="10.1/x",
        url="https://x.org",
        extra={"abstract": "A", "editor": "E", "owner": "me", "note": "N"},
    )
    assert list(typed_fields(known).items()) == [
        ("type", "article"),
        ("venue", "V"),
        ("journal", "V"),
        ("volume", "3"),
        ("number", "4"),
        ("pages", "5–6"),
        ("publisher", "P"),
        ("month", "6"),
        ("editor", "E"),
        ("url", "https://x.org"),
        ("note", "N"),
        ("abstract", "A"),
    ]
