"""What one author line shows of how names are parted, ended and marked.

Each function returns what a line shows of one habit, and ``None`` if it does not tell:
a line of two names says nothing about what stands before the last of many.
"""

import re
from typing import NamedTuple

from publist.model import author_line, bold_names
from publist.model.author_line import AND, OTHERS
from publist.model.names import MARKS

RUN = rf"(?:(?:\\?[{re.escape(MARKS)}]|&#42;)+)"
MARKED = re.compile(rf"(?<=[\w.])(\s?)(<sup>)?({RUN})")
NAME = {False: "[^,;&*]+?", True: "[^,;&*]+,[^,;&*]+?"}
EQUAL = {
    inside: re.compile(rf"{RUN}(?:</sup>)?\s*([,;]|&|and\b)\s+(?={name}{RUN})")
    for inside, name in NAME.items()
}
"""Two marked names in a row, with a comma inside a name or without."""

LONE_LETTER = re.compile(r"(?:^|[\s.,-])[^\W\d_]\.?$")
MANY = 3


class Line(NamedTuple):
    """An author line, and the names in it."""

    raw: str
    text: str
    """Without markup and without ``et al.``."""

    pieces: list[str]


def taken_apart(raw: str) -> Line:
    """Return an author line with the names in it."""
    text = OTHERS.sub("", author_line.shown(raw))
    return Line(raw, text, author_line.pieces(raw))


def separator(line: Line) -> str | None:
    """Return what parts the names of a line."""
    inside = sum(piece.count(",") for piece in line.pieces)
    for sign, parts in ((";", "; "), ("·", " · ")):
        if sign in line.text:
            return parts
    if line.text.count(",") > inside:
        return ", "
    return f" {_word(line)} " if len(line.pieces) >= MANY else None


def _word(line: Line) -> str:
    return "&" if "&" in line.text else "and"


def last(line: Line) -> str | None:
    """Return what stands before the last of many; '' for what stands before each."""
    if len(line.pieces) < MANY:
        return None
    joint = _joint(line)
    return "" if joint == separator(line) else joint


def two(line: Line) -> str | None:
    """Return what stands between two names that are not marked as equal."""
    marked = MARKED.search(line.raw)
    return _joint(line) if len(line.pieces) == MANY - 1 and not marked else None


def _joint(line: Line) -> str | None:
    """Return what stands before the last name of a line that names everybody."""
    if OTHERS.search(line.raw):
        return None
    *_, found = [None, *AND.finditer(line.text)]
    if found is None or len(author_line.pieces(line.text[found.end() :])) > 1:
        return separator(line)
    before = line.text[: found.start()].rstrip()[-1:]
    comma = "," if found[0].strip().startswith(",") else before
    word = "·" if "·" in found[0] else _word(line)
    return f"{comma if comma in ',;' else ''} {word} "


def equal(line: Line) -> str | None:
    """Return what parts authors marked as equal, where others stand behind them."""
    bare = bold_names.without(line.raw)
    found = EQUAL["," in "".join(line.pieces[:1])].search(bare)
    if not found or len(author_line.pieces(bare[found.end() :])) < MANY - 1:
        return None
    return "" if found[1] in ",;" else f" {found[1]} "


def others(line: Line) -> str | None:
    """Return how a line says that there are more authors."""
    found = OTHERS.search(author_line.shown(line.raw))
    return found and found[0].rstrip()


def end(line: Line) -> str | None:
    """Return how a line ends, unless by an initial or by ``et al.``."""
    alone = len(line.pieces) < MANY - 1
    if alone or OTHERS.search(line.raw) or LONE_LETTER.search(line.text):
        return None
    return "." if line.text.endswith(".") else ""


def mark(line: Line) -> str | None:
    """Return how ``*`` stands behind a name."""
    found = MARKED.search(bold_names.without(line.raw))
    if not found:
        return None
    blank, raised, run = found.groups()
    if raised:
        return f"{blank}<sup>*</sup>"
    escaped = "\\*" if run.startswith("\\") else "*"
    return blank + ("&#42;" if run.startswith("&") else escaped)
