"""Slips in what cannot be seen."""

import pytest
from tests.store.slips.looked import mended

from publist.store.slips import blanks, columns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  year: 2020", None, id="blanks"),
        pytest.param("  title: a\u00a0b", None, id="inside a value"),
        pytest.param("  a\u00a0b c", None, id="no field"),
        pytest.param("\u00a0\u00a0year: 2020", "  year: 2020", id="in front"),
        pytest.param(" \u00a0year: 2020", "  year: 2020", id="half of it"),
        pytest.param("  \u200byear: 2020", "  year: 2020", id="without a width"),
        pytest.param("-\u00a0title: a", "- title: a", id="behind the dash"),
        pytest.param("  year:\u00a02020", "  year: 2020", id="behind the colon"),
        pytest.param("  year: \u00a02020", "  year:  2020", id="and a blank"),
        pytest.param(
            "\u3000year: 20\u00a020", "  year: 20\u00a020", id="the value's own stays"
        ),
    ],
)
def test_odd_blank(text: str, expected: str | None) -> None:
    assert mended(blanks.odd_blank, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: a", None, id="a blank"),
        pytest.param("  year:\t2020", None, id="behind a colon"),
        pytest.param("-\ttitle: a", "- title: a", id="a tab"),
        pytest.param("- \ttitle: a\tb", "- title: a\tb", id="a blank and a tab"),
    ],
)
def test_tab_behind_dash(text: str, expected: str | None) -> None:
    assert mended(blanks.tab_behind_dash, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  title: a\tb é", None, id="none"),
        pytest.param("  title: a\x08b", "  title: ab", id="backspace"),
        pytest.param("  title: a\x0bb", "  title: a b", id="a line break of its own"),
        pytest.param("  title: it\x92s", "?  title: its", id="a letter of Windows"),
    ],
)
def test_control_character(text: str, expected: str | None) -> None:
    assert mended(blanks.control_character, text) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("- title: a\n\tyear: 1", "  year: 1", id="of the entry"),
        pytest.param("- title: a\n\t- title: b", "- title: b", id="a dash"),
        pytest.param("  link:\n\turl: b", "    url: b", id="of a link"),
        pytest.param("  news1:\n\tyear: b\n  link:", "  year: b", id="beside others"),
        pytest.param("  conf:\n\tname: b\n    city: c", "    name: b", id="nested"),
    ],
)
def test_a_tab_gives_way_to_the_blanks_of_the_neighbours(
    entry: str, expected: str
) -> None:
    assert mended(columns.tab_indent, entry, 1) == expected
