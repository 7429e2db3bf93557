"""Rows as a table: fitted to a terminal, or whole where the output goes elsewhere.

Sizes are columns of a terminal: a Chinese character takes two. Lines come one by one,
so that a long list shows at once; no library lays out 100,000 rows in less than minutes.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

GAP = "  "
NARROWEST = 20
"""What a text is folded to at least, however narrow the terminal is."""

Row = Sequence[str]


class Column(NamedTuple):
    """How a column is fitted."""

    size: int
    folded: bool = False
    """Whether what is too long goes on below, or ends with a sign that it was cut."""

    right: bool = False


def size(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def whole(rows: Sequence[Row]) -> Iterator[str]:
    """Yield one line for each row, every cell in it whole."""
    columns = list(zip(*rows, strict=True))
    sizes = [max(map(size, column)) for column in columns[:-1]]
    for cells in rows:
        padded = map(_padded, cells, sizes)
        yield GAP.join([*padded, cells[-1]]).rstrip()


def fitted(rows: Sequence[Row], columns: Sequence[Column]) -> Iterator[str]:
    """Yield the lines of each row, its cells cut or folded to the columns."""
    for cells in rows:
        parts = map(_parts, cells, columns)
        for line in zip_longest(*parts, fillvalue=""):
            placed = map(_placed, line, columns)
            yield GAP.join(placed).rstrip()


def telling(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Yield rows whose last cell goes on below itself; whole ones for a width of 0."""
    sizes = [max(map(size, column)) for column in list(zip(*rows, strict=True))[:-1]]
    left = width - sum(sizes) - len(GAP) * len(sizes)
    last = Column(max(left, NARROWEST), folded=True)
    yield from fitted(rows, [*map(Column, sizes), last]) if width else whole(rows)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - size(text))


def _placed(text: str, column: Column) -> str:
    blank = " " * (column.size - size(text))
    return blank + text if column.right else text + blank


def _parts(text: str, column: Column) -> list[str]:
    """Return what of a cell stands on each line."""
    if size(text) <= column.size:
        return [text]
    if column.folded:
        return folded(text, column.size)
    return [_chopped(text, column.size - 1)[0].rstrip() + "…"]


def folded(text: str, width: int) -> list[str]:
    """Part a text between words; a word that is too long, anywhere."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if size(joined) <= width:
            lines[-1] = joined
        else:
            lines += _chopped(word, width)
    return lines if lines[0] else lines[1:]


def _chopped(text: str, width: int) -> list[str]:
    """Part a text into pieces of at most ``width`` columns; one character at least."""
    pieces, taken = [""], 0
    for character in text:
        wide = size(character)
        if taken + wide > width and pieces[-1]:
            pieces.append("")
            taken = 0
        pieces[-1] += character
        taken += wide
    return pieces
