"""Slips in the dash of an entry and the colon of a field."""

import pytest
from tests.store.slips.looked import mended, seen

from publist.store.slips import signs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: a", None, id="a dash"),
        pytest.param("  – in words", None, id="no field"),
        pytest.param("  – see https://x.org", None, id="an address"),
        pytest.param("– title: a", "- title: a", id="en dash"),
        pytest.param("—title: a", "- title: a", id="em dash, no blank"),
        pytest.param("* title: a", "- title: a", id="Markdown"),
        pytest.param("• title: a", "- title: a", id="bullet"),
        pytest.param("-- title: a", "- title: a", id="two"),
        pytest.param("- - title: a", "- title: a", id="two with a blank"),
        pytest.param("  -- title: a", "- title: a", id="and indented"),
    ],
)
def test_other_dash(text: str, expected: str | None) -> None:
    assert mended(signs.other_dash, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: a", None, id="one blank"),
        pytest.param("-title: a", None, id="none: another slip"),
        pytest.param("  -  title: a", None, id="not an entry's dash"),
        pytest.param("-  title: a", "- title: a", id="two"),
        pytest.param("-    title: a", "- title: a", id="four"),
    ],
)
def test_wide_dash(text: str, expected: str | None) -> None:
    assert mended(signs.wide_dash, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: a", None, id="the first field"),
        pytest.param("- year: 1", None, id="it may begin an entry"),
        pytest.param("  - url: a", None, id="where the list has others in links"),
        pytest.param("-   url: a", "    url: a", id="where the list has it in links"),
    ],
)
def test_extra_dash(text: str, expected: str | None) -> None:
    assert mended(signs.extra_dash, text) == expected


@pytest.mark.parametrize(
    ("entry", "at", "expected"),
    [
        pytest.param("- title: a\n  year: 1", 1, None, id="not the first field"),
        pytest.param("- year: 1\n  title: a", 1, None, id="the entry has it once"),
        pytest.param("title: a\n  year: 1", 0, "- title: a", id="no entry is open"),
        pytest.param("- title: a\n\ntitle: b", 2, "- title: b", id="given again"),
        pytest.param("- title: a\n  title: b", 1, "- title: b", id="given, indented"),
    ],
)
def test_lost_dash(entry: str, at: int, expected: str | None) -> None:
    assert mended(signs.lost_dash, entry, at) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  title: a = b", None, id="a colon"),
        pytest.param("  words; more", None, id="no name of a field"),
        pytest.param("  title; a", "  title: a", id="semicolon"),
        pytest.param("- title = a", "- title: a", id="equals"),
        pytest.param("  title：a", "  title: a", id="full width"),
        pytest.param("  title:: a", "  title: a", id="two"),
        pytest.param("  title: : a", "  title: a", id="two with a blank"),
    ],
)
def test_other_colon(text: str, expected: str | None) -> None:
    assert mended(signs.other_colon, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('  "title": a', None, id="a name in quotes"),
        pytest.param('  "words: a', None, id="no name of a field"),
        pytest.param('- "title: a', "- title: a", id="in front of the name"),
        pytest.param("  'year: 1", "  year: 1", id="single"),
    ],
)
def test_quote_before_name(text: str, expected: str | None) -> None:
    assert mended(signs.quote_before_name, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  link:", None, id="a colon"),
        pytest.param("  word", None, id="no name of a field"),
        pytest.param("  link", "  link:", id="none"),
        pytest.param("  link  ", "  link:", id="blanks behind"),
    ],
)
def test_name_alone(text: str, expected: str | None) -> None:
    assert mended(signs.name_alone, text) == expected


def test_the_column_is_that_of_the_sign() -> None:
    slip = seen(signs.other_colon, "  title; a")
    assert slip
    assert slip.column == 7
