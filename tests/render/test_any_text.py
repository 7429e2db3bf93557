"""Whatever a field holds, every format stays what it is, and the next entry whole."""

import csv
import io
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.entries import NEXT, items
from tests.render.hostile import CONTROL, VALUES, everywhere
from tests.render.test_atom import OPTIONS, validate

from publist import render
from publist.model.item import Item

PIECES = st.sampled_from(
    [
        *("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "\x1b[2J", "\x9b", "\u202e"),
        *("<", ">", "&", '"', "'", "</script>", "]]>", "<!--", "-->", "{{", "{%", "}}"),
        *("\\", "$", "^", "_", "#", "%", "~", "{", "}", "^^5c", "\\input{x}", "\\item"),
        *(
            "[",
            "]",
            "|",
            "\ud800",
            "\uffff",
            "\ufffe",
            "\u2028",
            "&#0;",
            "&#x1b;",
            "a",
            " ",
        ),
        *(
            "*",
            "**",
            "_x_",
            "`",
            "[a](javascript:b)",
            "<b>",
            "</p>",
            "1. ",
            "- ",
            "---\n",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=12).map("".join), st.sampled_from(sorted(VALUES.values()))
)


def as_json(text: str, made: list[Item]) -> None:
    rows = json.loads(text, parse_constant=pytest.fail)
    assert [row["title"] for row in rows][1:] == ["Next"]
    text.encode("utf-8")
    assert len(rows) == len(made)


def as_csv(text: str, made: list[Item]) -> None:
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [row["title"] for row in rows][1:] == ["Next"]
    assert len(rows) == len(made)
    for cell in (cell for row in rows for cell in row.values()):
        assert not cell.startswith(tuple("=+-@\t\r"))
        assert not CONTROL.search(cell)


def as_jsonld(text: str, made: list[Item]) -> None:
    assert len(json.loads(text)["@graph"]) == len(made)
    assert not set("<>&\u2028\u2029") & set(text)
    assert "{{" not in text
    assert "{%" not in text


def as_atom(text: str, made: list[Item]) -> None:
    feed = ET.fromstring(text)  # noqa: S314
    validate(feed)
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == len(made)


def as_text(text: str, made: list[Item]) -> None:
    lines = text.split("\n")
    assert not any(map(CONTROL.search, lines))
    assert len([line for line in lines if re.match(r"\d+\. ", line)]) == len(made)
    assert "2. Next" in lines


def as_latex(text: str, made: list[Item]) -> None:
    """Count as TeX does: escaped signs are letters, every brace has its other."""
    assert "^^" not in text
    bare = re.sub(r"\\[^A-Za-z]", "", text.partition("\n")[2])
    assert bare.count("{") == bare.count("}")
    assert bare.count("$") % 2 == 0
    assert not set("%#&") & set(bare)
    assert len(re.findall(r"^\\item ", text, re.MULTILINE)) == len(made)


JUDGES: dict[str, Callable[[str, list[Item]], None]] = {
    "json": as_json,
    "csv": as_csv,
    "jsonld": as_jsonld,
    "atom": as_atom,
    "text": as_text,
    "latex": as_latex,
}


@settings(max_examples=120)
@given(TEXTS)
def test_every_format(value: str) -> None:
    made = items(everywhere(value), NEXT)
    for name, judge in JUDGES.items():
        judge(render.render(name, made, OPTIONS), made)
