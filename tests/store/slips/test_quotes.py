"""Slips in quotes that no single line tells, or that are not at the end."""

import pytest
from tests.store.slips.looked import mended

from publist.store.slips import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('  title: "a: b"', None, id="straight"),
        pytest.param("  title: a “b: c”", None, id="further on"),
        pytest.param("  title: “a” and “b: c”", None, id="two pairs"),
        pytest.param('  title: “a "b": c”', None, id="straight ones inside"),
        pytest.param("  title: “a: b”", '  title: "a: b"', id="both"),
        pytest.param('  title: “a: b"', '  title: "a: b"', id="the first"),
        pytest.param("  title: ‘a: b'", "  title: 'a: b'", id="single"),
        pytest.param("  title: „a: b“", '  title: "a: b"', id="German"),
    ],
)
def test_typographic_start(text: str, expected: str | None) -> None:
    assert mended(quotes.typographic_start, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('  title: "a: b"', None, id="opened"),
        pytest.param('  title: a "b: c"', None, id="words in quotes"),
        pytest.param('  title: a: 5"', None, id="inches"),
        pytest.param('  title: a: b"', '  title: "a: b"', id="missing"),
    ],
)
def test_not_opened(text: str, expected: str | None) -> None:
    assert mended(quotes.not_opened, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(r'  title: "a\tb \" \u00e9"', None, id="known ones"),
        pytest.param(r"  title: '\mathbb'", None, id="single quotes"),
        pytest.param(r"  title: \mathbb", None, id="no quotes"),
        pytest.param(r'  title: "$\mathbb{R}$"', r"  title: '$\mathbb{R}$'", id="TeX"),
        pytest.param(r'  title: "\"a\" \%"', "  title: '\"a\" \\%'", id="and quotes"),
        pytest.param(r'  title: "it' r's \%"', r"  title: 'its \%'", id="none inside"),
        pytest.param(
            r"""  title: "it's \%" """, r"""  title: 'it''s \%' """, id="apostrophe"
        ),
        pytest.param(r'  title: "\u12"', r"  title: '\u12'", id="a number too short"),
    ],
)
def test_bad_escape(text: str, expected: str | None) -> None:
    assert mended(quotes.bad_escape, text) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param('- title: "a\n  year: 1', '- title: "a"', id="a field follows"),
        pytest.param('- title: "a', '- title: "a"', id="nothing follows"),
        pytest.param('- title: "a\n  year 1', '- title: "a"', id="one with a slip"),
        pytest.param("- title: 'a\n  year: 1", "?- title: 'a'", id="an apostrophe?"),
        pytest.param('  year: "2020', "  year: 2020", id="a number stays one"),
        pytest.param('- title: "a\n  b"\n  year: 1', None, id="closed further down"),
        pytest.param('- title: "a\n    b c\n  year: 1', None, id="text follows"),
        pytest.param('  t: "a\\"', '  t: "a"', id="a backslash before it"),
        pytest.param(r'  t: "a \"b\"', r'  t: "a \"b\""', id="escaped, not closed"),
        pytest.param("""  t: "a b'""", '  t: "a b"', id="closed by the other"),
        pytest.param(
            """  t: "students'""", """?  t: "students\"""", id="or a genitive"
        ),
        pytest.param("""  t: 'a b\"""", "  t: 'a b'", id="the other way round"),
        pytest.param('  t: "a “b”', '  t: "a “b”"', id="typographic ones inside"),
        pytest.param('  t: "a",', '  t: "a"', id="a comma behind"),
        pytest.param("  t: 'a'\\", "  t: 'a'", id="a backslash behind"),
        pytest.param('  t: "a".', "?  t: '\"a\".'", id="a full stop behind"),
        pytest.param('  t: "a" b "c" d', '?  t: \'"a" b "c" d\'', id="two pairs"),
    ],
)
def test_quote_at_end(entry: str, expected: str | None) -> None:
    assert mended(quotes.quote_at_end, entry) == expected
