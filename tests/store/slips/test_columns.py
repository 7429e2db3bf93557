"""Slips in where a whole entry stands."""

import pytest
from tests.store.slips.looked import mended, seen

from publist.store.slips import columns

MOVED = "  - title: a\n    link:\n\n      url: b\n\n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("- title: a\n  year: 1", None, id="in its column"),
        pytest.param("  - title: a\n  year: 1", None, id="the dash alone"),
        pytest.param("  - title: a", None, id="one line: the dash alone"),
        pytest.param("  year: 1\n    a: b", None, id="no dash"),
        pytest.param("  - title: a\n    year: 1", "- title: a\n  year: 1", id="moved"),
        pytest.param(MOVED, "- title: a\n  link:\n\n    url: b", id="what is nested"),
        pytest.param(
            " - title: a\n   year: 1\n year: 2", "- title: a\n  year: 1", id="its end"
        ),
    ],
)
def test_shifted_entry(entry: str, expected: str | None) -> None:
    assert mended(columns.shifted_entry, entry) == expected


def test_it_covers_its_lines() -> None:
    slip = seen(columns.shifted_entry, MOVED)
    assert slip
    assert slip.covers == 4


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("  link:\n    url: a", None, id="in a link"),
        pytest.param("    url: b\n    display: a", None, id="beside one of a link"),
        pytest.param("  title: a\n    url: b", "?  url: b", id="below a value"),
    ],
)
def test_a_nested_field_below_a_value(entry: str, expected: str | None) -> None:
    assert mended(columns.wrong_column, entry, 1) == expected
