"""Long texts on several lines, where the list at hand has them so.

A list that a program dumped once has its long texts broken at about 80 columns, and
some people write blocks (``|``, ``>``); new text follows. Only one blank between two
words is ever broken: YAML reads a line break inside a text as one blank.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from publist.store.document import LINE_END, WHITE, Document, Field
from publist.store.scalars import UNPRINTABLE, write

BLANK = re.compile(r"(?<=[^\s\\]) (?=[^\s\\])")
"""A blank that may be broken in a quoted text; one beside a backslash is an escape."""

PLAIN_BLANK = re.compile(r"(?<=\S) (?=[\w(\[\"'“‘])")
"""One that may be broken in a plain text: no line of it begins with a sign of YAML."""

QUOTES = ("", '"', "'")
BLOCKS = ("|", ">")
KEEPING = re.compile(r"(?:[!&]\S*\s+)*[|>]\d?\+")
"""The sign of a block of text to which the blank lines at its end belong."""


@dataclass(frozen=True)
class Folding:
    """How the texts of a field stand on several lines."""

    style: str
    """``|`` or ``>`` for blocks; empty where a text is broken in its own quotes."""

    width: int
    """Columns of a full line."""

    indent: int
    """Columns that the next lines stand deeper than their key."""


def read_off(document: Document, held: Sequence[Field]) -> Folding | None:
    """Return how most of these fields break their texts; ``None`` if they do not."""
    texts = [one for one in held if isinstance(one.value, str) and one.value]
    blocks = [one for one in texts if one.style in BLOCKS]
    if len(blocks) * 2 > len(texts):
        style = Counter(one.style for one in blocks).most_common(1)[0][0]
        bodies = [_body(document, one) for one in blocks]
        broken = [max(map(len, body)) for body in bodies if len(body) > 1]
        return _folding(document, style, broken or [sys.maxsize], blocks)
    quoted = [one for one in texts if one.style in QUOTES]
    folded = [one for one in quoted if document.line_end(one.start) < one.end]
    widths = [_width(document, one) for one in folded]
    return _folding(document, "", widths, folded) if folded else None


def longer(document: Document, held: Sequence[Field], width: int) -> int:
    """Return how many of these fields have their text on one line over ``width``."""
    return sum(
        document.line_end(one.start) >= one.end and _width(document, one) > width
        for one in held
        if isinstance(one.value, str)
    )


def _folding(
    document: Document, style: str, widths: list[int], held: list[Field]
) -> Folding:
    indent = median_low(_deeper(document, one) for one in held)
    return Folding(style, median_low(widths), indent)


def _body(document: Document, held: Field) -> list[str]:
    """Return the lines behind the first that a text stands on."""
    raw = document.text[held.start : held.end].rstrip(WHITE)
    return LINE_END.split(raw)[1:] or [""]


def _width(document: Document, held: Field) -> int:
    """Return the columns of the line that a text begins on."""
    start = document.line_start(held.start)
    return len(document.text[start : document.line_end(held.start)].rstrip())


def _deeper(document: Document, held: Field) -> int:
    """Return how many columns deeper than its key the second line of a text stands."""
    second = _body(document, held)[0]
    start = document.line_start(held.key_start)
    bom = start == 0 and document.text.startswith("\ufeff")
    column = held.key_start - start - bom
    return max(len(second) - len(second.lstrip()) - column, 1)


def laid_out(value: str, quote: str, lead: str, folding: Folding | None) -> list[str]:
    """Return the lines of a field: ``lead`` is all up to its value, the first part.

    The lines behind the first begin where the key does, and deeper by the list's habit.
    """
    if folding and folding.style:
        deeper = _key_indent(lead) + " " * folding.indent
        lines = block(value, folding.style, deeper, folding.width)
        if lines:
            return [lead + lines[0], *lines[1:]]
    written = write(value, quote)
    if folding is None or len(lead) + len(written) <= folding.width:
        return [lead + written]
    return _broken(written, lead, folding)


def _key_indent(lead: str) -> str:
    return " " * (len(lead) - len(lead.lstrip(" -\ufeff")))


def _broken(written: str, lead: str, folding: Folding) -> list[str]:
    """Return ``lead`` and a scalar on lines that are no wider than they should be."""
    deeper = _key_indent(lead) + " " * folding.indent
    blank = BLANK if written.startswith(('"', "'")) else PLAIN_BLANK
    lines = [lead]
    for at, word in enumerate(blank.split(written)):
        if at and len(lines[-1]) + 1 + len(word) > folding.width:
            lines.append(deeper + word)
        else:
            lines[-1] += f" {word}" if at else word
    return lines


def block(text: str, style: str, indent: str, width: int | None) -> list[str]:
    """Return a text as a block: its header (``|-``) and its lines.

    There are no lines if the text cannot stand in one just as it is. ``width`` is where
    a line of a folded block (``>``) is broken, if at all.
    """
    body = text.removesuffix("\n").split("\n")
    if not _fits(body, style) or any(UNPRINTABLE.search(line) for line in body):
        return []
    if style == ">" and width:
        whole = Folding("", width, len(indent))
        body = [line.removeprefix(indent) for line in _broken(body[0], "", whole)]
    chomped = "" if text.endswith("\n") else "-"
    return [style + chomped, *(line and indent + line for line in body)]


def _fits(body: list[str], style: str) -> bool:
    """Tell whether a block can hold these lines: the first one tells its indentation."""
    first, last = body[0], body[-1]
    bare = bool(first and last) and first == first.lstrip()
    bare = bare and all(line == line.rstrip() for line in body)
    return bare and (style == "|" or len(body) == 1)
