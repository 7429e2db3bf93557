"""One table for each slip: a line, and the line without it; or nothing to say."""

from collections.abc import Callable

import pytest

from publist.store.slips import (
    SLIPS,
    blanks,
    columns,
    fields,
    longer,
    pasted,
    quotes,
    signs,
    values,
)
from publist.store.slips.lines import Columns, Line, Slip

COLUMNS = Columns(0, 2, 4)
Look = Callable[[Line], Slip | None]


def mended(look: Look, text: str, above: str = "- title: x") -> tuple[str, int] | None:
    """Return the line as the slip would mend it and its column; ``None`` without one."""
    slip = look(Line(text, above, COLUMNS))
    return (slip.mended, slip.column) if slip and slip.mended != text else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  year: 1", None, id="blanks"),
        pytest.param("  year:\t1", None, id="tab behind the colon"),
        pytest.param("\tyear: 1", ("  year: 1", 0), id="tab"),
        pytest.param(" \tyear: 1", ("  year: 1", 1), id="blank and tab"),
    ],
)
def test_tab_indent(text: str, expected: tuple[str, int] | None) -> None:
    assert mended(columns.tab_indent, text) == expected


def test_tab_indent_below_link() -> None:
    assert mended(columns.tab_indent, "\turl: x", "  link:") == ("    url: x", 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x", None, id="a blank"),
        pytest.param("-title: x", ("- title: x", 0), id="none"),
        pytest.param(" -title: x", ("- title: x", 1), id="none, indented"),
        pytest.param("-just text", None, id="no field"),
        pytest.param("  a-title: x", None, id="a dash inside"),
    ],
)
def test_no_space_after_dash(text: str, expected: tuple[str, int] | None) -> None:
    assert mended(fields.no_space_after_dash, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  authors: C.", None, id="a blank"),
        pytest.param("  authors:\tC.", None, id="a tab"),
        pytest.param("  authors:", None, id="nothing behind"),
        pytest.param("  authors:C.", ("  authors: C.", 10), id="none"),
        pytest.param("- title:x", ("- title: x", 8), id="behind a dash"),
        pytest.param("  own:x", ("  own: x", 6), id="a field of the list's own"),
        pytest.param("      https://x.org", None, id="an address"),
    ],
)
def test_no_space_after_colon(text: str, expected: tuple[str, int] | None) -> None:
    assert mended(fields.no_space_after_colon, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  authors: D. S", None, id="a letter"),
        pytest.param("  authors: D.**, S", None, id="a star inside"),
        pytest.param("  authors: '**D.**'", None, id="quotes"),
        pytest.param("  authors:", None, id="nothing"),
        pytest.param(
            "  authors: **D.**, S", ('  authors: "**D.**, S"', 11), id="stars"
        ),
        pytest.param("  link: @x", ('  link: "@x"', 8), id="at sign"),
        pytest.param("  news1: [A] talk", ('  news1: "[A] talk"', 9), id="bracket"),
        pytest.param("  title: %x", ('  title: "%x"', 9), id="percent"),
        pytest.param("  a: *x*  ", ('  a: "*x*"', 5), id="blanks behind"),
    ],
)
def test_special_start(text: str, expected: tuple[str, int] | None) -> None:
    found = mended(values.special_start, text)
    assert (found and (found[0].rstrip(), found[1])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  url: https://x.org", None, id="an address"),
        pytest.param('  title: "A: b"', None, id="quotes"),
        pytest.param("  title: A:b", None, id="no blank"),
        pytest.param("  title: A: b", ('  title: "A: b"', 10), id="colon and blank"),
        pytest.param("  title: A b:", ('  title: "A b:"', 12), id="at the end"),
        pytest.param(
            '  title: A "b": c', ("  title: 'A \"b\": c'", 14), id="quotes in"
        ),
        pytest.param("- title: A: b", ('- title: "A: b"', 10), id="first field"),
        pytest.param("  title: title: x", ('  title: "title: x"', 14), id="same words"),
    ],
)
def test_colon_inside(text: str, expected: tuple[str, int] | None) -> None:
    assert mended(values.colon_inside, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('  t: "x"', None, id="closed"),
        pytest.param("  t: 'it''s'", None, id="a doubled apostrophe"),
        pytest.param('  t: ""', None, id="empty"),
        pytest.param('  t: "a \\"b\\""', None, id="escaped"),
        pytest.param("  t: x''", None, id="no quote in front"),
        pytest.param('  t: "x""', ('  t: "x"', 7), id="two at the end"),
        pytest.param("  t: 'x''", ("  t: 'x'", 7), id="two single ones"),
        pytest.param('  t: "x”', ('  t: "x"', 7), id="typographic"),
        pytest.param("  t: 'x’", ("  t: 'x'", 7), id="typographic single"),
        pytest.param('  t: "x', ('  t: "x"', 5), id="open"),
        pytest.param('  t: "a "b" c"', ("  t: 'a \"b\" c'", 5), id="quotes inside"),
        pytest.param("  t: 'it's'", ('  t: "it\'s"', 5), id="apostrophe"),
        pytest.param('  t: "x" y', ("  t: '\"x\" y'", 5), id="text behind"),
    ],
)
def test_quote_at_end(text: str, expected: tuple[str, int] | None) -> None:
    assert mended(quotes.quote_at_end, text) == expected


@pytest.mark.parametrize(
    ("text", "above", "expected"),
    [
        pytest.param("    url: x", "  link:", None, id="link is there"),
        pytest.param("    news1: x", "  authors: A.", None, id="not of a link"),
        pytest.param("  url: x", "  authors: A.", None, id="a flat url"),
        pytest.param(
            "    url: x", "  authors: A.", ("  link:\n    url: x", 4), id="lost"
        ),
        pytest.param("    display: x", "    url: y", None, id="inside a link"),
    ],
)
def test_lost_link_line(
    text: str, above: str, expected: tuple[str, int] | None
) -> None:
    assert mended(columns.lost_link_line, text, above) == expected


@pytest.mark.parametrize(
    ("text", "above", "expected"),
    [
        pytest.param("  news1: x", "  a: b", None, id="in its column"),
        pytest.param("    url: x", "  link:", None, id="nested"),
        pytest.param("- news1: x", "  a: b", None, id="a dash"),
        pytest.param("   news1: x", "  a: b", ("  news1: x", 3), id="one too many"),
        pytest.param(" news1: x", "  a: b", ("  news1: x", 1), id="one too few"),
        pytest.param("    link:", "  a: b", ("  link:", 4), id="two too many"),
        pytest.param("   url: x", "  link:", ("    url: x", 3), id="below link"),
        pytest.param(
            "   display: x", "    url: y", ("    display: x", 3), id="in link"
        ),
    ],
)
def test_wrong_column(text: str, above: str, expected: tuple[str, int] | None) -> None:
    assert mended(columns.wrong_column, text, above) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x", None, id="in its column"),
        pytest.param("  title: x", None, id="no dash"),
        pytest.param("  - title: x", ("- title: x", 2), id="indented"),
    ],
)
def test_dash_column(text: str, expected: tuple[str, int] | None) -> None:
    assert mended(columns.dash_column, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  title: x", None, id="a field"),
        pytest.param("# note", None, id="a comment"),
        pytest.param("", None, id="a blank line"),
        pytest.param("- x", None, id="a dash"),
        pytest.param("  stray words", ("  # stray words", 2), id="words"),
        pytest.param("<<<<<<< HEAD", ("# <<<<<<< HEAD", 0), id="a merge conflict"),
    ],
)
def test_stray_text(text: str, expected: tuple[str, int] | None) -> None:
    assert mended(fields.stray_text, text) == expected


@pytest.mark.parametrize(
    ("look", "text", "sure"),
    [
        pytest.param(columns.tab_indent, "\tyear: 1", True, id="tab"),
        pytest.param(quotes.quote_at_end, '  t: "x""', True, id="two quotes"),
        pytest.param(quotes.quote_at_end, "  t: 'x", False, id="open quote"),
        pytest.param(quotes.quote_at_end, '  t: "x" y', False, id="text behind"),
        pytest.param(
            columns.wrong_column, "   news1: x", True, id="one blank too many"
        ),
        pytest.param(
            columns.wrong_column, "      mine: x", False, id="far off, unknown"
        ),
        pytest.param(fields.stray_text, "words", False, id="stray words"),
    ],
)
def test_sure_where_only_one_thing_can_be_meant(
    look: Look, text: str, *, sure: bool
) -> None:
    slip = look(Line(text, "- title: x", COLUMNS))
    assert slip is not None
    assert slip.sure is sure


def test_every_slip_stands_in_the_list_that_is_tried() -> None:
    looks = {
        held
        for module in (blanks, columns, fields, longer, pasted, quotes, signs, values)
        for held in vars(module).values()
        if getattr(held, "__annotations__", {}).get("return") == Slip | None
        and not held.__name__.startswith("_")
    }
    assert looks == set(SLIPS)
