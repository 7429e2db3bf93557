"""Slips in values of several lines."""

import pytest
from tests.store.slips.looked import mended, seen

from publist.store.slips.longer import item_value, longer_value


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("  title: A: b\n  year: 1", None, id="one line: another slip"),
        pytest.param("  link:\n    url: A: b", None, id="fields below"),
        pytest.param("  mine:\n    own: A: b", None, id="fields of the list's own"),
        pytest.param('  title: "a b"\n    A: b', None, id="closed in its line"),
        pytest.param("  title: >-\n    A: b\n  year: 1", None, id="a block"),
        pytest.param("  title: a\n    b c\n  year: 1", None, id="nothing wrong"),
        pytest.param("  title:\n    A: b", None, id="below, what may be a field"),
        pytest.param("  title:\n    a A: b", '  title:\n    "a A: b"', id="below"),
        pytest.param(
            "- title:\n    **a**\n    b\n\n",
            '- title:\n    "**a**\n    b"',
            id="a sign",
        ),
        pytest.param(
            "  title: a b\n    c d: e", '  title: "a b\n    c d: e"', id="goes on"
        ),
        pytest.param(
            '  title: a: "b"\n    c',
            "  title: 'a: \"b\"\n    c'",
            id="with quotes in it",
        ),
        pytest.param(
            '  title: "a\n    "b" c"', "  title: 'a\n    \"b\" c'", id="inner quotes"
        ),
        pytest.param('  title: "a\n    b', '  title: "a\n    b"', id="never closed"),
        pytest.param('  title: "a\n    b”', '  title: "a\n    b"', id="typographic"),
        pytest.param(
            '  title:\n    "a" b\n    c', "?  title:\n    '\"a\" b\n    c'", id="behind"
        ),
        pytest.param(
            "  title: a b\n    C: d\n  year: 1",
            '?  title: "a b\n    C: d"',
            id="words and a colon that may be a field",
        ),
        pytest.param(
            "  title: a\n    b: c\n    year: 1",
            '?  title: "a\n    b: c"',
            id="a field of the list ends it",
        ),
        pytest.param(
            "  title: a  b\n    c d:  e",
            '  title: "a  b\n    c d:  e"',
            id="blanks stay",
        ),
    ],
)
def test_longer_value(entry: str, expected: str | None) -> None:
    assert mended(longer_value, entry) == expected


@pytest.mark.parametrize(
    ("entry", "place", "fix"),
    [
        pytest.param(
            "  title: a b\n    c d: e",
            (1, 7),
            'begin with `title: "a b`, end with `c d: e"`',
            id="in the second line",
        ),
        pytest.param(
            "  title: a: b\n    c d",
            (0, 10),
            'begin with `title: "a: b`, end with `c d"`',
            id="in the first line",
        ),
        pytest.param("  title:\n    *a* b", (1, 4), 'write `"*a* b"`', id="one below"),
    ],
)
def test_where_it_is(entry: str, place: tuple[int, int], fix: str) -> None:
    slip = seen(longer_value, entry)
    assert slip
    assert ((slip.down, slip.column), slip.fix) == (place, fix)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  - A. Bee", None, id="plain"),
        pytest.param("  - title: A: b", None, id="a field"),
        pytest.param("  - *A. Bee*", '  - "*A. Bee*"', id="a sign"),
        pytest.param("  - of two: b", '  - "of two: b"', id="a colon"),
        pytest.param('  - "A. Bee', '  - "A. Bee"', id="a quote"),
    ],
)
def test_item_value(text: str, expected: str | None) -> None:
    assert mended(item_value, text) == expected
