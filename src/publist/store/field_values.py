"""Edits that give a field another value, in the quotes or the block that it has.

What must come out as data is ``change``'s business. A value that holds fields of its
own is never replaced: there is more in it than the new value would keep.
"""

import re

from publist.errors import PublistError
from publist.store import layout
from publist.store.document import LINE_END, WHITE, Document, Field, Record
from publist.store.edits import Edit, Span, insert
from publist.store.field_edits import (
    HOLDING,
    Path,
    has_comment,
    in_braces,
    require,
    require_colon,
)
from publist.store.flow_edits import apart
from publist.store.folding import BLOCKS, block, laid_out, read_off
from publist.store.scalars import SCALARS, write
from publist.store.style import Habits

HEADER = re.compile(r"(?:[!&]\S*[ \t]+)*[|>][-+\d]*([ \t]*)(#[^\r\n]*)")
"""The sign of a block of text with a comment beside it."""


def replaced(
    document: Document, record: Record, path: Path, value: object, habits: Habits
) -> Edit:
    """Return the edit that gives a field another value, in its own quoting style.

    Raises ``PublistError`` if the field holds fields of its own.
    """
    held = require(record, path)
    flow = in_braces(record, path)
    if held.start == held.end:
        require_colon(document, held)
    if held.start == held.end and flow:
        return insert(held.start, f" {layout.in_flow(value)}")
    if held.start == held.end:  # an empty value stands right behind its colon
        return _behind_colon(document, held, path, value, habits)
    if held.style not in SCALARS and held.style not in BLOCKS:
        raise _has_fields(document, record, path)
    blank = "\r\n" if held.style in BLOCKS else WHITE  # other blanks are text there
    raw = document.text[held.start : held.end].rstrip(blank)
    span = Span(held.start, held.start + len(raw))
    if flow:
        return Edit(span, layout.in_flow(value) + apart(document, span.end))
    if isinstance(value, str):
        return _placed(document, held, span, _text(document, held, path, value, habits))
    beside = _note(raw) + apart(document, span.end)
    if not layout.is_scalar(value):
        return Edit(Span(_behind(document, held), span.end), beside)
    return _placed(document, held, span, write(value) + beside)


def _placed(document: Document, held: Field, span: Span, written: str) -> Edit:
    """Return the edit that writes a value; only blocks stand as far left as their key."""
    column = held.start - document.line_start(held.start)
    deeper = held.key_start - document.line_start(held.key_start) + 2 - column
    if held.style in BLOCKS and not written.startswith(BLOCKS):
        written = " " * deeper + written
    return Edit(span, written)


def _has_fields(document: Document, record: Record, path: Path) -> PublistError:
    held = require(record, path)
    fix = f"change it in your editor: publist edit {record.number}"
    if held.fields and len(path) == 1:
        fix = f"name the one in it: {held.key}.{next(iter(held.fields))}"
    what = HOLDING.get(held.style, "holds fields of its own")
    return PublistError(
        f"`{held.key}` {what}, not one value",
        where=document.place(held.key_start),
        fix=fix,
    )


def _behind(document: Document, held: Field) -> int:
    """Return the place behind a field's colon, or behind the comment beside it."""
    quote = document.text[held.key_start]
    quoted = quote if quote in "\"'" else ""
    key_end = held.key_start + len(held.key + 2 * quoted)
    colon = document.text.index(":", key_end) + 1
    return colon + len(document.text[colon : held.start].rstrip(WHITE))


def _behind_colon(
    document: Document, held: Field, path: Path, value: object, habits: Habits
) -> Edit:
    """Give a value to a field that has none; a comment beside it stays on its line."""
    lead = _lead(document, held)
    lines = layout.behind(lead, value, path, habits)
    if len(lines) > 1 and has_comment(document, held):
        written = habits.gap(*path) + write(str(value), habits.quote(*path))
        return insert(held.start, written)
    return insert(held.start, document.newline.join(lines)[len(lead) :])


def _lead(document: Document, held: Field) -> str:
    """Return all that stands on a value's line before it."""
    return document.text[document.line_start(held.start) : held.start]


def _text(
    document: Document, held: Field, path: Path, value: str, habits: Habits
) -> str:
    """Return a text in its block or quotes, on several lines if it or the list is so."""
    folding = habits.folding(*path) or read_off(document, [held])
    if held.style in BLOCKS:
        width = folding.width if folding else None
        return _block(document.text[held.start : held.end], held.style, value, width)
    quote = held.style or habits.quote(*path)
    if folding is None or folding.style:
        return write(value, quote)
    lead = _lead(document, held)
    return document.newline.join(laid_out(value, quote, lead, folding))[len(lead) :]


def _block(raw: str, style: str, value: str, width: int | None) -> str:
    """Return a block of text with its own indentation and width, written anew."""
    _, *body = LINE_END.split(raw.rstrip(WHITE))
    first = next((line for line in body if line.strip(" ")), "")
    indent = first[: len(first) - len(first.lstrip(" "))]
    width = max(map(len, body)) if len(body) > 1 else width
    lines = block(value, style, indent, width) if indent else []
    first, *rest = lines or [write(value, '"')]
    ending = LINE_END.search(raw)
    return (ending[0] if ending else "").join([first + _note(raw), *rest])


def _note(raw: str) -> str:
    """Return the comment beside the sign of a block of text, with the blanks before."""
    found = HEADER.match(raw)
    return (found[1] or " ") + found[2] if found else ""
