"""Edits to whole entries: insert, remove, move; their comments go with them.

An entry's own lines are the comment lines directly above its dash (but not a section
comment such as ``# 2023``), its fields, the comment lines directly below these that
stand deeper than its dash, and the blank lines down to the next entry.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from publist.errors import PublistError
from publist.store import order
from publist.store.document import ENDED, WHITE, Document, Field, Record
from publist.store.edits import Edit, Span, insert
from publist.store.field_edits import (
    BLANK_LINE,
    keeps_blanks,
    last_value,
    require_end,
    require_no_text,
)
from publist.store.folding import BLOCKS
from publist.store.style import Habits

NOTHING = re.compile(
    r"^(?P<bom>\ufeff?)(?P<mark>---[ \t]+)?(?:null|Null|NULL|~|\[\s*\])"
    r"[ \t]*(?P<comment>#.*?)?(?P<end>\r\n|\n|\r|\Z)",
    re.MULTILINE,
)
"""A list that says it holds nothing."""

FILE_END = re.compile(r"(?:^|(?<=\r))\.\.\.(?=\s|$)", re.MULTILINE)
"""The mark behind which no entry may stand."""

BLANK_END = re.compile(r"(?:(?:\r\n|\n|\r)[ \t]*)+\Z")
LINE_ENDS = re.compile(r"[\r\n]+\Z")
"""Blank lines at an end; blanks behind the last words stay, in a block they are text."""

CONTENT = re.compile(r"(?:^|(?<=\r))(?![ \t]*(?:#|[\r\n]|\Z))[^\r\n]*", re.MULTILINE)
MARK = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
START = re.compile(r"(?:^|(?<=\r))\ufeff?---(?=\s|$)", re.MULTILINE)


def inserted(
    document: Document, body: str, position: int, year: int | None, habits: Habits
) -> Edit:
    """Return the edit that puts an entry's lines below the first ``position`` entries."""
    require_block(document)
    if not document.records:
        return _first(document, body)
    blank = document.newline * habits.blank_lines
    if position < len(document.records):
        at = order.above(document, position, year)
        return insert(at, body + _apart(document, at, blank))
    return _at_end(document, body, blank)


def _apart(document: Document, at: int, blank: str) -> str:
    """Return what parts an entry from the lines below it: a comment stays with its own."""
    line = document.text[at : document.line_end(at)]
    above = document.text[document.line_start(at - 1) : at] if at else "-"
    loose = line.startswith((" ", "\t")) or not above.strip(WHITE)
    comment = loose and line.lstrip(WHITE).startswith("#")
    return blank or (document.newline if comment else "")


def _first(document: Document, body: str) -> Edit:
    """Put the first entry in the place of ``[]`` or ``~``, or below all comments."""
    found = NOTHING.search(document.text)
    if found is None:
        return _into_empty(document, body)
    lead = f"{found['mark'] or ''}{found['comment'] or ''}".rstrip(" \t")
    new = lead + document.newline + body if lead else body
    if not found["end"]:
        new = new.removesuffix(document.newline)
    return Edit(Span(found.end("bom"), found.end()), new)


def _into_empty(document: Document, body: str) -> Edit:
    text = document.text
    marked = FILE_END.search(text)
    at = marked.start() if marked else len(text)
    if not text[:at].strip("\ufeff") or text.endswith(ENDED, 0, at):
        return insert(at, body)
    newline = document.newline
    return insert(at, newline + body.removesuffix(newline))


def _at_end(document: Document, body: str, blank: str) -> Edit:
    """Put an entry behind the last one."""
    at = order.own_end(document, document.records[-1])
    last = _last_of(document.records[-1])
    if last:
        require_end(document, last)
        if keeps_blanks(document, last) and at == last.end:
            blank = ""  # a blank line more would be part of its text
    if document.text.endswith(ENDED, 0, at):
        return insert(at, blank + body)
    return insert(at, document.newline + blank + body.removesuffix(document.newline))


def _last_of(record: Record) -> Field | None:
    """Return the field that an entry's text ends with."""
    return last_value(list(record.fields.values())[-1]) if record.fields else None


def require_block(document: Document) -> None:
    """Raise ``PublistError`` for entries that are written in brackets."""
    if document.style == "[" and document.records:
        fix = "write each entry on lines of its own, starting with a dash"
        where = document.place(document.records[0].start)
        raise PublistError("the list is written in brackets", where=where, fix=fix)


def own_lines(document: Document, record: Record) -> Span:
    """Return the lines of an entry, with its comments and the blank lines below it.

    The last entry has the blank lines above it instead, so that the file ends as before.
    """
    require_block(document)
    first = order.own_start(document, record)
    at = record.number - 1
    if at + 1 < len(document.records):
        return Span(first, _down_to_next(document, record, document.records[at + 1]))
    end = order.own_end(document, document.records[-1])
    return Span(_tail_start(document, record), end)


def _tail_start(document: Document, record: Record) -> int:
    """Return where the lines begin that go with the last entries, ``record`` the first."""
    start, at = order.own_start(document, record), record.number - 1
    before = _last_of(document.records[at - 1]) if at else None
    above = order.own_end(document, document.records[at - 1]) if at else start
    kept = before and keeps_blanks(document, before) and above == before.end
    if not kept:
        start = max(_above_blank(document, start), above)
    end = order.own_end(document, document.records[-1])
    if before is not None and kept and BLANK_LINE.match(document.text, end):
        what = "the entry above keeps the blank lines behind it (`|+`)"
        where = document.place(before.key_start)
        raise PublistError(what, where=where, fix="write `|` there first")
    in_block = before is not None and before.style in ("|", ">")
    if at and not in_block and not document.text.endswith(ENDED, 0, end):
        start = len(document.text[:start].removesuffix("\n").removesuffix("\r"))
    return start


def _down_to_next(document: Document, record: Record, following: Record) -> int:
    """Return where the blank lines below an entry end: a comment, or the next dash."""
    limit = document.line_start(document.dash(following))
    at = order.own_end(document, record)
    while at < limit and not document.text[at : document.line_end(at)].strip(WHITE):
        at = document.line_end(at)
    return at


def _above_blank(document: Document, first: int) -> int:
    """Return where the blank lines above a place begin."""
    start = first
    while start and not document.text[document.line_start(start - 1) : start].strip(
        WHITE
    ):
        start = document.line_start(start - 1)
    return start


def removed(document: Document, records: Sequence[Record]) -> list[Edit]:
    """Return the edits that take entries (in their order) out of the list.

    Where the last entries go together and no comment stays between them, they take the
    blank lines above the first of them along: the file ends as before.
    """
    gone = {record.number for record in records}
    if records and len(gone) == len(document.records):
        _require_alone(document)
    last = len(document.records)
    while last in gone:
        last -= 1
    edits = [
        Edit(own_lines(document, one), "") for one in records if one.number <= last
    ]
    tail = [record for record in records if record.number > last]
    edits += _tail_removed(document, tail) if tail else []
    for at, edit in enumerate(edits):
        if at + 1 == len(edits) or edits[at + 1].span.start > edit.span.end:
            _require_no_text_left(document, edit.span, gone)
    return edits


def _require_no_text_left(document: Document, span: Span, gone: set[int]) -> None:
    """Raise ``PublistError`` for lines that would come up behind a block of text."""
    above = document.record_at(span.start - 1)
    at = above.number if above else 0
    while at in gone:
        at -= 1
    last = _last_of(document.records[at - 1]) if at else None
    if last and last.style in BLOCKS:
        column = last.key_start - document.line_start(last.key_start)
        require_no_text(document, span.end, column)


def _require_alone(document: Document) -> None:
    """Raise ``PublistError`` if what stands behind the list would be left alone.

    ``---`` and ``...`` may stay behind where the file begins with ``---``.
    """
    end = order.own_end(document, document.records[-1])
    found = CONTENT.search(document.text, end)
    if found is None:
        return
    if MARK.match(found[0]) and START.search(document.text, 0, document.end):
        return
    what = f"the list would be empty, and `{found[0].strip()[:40]}` stands behind it"
    where = document.place(found.start())
    raise PublistError(what, where=where, fix="take that line out first")


def _tail_removed(document: Document, tail: Sequence[Record]) -> list[Edit]:
    """Return the edits that take the last entries out."""
    spans = [own_lines(document, record) for record in tail]
    spans[-1] = Span(order.own_start(document, tail[-1]), spans[-1].end)
    parted = any(one.end < other.start for one, other in pairwise(spans))
    if not parted:
        return [Edit(Span(_tail_start(document, tail[0]), spans[-1].end), "")]
    return [Edit(span, "") for span in spans]


def moved(document: Document, record: Record, position: int) -> list[Edit]:
    """Return the edits that put an entry below the first ``position`` others."""
    last = _last_of(record)
    if last:
        require_end(document, last)
        if keeps_blanks(document, last):
            what = "the entry ends in a block of text that keeps its blank lines (`|+`)"
            where = document.place(last.key_start)
            raise PublistError(what, where=where, fix="move it by hand, or write `|`")
    span = own_lines(document, record)
    _require_no_text_left(document, span, {record.number})
    block = document.text[span.start : span.end]
    others = [other for other in document.records if other is not record]
    in_block = last is not None and last.style in BLOCKS
    blank = BLANK_END if not in_block else LINE_ENDS
    body = blank.sub("", block.lstrip("\r\n \t\ufeff"))
    dash = document.dash(record)
    lead = document.text[document.line_start(dash) : dash].removeprefix("\ufeff")
    newline = document.newline
    gap = newline * Habits(document).blank_lines
    if position < len(others):
        at = order.own_start(document, others[position])
        gap = _apart(document, at, gap)
        return [Edit(span, ""), insert(at, f"{lead}{body}{newline}{gap}")]
    return [Edit(span, ""), _at_end(document, f"{lead}{body}{newline}", gap)]
