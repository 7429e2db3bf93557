"""JSON: every name in every entry, and whatever YAML can hold."""

import datetime as dt
import json
import math
from typing import Any

import pytest
from tests.render.entries import NEXT, items
from tests.render.hostile import CONTROL, VALUES, hostile

from publist import render

OPTIONS = render.Options(site_address="https://lab.org", image_address="/pic/")


def exported(*entries: dict[str, Any]) -> list[dict[str, Any]]:
    text = render.render("json", items(*entries), OPTIONS)
    rows: list[dict[str, Any]] = json.loads(text, parse_constant=pytest.fail)
    return rows


def test_an_entry() -> None:
    entry = {
        "title": "Folded <i>E. coli</i>",
        "authors": "L. Wu*, M. L. King Jr.*, The Group",
        "journal": "Nature",
        "month": "July",
        "image": "a b.png",
        "news1": "Oral",
        "ERC": 1,
        "link": {"url": "/folded", "display": "Nature 571, 541-9 (2024)"},
    }
    (row,) = exported(entry)
    assert row == {
        "number": 1,
        "key": "wu2024folded",
        "type": "article",
        "title": "Folded E. coli",
        "authors": [
            {"given": "L.", "family": "Wu"},
            {"given": "M. L.", "family": "King", "suffix": "Jr"},
            {"literal": "The Group"},
        ],
        "and_others": False,
        "year": 2024,
        "month": 7,
        "venue": "Nature",
        "volume": "571",
        "issue": "",
        "pages": "541–9",
        "publisher": "",
        "doi": "",
        "arxiv": "",
        "url": "https://lab.org/folded",
        "where": "Nature 571, 541-9 (2024)",
        "description": "",
        "image": "/pic/a%20b.png",
        "news": ["Oral"],
        "flags": {"ERC": 1},
        "fields": entry,
    }


def test_every_name_is_in_every_entry() -> None:
    rows = exported(NEXT, {"title": "Bare"}, {"authors": 3})
    assert len({tuple(row) for row in rows}) == 1


LOOP: list[Any] = []
LOOP.append(LOOP)
HELD = [
    pytest.param(math.nan, "nan", id="not a number"),
    pytest.param(math.inf, "inf", id="infinite"),
    pytest.param(dt.date(2024, 7, 1), "2024-07-01", id="date"),
    pytest.param({1: {"a": None}}, {"1": {"a": None}}, id="number as a name"),
    pytest.param([1, 2.5, True], [1, 2.5, True], id="list"),
    pytest.param("a\ud800b", "a\ufffdb", id="half a character"),
    pytest.param(b"x", "b'x'", id="bytes"),
]


@pytest.mark.parametrize(("held", "expected"), HELD)
def test_what_yaml_can_hold(held: object, expected: object) -> None:
    assert exported({"title": "T", "x": held})[0]["fields"]["x"] == expected


def test_a_field_that_holds_itself_ends() -> None:
    assert exported({"title": "T", "x": LOOP})[0]["fields"]["title"] == "T"


def test_hostile_texts_are_texts() -> None:
    rows = json.loads(render.render("json", hostile(), OPTIONS))
    assert len(rows) == len(VALUES) + 1
    assert rows[-1]["title"] == "Next"
    for row in rows:
        shown = [value for name, value in row.items() if isinstance(value, str)]
        assert not any(map(CONTROL.search, shown)), row
        assert not row["url"].lower().startswith(("javascript", "data", "vbscript"))


def test_a_terminal_obeys_no_field() -> None:
    entry = {"title": "T", "note": "\x1b[31m \x9b31m \u202e \u2028 é"}
    text = render.render("json", items(entry), OPTIONS)
    assert not CONTROL.search(text.replace("\n", ""))
    assert "é" in text
    assert json.loads(text)[0]["fields"] == entry
