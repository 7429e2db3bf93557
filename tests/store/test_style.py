import pytest
from tests.store.lists import LIST

from publist.store.document import parse
from publist.store.style import Habits


def habits(text: str) -> Habits:
    return Habits(parse(text, LIST))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ("", "  ", "    "), id="nothing: the template's"),
        pytest.param("- a: x\n", ("", "  ", "    "), id="column 0"),
        pytest.param("  - a: x\n", ("  ", "    ", "      "), id="column 2"),
        pytest.param("-   a: x\n", ("", "    ", "      "), id="wide dash"),
        pytest.param("- a:\n      b: x\n", ("", "  ", "      "), id="nested at 6"),
        pytest.param("\ufeff- a: x\n", ("", "  ", "    "), id="BOM"),
        pytest.param("-\n   a: x\n", ("", "   ", "     "), id="dash alone"),
        pytest.param("  - {a: x}\n", ("  ", "    ", "      "), id="braces only"),
    ],
)
def test_indents(text: str, expected: tuple[str, str, str]) -> None:
    held = habits(text)
    assert (held.dash_indent, held.key_indent, held.nested_indent) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("- a: x\n", 1, id="one entry"),
        pytest.param("- a: x\n- a: y\n", 0, id="none"),
        pytest.param("- a: x\n\n- a: y\n", 1, id="one"),
        pytest.param("- a: x\r\n\r\n\r\n- a: y\r\n", 2, id="two, CRLF"),
        pytest.param("- a: x\n  \n- a: y\n", 1, id="a line of blanks"),
        pytest.param("- a: x\n\n- a: y\n\n- a: z\n- a: w\n", 1, id="mostly one"),
        pytest.param("- a: |\n    x\n\n- a: |\n    y\n\n- a: z\n", 1, id="blocks"),
        pytest.param("- a: x\n\n- {a: y}\n\n- a: z\n", 1, id="braces between"),
        pytest.param("- a: x\n\n# 2020\n\n- a: y\n- a: z\n", 0, id="comments left out"),
    ],
)
def test_blank_lines(text: str, expected: int) -> None:
    assert habits(text).blank_lines == expected


TEMPLATE = "title image description authors link highlight news2"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", TEMPLATE, id="nothing"),
        pytest.param("- a: x\n  b: y\n", "a b", id="one entry"),
        pytest.param(
            "- {a: 1, b: 1}\n- {a: 1, b: 1}\n- {b: 1, a: 1}\n", "a b", id="most"
        ),
        pytest.param(
            "- {a: 1, c: 1}\n- {a: 1, c: 1}\n- {a: 1, b: 1, c: 1}\n- {a: 1, b: 1, c: 1}\n"
            "- {a: 1, b: 1, d: 1, c: 1}\n",
            "a b c",
            id="a common field in its place",
        ),
        pytest.param("- {a: 1}\n- {a: 1}\n- {a: 1, b: 1}\n", "a", id="a rare one not"),
    ],
)
def test_key_order(text: str, expected: str) -> None:
    assert " ".join(habits(text).key_order) == expected


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        pytest.param("", ("title",), '"', id="title: the template's"),
        pytest.param("", ("authors",), "", id="others: plain"),
        pytest.param("- title: x\n", ("title",), "", id="plain"),
        pytest.param("- title: 'x'\n", ("title",), "'", id="single"),
        pytest.param("- link:\n    url: 'x'\n", ("link", "url"), "'", id="nested"),
        pytest.param('- t: \'x\'\n- t: "y"\n- t: "z"\n', ("t",), '"', id="most"),
        pytest.param("- t: ''\n- t: ''\n- t: y\n", ("t",), "", id="empty ones do not"),
        pytest.param("- t: |\n    x\n", ("t",), "", id="blocks do not"),
    ],
)
def test_quote(text: str, path: tuple[str, ...], expected: str) -> None:
    assert habits(text).quote(*path) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n", " ", id="one"),
        pytest.param("- a:  x\n- a:  y\n- a: z\n", "  ", id="two in most"),
        pytest.param("- a:\t x\n", "\t ", id="tab"),
        pytest.param("- a:\n    x\n", " ", id="the next line"),
        pytest.param("- b: x\n", " ", id="no such field"),
    ],
)
def test_gap(text: str, expected: str) -> None:
    assert habits(text).gap("a") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n", {}, id="never empty"),
        pytest.param("- a: x\n- a:\n", {"a": None}, id="empty"),
        pytest.param("- a: ''\n- a: x\n", {"a": ""}, id="empty text"),
        pytest.param("- a: ''\n- a:\n", {"a": None}, id="both"),
        pytest.param("- a: 1\n- a: 0\n", {"a": 0}, id="a flag"),
        pytest.param("- a:\n- b: 1\n- b: 1\n", {}, id="rare"),
        pytest.param("", {"image": None, "highlight": 0}, id="a new list"),
    ],
)
def test_what_stands_for_nothing(text: str, expected: dict[str, object]) -> None:
    empty = habits(text).empty
    assert {name: empty[name] for name in expected} == expected
    assert ("a" in empty) == ("a" in expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: 1\n- a: 0\n", True, id="0"),
        pytest.param("- a: 1\n- b: 0\n", False, id="absent"),
        pytest.param("- a: 1\n- a: false\n", False, id="false"),
        pytest.param("- a: 1\n- a: 0.0\n", False, id="0.0"),
    ],
)
def test_explicit_off(text: str, *, expected: bool) -> None:
    assert habits(text).explicit_off("a") is expected
