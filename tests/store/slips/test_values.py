"""Slips in values that begin with a sign of YAML's own."""

import pytest
from tests.store.slips.looked import mended

from publist.store.slips import fields, values


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("  title: a | b", None, id="further on"),
        pytest.param("  title: |", None, id="a block"),
        pytest.param("  title: >-", None, id="a folded block"),
        pytest.param("  title: > 90 % of it", None, id="a comparison"),
        pytest.param("  title: | a b", "  title: |\n    a b", id="beside"),
        pytest.param("- title: >- a b", "- title: >-\n    a b", id="behind a dash"),
        pytest.param(
            "  title: > a\n      b\n  year: 1", "  title: >\n      a", id="as below"
        ),
    ],
)
def test_text_beside_block(entry: str, expected: str | None) -> None:
    assert mended(values.text_beside_block, entry) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  authors: -A. Bee", None, id="a dash without a blank"),
        pytest.param("  authors: - A. Bee", '  authors: "- A. Bee"', id="a dash"),
        pytest.param("  authors: ? A. Bee", '  authors: "? A. Bee"', id="a mark"),
    ],
)
def test_special_start(text: str, expected: str | None) -> None:
    assert mended(values.special_start, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  title: a [b", None, id="further on"),
        pytest.param("  title: [A] b", None, id="a word in brackets"),
        pytest.param("  title: {A}: b", None, id="a word in braces"),
        pytest.param("  authors: [A, B", "?  authors: [A, B]", id="not closed"),
        pytest.param("  authors: [A, B  # c", "?  authors: [A, B]  # c", id="comment"),
        pytest.param("  link: {url: a: b}", '?  link: "{url: a: b}"', id="unreadable"),
    ],
)
def test_bracket(text: str, expected: str | None) -> None:
    assert mended(values.bracket, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  title A b", "  title: A b", id="a blank"),
        pytest.param('- title"A b"', '- title: "A b"', id="a quote"),
        pytest.param("  titles A b", None, id="another word"),
    ],
)
def test_no_colon(text: str, expected: str | None) -> None:
    assert mended(fields.no_colon, text) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("- title: a\n  year: 1", None, id="a field"),
        pytest.param("- a\n- b", None, id="items"),
        pytest.param("  - a\n  year: 1", None, id="an item inside of an entry"),
        pytest.param("- A b\n  year: 1", "?- title: A b", id="words"),
        pytest.param('- "A: b"\n  year: 1', '?- title: "A: b"', id="in quotes"),
        pytest.param("- A b: c\n  year: 1", '?- title: "A b: c"', id="and a colon"),
    ],
)
def test_no_name(entry: str, expected: str | None) -> None:
    assert mended(fields.no_name, entry) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("  link:\n    words\n  year: 1", None, id="a value"),
        pytest.param("  link:\n    words\n    url: a", "?    # words", id="fields"),
        pytest.param("  authors:\n    A. Bee\n    url: a", None, id="no link's"),
    ],
)
def test_stray_text_below_a_name(entry: str, expected: str | None) -> None:
    assert mended(fields.stray_text, entry, 1) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("https://x.org/a", "?# https://x.org/a", id="an address"),
        pytest.param("------", "?# ------", id="a line of dashes"),
        pytest.param("- a", None, id="an item"),
    ],
)
def test_stray_text(text: str, expected: str | None) -> None:
    assert mended(fields.stray_text, text) == expected
