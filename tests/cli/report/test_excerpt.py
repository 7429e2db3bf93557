import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.lists import LIST

from publist.cli.report._excerpt import DOTS, TAB, excerpt
from publist.store.document import Document
from publist.store.edits import Span

LETTERS = "abcdefghijklmnopqrstuvwxyz" * 8


def shown(text: str, marked: str, width: int = 40) -> list[str]:
    """Return the line that ``marked`` first stands in, and the carets below it."""
    start = text.index(marked)
    cut = excerpt(Document(LIST, text), Span(start, start + len(marked)), width)
    return [cut.text, " " * cut.column + "^" * cut.carets] if cut else []


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        pytest.param("- a: b\n", "b", ["- a: b", "     ^"], id="the end of a line"),
        pytest.param("x\n- a: bc", "bc", ["- a: bc", "     ^^"], id="the last line"),
        pytest.param("a\r\nb\r\n", "b", ["b", "^"], id="CRLF"),
        pytest.param("\ufeff- a", "a", ["- a", "  ^"], id="byte order mark"),
        pytest.param("\ufeffa", "\ufeff", ["a", "^"], id="it is marked itself"),
        pytest.param("\ta: b", "b", [TAB + "a: b", "       ^"], id="tab before"),
        pytest.param("a:\tb", "\tb", ["a:    b", "  ^^^^^"], id="tab in it"),
        pytest.param("水: b", "b", ["水: b", "    ^"], id="wide before"),
        pytest.param("a: 水の", "水の", ["a: 水の", "   ^^^^"], id="wide in it"),
        pytest.param("é: b", "b", ["é: b", "   ^"], id="combining"),
        pytest.param("a: b\nc: d\n", "b\nc", ["a: b", "   ^"], id="ends on a later line"),
        pytest.param("a: b\n\n", "\n\n", ["a: b", "    ^"], id="begins at a line's end"),
        pytest.param("a\x9bb: c", "c", ["a b: c", "     ^"], id="control code"),
        pytest.param("a\u202eb: c", "c", ["a b: c", "     ^"], id="bidi override"),
        pytest.param("a\x00b: c", "c", [], id="no text"),
        pytest.param("\x00\na: c", "c", ["a: c", "   ^"], id="no text elsewhere"),
        pytest.param(
            LETTERS, "abc",
            [LETTERS[:34] + DOTS, "^^^"],
            id="long: the start",
        ),
        pytest.param(
            LETTERS + "!", "!",
            [DOTS + LETTERS[-33:] + "!", " " * 36 + "^"],
            id="long: the end",
        ),
        pytest.param(
            LETTERS + "!" + LETTERS, "!",
            [DOTS + LETTERS[-11:] + "!" + LETTERS[:22] + DOTS, " " * 14 + "^"],
            id="long: the middle",
        ),
        pytest.param(
            "a: " + LETTERS, LETTERS,
            ["a: " + LETTERS[:31] + DOTS, "   " + "^" * 31],
            id="long: marked beyond the edge",
        ),
    ],
)  # fmt: skip
def test_excerpt(text: str, marked: str, expected: list[str]) -> None:
    assert shown(text, marked) == expected


def test_an_empty_span_has_a_caret() -> None:
    cut = excerpt(Document(LIST, "a: b"), Span(2, 2), 40)
    assert cut == ("a: b", 2, 1)


def test_a_terminal_too_narrow_for_a_line_has_none() -> None:
    assert excerpt(Document(LIST, "a: b"), Span(2, 2), 19) is None


def cells(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.category(char) == "Mn" for char in text)


lines = st.text("ab 漢é\u0301\t:\x1b\x9b\u202e", max_size=300)


@given(lines, lines, lines, st.integers(20, 120))
def test_the_carets_stand_below_what_is_marked(
    before: str, marked: str, after: str, width: int
) -> None:
    start = len(before)
    document = Document(LIST, f"{before}{marked}{after}")
    cut = excerpt(document, Span(start, start + len(marked)), width)
    if "\x1b" in document.text:
        assert cut is None
        return
    assert cut is not None
    assert cells(cut.text) <= width
    assert cut.column + cut.carets <= max(cells(cut.text), cut.column + 1)
    seen = cut.text.removeprefix(DOTS).removesuffix(DOTS)
    whole = document.text.replace("\t", TAB).replace("\x9b", " ").replace("\u202e", " ")
    assert seen in whole
    assert cut.text == whole or cells(whole) > width
