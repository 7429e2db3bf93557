"""CSV: read back by Python's reader, and no cell is a formula."""

import csv
import io
import re
from typing import Any

import pytest
from tests.render.entries import items
from tests.render.hostile import VALUES, hostile

from publist import render
from publist.model.item import Item


def rows(made: list[Item] | tuple[Item, ...]) -> list[dict[str, str]]:
    text = render.render("csv", made, render.Options())
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_an_entry() -> None:
    entry: dict[str, Any] = {
        "title": 'Folded, "quoted" <i>E. coli</i>',
        "authors": "L. Wu*, M. L. King Jr.*, et al.",
        "ERC": 1,
        "highlight": 2,
        "RefPro": 0,
        "link": {"url": "https://a.org/x", "display": "Nature 571, 541 (2024)"},
    }
    (row,) = rows(items(entry))
    assert {name: held for name, held in row.items() if held} == {
        "number": "1",
        "key": "wu2024folded",
        "type": "article",
        "title": 'Folded, "quoted" E. coli',
        "authors": "Wu, L.; King, M. L., Jr; et al.",
        "year": "2024",
        "venue": "Nature",
        "volume": "571",
        "pages": "541",
        "url": "https://a.org/x",
        "where": "Nature 571, 541 (2024)",
        "flags": "highlight=2 ERC=1",
    }


CELLS = [
    pytest.param("=1+1", "'=1+1", id="equals"),
    pytest.param("+1", "'+1", id="plus"),
    pytest.param("-1", "'-1", id="minus"),
    pytest.param("@x", "'@x", id="at"),
    pytest.param(" =1", "'=1", id="blank before"),
    pytest.param("\t=1", "'=1", id="tab"),
    pytest.param("\r=1", "'=1", id="return"),
    pytest.param("\u200b=1", "\u200b=1", id="no formula behind a letter"),
    pytest.param("＝1", "'＝1", id="wide"),
    pytest.param("&#61;1", "'=1", id="entity"),
    pytest.param("<b>=1</b>", "'=1", id="in a tag"),
    pytest.param("a=1", "a=1", id="inside"),
    pytest.param("a;=1", "a;'=1", id="behind a semicolon"),
    pytest.param('"=1', "'\"=1", id="behind a quote"),
    pytest.param("a; b", "a; b", id="no formula behind a semicolon"),
    pytest.param("a\nb", "a b", id="line end"),
]


@pytest.mark.parametrize(("written", "cell"), CELLS)
def test_cells(written: str, cell: str) -> None:
    (row,) = rows(items({"title": written, "description": written}))
    assert row["title"] == cell
    assert row["description"] == cell


def test_no_cell_is_a_formula() -> None:
    found = rows(hostile())
    assert len(found) == len(VALUES) + 1
    assert found[-1]["title"] == "Next"
    for row in found:
        for cell in row.values():
            assert not re.search(r"(?:^|;)\s*[=+\-@＝＋－＠]", cell)
            assert not cell.startswith(tuple("=+-@\t\r＝＋－＠"))
            assert "\x1b" not in cell
            assert "\n" not in cell


def test_a_terminal_obeys_no_flag() -> None:
    (row,) = rows(items({"title": "T", "\x1b[31mERC\x9b": 1}))
    assert row["flags"] == "[31mERC =1"
