"""Edits to fields that stand in braces, on one line or on lines of their own.

A comma goes with its field, and a comment with the line it stands on: where these are
more than one field's, ``PublistError`` says so.
"""

import re
from collections.abc import Mapping, Sequence

from publist.errors import PublistError
from publist.store import layout
from publist.store.document import WHITE, Document, Field
from publist.store.edits import Edit, Span, insert
from publist.store.scalars import write

BESIDE = re.compile(r"[ \t]*(?P<comma>,?)[ \t]*(?:#.*)?(?:\r\n|\n|\r)?\Z")
"""What may stand beside a field in braces that has a line for itself."""

TAG = re.compile(r"!\S*")
LEAD = re.compile(r"[ \t]*(?:,[ \t]*)?")
"""What may stand before one."""


def added(
    document: Document,
    fields: Mapping[str, Field],
    start: int,
    name: str,
    value: object,
) -> Edit:
    """Add a field to a mapping in braces that begins at ``start``."""
    held = list(fields.values())
    key = layout.in_flow(name, key=True)
    if held and all(document.text[one.key_start] == '"' for one in held):
        key = write(name, '"')  # as JSON has it
    new = f"{key}: {layout.in_flow(value)}"
    if not held:
        return insert(document.text.index("{", start) + 1, new)
    at = held[-1].end
    return _on_its_line(document, held, new) or insert(
        at, f", {new}" + apart(document, at)
    )


def _on_its_line(document: Document, held: Sequence[Field], new: str) -> Edit | None:
    """Give a new field a line of its own where the last ones have theirs."""
    last, starts = held[-1], [document.line_start(one.key_start) for one in held]
    lead = document.text[starts[-1] : last.key_start]
    if len(held) == 1 or starts[-1] == starts[-2] or not LEAD.fullmatch(lead):
        return None
    end = document.line_end(last.end)
    behind = BESIDE.match(document.text, last.end, end)
    if behind and behind["comma"] and "," not in lead:
        return insert(end, f"{lead}{new},{document.newline}")
    if behind and "#" not in behind[0] and not behind["comma"]:
        comma = "" if "," in lead else ","
        return insert(last.end, f"{comma}{document.newline}{lead}{new}")
    return None


def up_to_next(document: Document, held: Field, fields: list[Field]) -> Edit:
    """Take out the field behind the dash: the next one moves up to it."""
    at = fields.index(held)
    behind = fields[at + 1].key_start if at + 1 < len(fields) else held.end
    if document.text[held.end : behind].strip(WHITE + ","):
        what = f"a comment stands between `{held.key}` and the next field"
        where = document.place(held.key_start)
        raise PublistError(what, where=where, fix="move or remove the comment first")
    return Edit(Span(held.key_start, behind), "")


def removed(document: Document, held: Field, fields: list[Field]) -> Edit:
    """Take a field out of braces: its line with the comment beside it, or its part."""
    at, last = fields.index(held), held is fields[-1]
    span = _line_in_flow(document, held, last=last)
    if not at:
        return Edit(span, "") if span else up_to_next(document, held, fields)
    before = fields[at - 1]
    between = document.text[before.end : held.key_start]
    alone = not between.strip(WHITE + ",")
    if span and not (last and alone and "#" not in document.text[held.end : span.end]):
        return Edit(span, "")
    if TAG.fullmatch(document.text, before.start, before.end):
        what = f"`{before.key}` has a tag, which would take in the brace"
        where = document.place(before.start)
        raise PublistError(what, where=where, fix="take the tag out first")
    if not alone:
        what = f"a comment stands between `{before.key}` and `{held.key}`"
        where = document.place(held.key_start)
        raise PublistError(what, where=where, fix="move or remove the comment first")
    return Edit(Span(before.end, held.end), "")


def _line_in_flow(document: Document, held: Field, *, last: bool) -> Span | None:
    """Return the lines that a field in braces and its comma have for themselves."""
    span = Span(document.line_start(held.key_start), document.line_end(held.end))
    before = document.text[span.start : held.key_start].strip(WHITE)
    behind = BESIDE.match(document.text, held.end, span.end)
    if behind is None or before not in ("", ","):
        return None
    commas = bool(before) + bool(behind["comma"])
    closed = last and document.text.startswith("}", _behind_blanks(document, span.end))
    return span if commas == 1 or (commas == 0 and closed) else None


def _behind_blanks(document: Document, at: int) -> int:
    return len(document.text) - len(document.text[at:].lstrip(WHITE))


def apart(document: Document, at: int) -> str:
    """Return a blank where a comment right behind a quote would become text."""
    return " " if document.text.startswith("#", at) else ""
