import pytest

from publist.cli.table import Column, fitted, size, whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("abc", 3, id="ASCII"),
        pytest.param("é", 1, id="accent"),
        pytest.param("e\u0301", 1, id="accent of its own"),
        pytest.param("水の", 4, id="wide"),
    ],
)
def test_size(text: str, expected: int) -> None:
    assert size(text) == expected


def test_whole_rows_line_up() -> None:
    rows = [("#", "title", "where"), ("1", "水", ""), ("10", "A river", "Limnology")]
    assert list(whole(rows)) == [
        "#   title    where",
        "1   水",
        "10  A river  Limnology",
    ]


NARROW, FOLDED = Column(8), Column(8, folded=True)
CELLS = [
    pytest.param("exactly8", NARROW, ["exactly8"], id="fits"),
    pytest.param("one too long", NARROW, ["one too…"], id="cut"),
    pytest.param("at the blank", NARROW, ["at the…"], id="no blank before the sign"),
    pytest.param("水の流れの", NARROW, ["水の流…"], id="cut: wide"),
    pytest.param("one two three", FOLDED, ["one two", "three"], id="folded"),
    pytest.param(
        "a Donaudampfschiff", FOLDED, ["a", "Donaudam", "pfschiff"], id="word"
    ),
    pytest.param("Donaudampf b", FOLDED, ["Donaudam", "pf b"], id="after a long word"),
    pytest.param("水の流れの中", FOLDED, ["水の流れ", "の中"], id="folded: wide"),
    pytest.param(
        "水の", Column(1, folded=True), ["水", "の"], id="wider than its column"
    ),
    pytest.param("x", Column(3, right=True), ["  x"], id="to the right"),
]


@pytest.mark.parametrize(("text", "column", "lines"), CELLS)
def test_cells(text: str, column: Column, lines: list[str]) -> None:
    assert list(fitted([(text,)], [column])) == lines


def test_a_folded_cell_leaves_the_others_blank() -> None:
    rows = [("1", "one two three", "end"), ("2", "four", "")]
    columns = [Column(3, right=True), FOLDED, Column(3)]
    assert list(fitted(rows, columns)) == [
        "  1  one two   end",
        "     three",
        "  2  four",
    ]
