"""Edits to the fields of one entry: add, remove, rename; nested ones too.

Each function takes the document as it is and returns edits; what must come out as data
is ``change``'s business. A field is named by its path: ``("title",)``, ``("link", "url")``.
Where one cannot be edited without touching something else, ``PublistError`` says so.
"""

import re
from collections.abc import Mapping

from publist.errors import PublistError
from publist.store import flow_edits, layout
from publist.store.document import ENDED, WHITE, Document, Field, Record
from publist.store.edits import Edit, Span, insert
from publist.store.folding import BLOCKS, KEEPING
from publist.store.scalars import write
from publist.store.style import Habits

Path = tuple[str, ...]
HOLDING = {
    "-": "holds a list",
    "[": "holds a list",
    "*": "is an alias of another value",
}
BLANK_LINE = re.compile(r"[ \t]*[\r\n]")


def find(record: Record, path: Path) -> Field | None:
    """Return the field at ``path``, or ``None``."""
    return record.find(*path)


def require(record: Record, path: Path) -> Field:
    """Return the field at ``path``; its absence is a mistake of the caller."""
    held = find(record, path)
    if held is None:
        raise KeyError(path)
    return held


def has_key_at(record: Record, at: int) -> bool:
    """Tell whether a key of an entry stands at a character of the text."""
    return any(
        one.key_start == at
        for held in record.fields.values()
        for one in (held, *held.fields.values())
    )


def in_braces(record: Record, path: Path) -> bool:
    """Tell whether a field stands in a mapping that is written in braces."""
    outer = find(record, path[:-1])
    return (outer.style if outer else record.style) == "{"


def added(
    document: Document, record: Record, path: Path, value: object, habits: Habits
) -> Edit:
    """Return the edit that adds a field where most other entries have it."""
    if len(path) > 1:
        return _added_inside(document, record, path, value, habits)
    if record.style == "{":
        return flow_edits.added(document, record.fields, record.start, path[0], value)
    behind = record.fields[habits.before(path[0], record)]
    indent = _indent_of(document, record)
    lines = layout.field(path[0], value, habits, indent)
    return _below(document, record, behind, lines)


def _added_inside(
    document: Document, record: Record, path: Path, value: object, habits: Habits
) -> Edit:
    """Add ``link.url``: into ``link``, under an empty ``link:``, or with a new one."""
    outer = record.fields.get(path[0])
    nested = {path[1]: value}
    if outer is None:
        return added(document, record, path[:1], nested, habits)
    if outer.style == "{":
        return flow_edits.added(document, outer.fields, outer.start, path[1], value)
    if outer.fields:
        last = list(outer.fields.values())[-1]
        indent = " " * (last.key_start - document.line_start(last.key_start))
        lead = f"{indent}{layout.written_key(path[1], habits.key_quote)}:"
        return _below(document, record, last, layout.behind(lead, value, path, habits))
    if outer.value is not None:
        what = (
            f"`{outer.key}` {HOLDING.get(outer.style, 'holds one value')}, not fields"
        )
        fix = f"write it in your editor: publist edit {record.number}"
        raise PublistError(what, where=document.place(outer.key_start), fix=fix)
    require_colon(document, outer)
    if record.style == "{":
        return _instead_of_nothing(outer, nested)
    lines = layout.nested(path[0], nested, habits, _indent_of(document, record))
    return _under(document, outer, lines)


def _instead_of_nothing(held: Field, nested: Mapping[str, object]) -> Edit:
    """Put fields in braces where a field in braces has no value, or ``~``."""
    span = Span(held.start, held.end)
    lead = "" if held.start < held.end else " "
    return Edit(span, lead + layout.in_flow(nested))


def _under(document: Document, held: Field, lines: list[str]) -> Edit:
    """Put lines below a field that has no value, or ``~``, which goes."""
    lead = document.text[held.key_start : held.start]
    start = held.key_start + len(lead.rstrip(WHITE))
    end, newline = document.line_end(held.end), document.newline
    beside = document.text[held.end : end]
    if beside.endswith(ENDED):
        return Edit(Span(start, end), beside + "".join(x + newline for x in lines))
    return Edit(Span(start, end), newline.join([beside, *lines]))


def require_colon(document: Document, held: Field) -> None:
    """Raise ``PublistError`` for a key that stands alone (``{title: A, ERC}``)."""
    if document.text[held.key_start : held.start].rstrip(WHITE).endswith(":"):
        return
    fix = f"write `{held.key}:` there first"
    what = f"`{held.key}` has no colon"
    raise PublistError(what, where=document.place(held.key_start), fix=fix)


def _indent_of(document: Document, record: Record) -> str:
    """Return the white space before the keys of this very entry."""
    first = next(iter(record.fields.values())).key_start
    start = document.line_start(first)
    bom = document.text.startswith("\ufeff") and start == 0
    return " " * (first - start - bom)


def _below(document: Document, record: Record, held: Field, lines: list[str]) -> Edit:
    """Return the edit that adds lines behind a field.

    A block scalar reaches to the line behind it; blank lines at its end (``|+``) and
    lines of blanks may be part of its text, so what follows goes behind them too. Where
    the file ends without a line ending the new lines go above: no other line changes.
    """
    newline = document.newline
    last = last_value(held)
    raw = document.text[held.start : held.end]
    at = document.line_end(held.start + len(raw.rstrip(WHITE)))
    blanks = document.text[at : last.end].rstrip("\r\n")
    if keeps_blanks(document, last):
        at = last.end
    elif last.style in BLOCKS and blanks.strip("\r\n"):
        at = document.line_end(at + len(blanks))
    if document.text.endswith(ENDED, 0, at):
        return insert(at, "".join(line + newline for line in lines))
    above = document.line_start(held.key_start)
    if above > record.start and held.key in record.fields:
        return insert(above, "".join(line + newline for line in lines))
    require_end(document, held)
    return insert(at, "".join(newline + line for line in lines))


def require_end(document: Document, held: Field) -> None:
    """Raise ``PublistError`` if a line behind a block of text would become part of it."""
    if held.style in BLOCKS and not document.text.endswith(ENDED):
        what = "the file ends in a block of text, without a line ending"
        fix = "add an empty line at the end of the file"
        raise PublistError(what, where=document.place(held.key_start), fix=fix)


def removed(document: Document, record: Record, path: Path) -> Edit:
    """Return the edit that takes a field out, with the comment beside it."""
    held = require(record, path)
    outer = find(record, path[:-1])
    fields = list((outer.fields if outer else record.fields).values())
    if len(fields) == 1:
        return _only_one(document, record, held, path)
    fields = _in_text(document, fields)
    if in_braces(record, path):
        return flow_edits.removed(document, held, fields)
    at = fields.index(held)
    kept = at > 0 and keeps_blanks(document, last_value(fields[at - 1]))
    if kept and BLANK_LINE.match(document.text, document.line_end(held.end)):
        what = f"the field above `{held.key}` keeps the blank lines behind it (`|+`)"
        where = document.place(fields[at - 1].key_start)
        raise PublistError(what, where=where, fix="write `|` there first")
    span = lines_of(document, held, fields[at - 1] if at else None)
    if span and at and last_value(fields[at - 1]).style in BLOCKS:
        column = held.key_start - document.line_start(held.key_start)
        require_no_text(document, span.end, column)
    return Edit(span, "") if span else flow_edits.up_to_next(document, held, fields)


def _in_text(document: Document, fields: list[Field]) -> list[Field]:
    """Return fields as they stand in the text: one that is given twice stands twice."""
    found = list(fields)
    for earlier, later in reversed(document.repeated):
        if any(held is later for held in found):
            found.append(earlier)
    return sorted(found, key=lambda held: held.key_start)


def require_no_text(document: Document, at: int, column: int) -> None:
    """Raise ``PublistError`` for lines that would become text of a block above."""
    place = at
    while place < len(document.text):
        line = document.text[place : document.line_end(place)].rstrip("\r\n")
        deeper = len(line) - len(line.lstrip(WHITE)) > column
        if deeper and line.lstrip(WHITE)[:1] in ("", "#"):
            named = "comment" if line.strip(WHITE) else "line of blanks"
            what = f"the {named} below would become part of the text above"
            fix = f"move or remove the {named} first"
            raise PublistError(what, where=document.place(place), fix=fix)
        if line.strip(WHITE):
            return
        place = document.line_end(place)


def _only_one(document: Document, record: Record, held: Field, path: Path) -> Edit:
    if len(path) > 1:
        outer = require(record, path[:-1])
        if "#" in document.text[outer.key_start : held.key_start]:
            what = f"a comment stands between `{path[0]}` and its only field"
            where = document.place(outer.key_start)
            raise PublistError(
                what, where=where, fix="move or remove the comment first"
            )
        return removed(document, record, path[:-1])
    what = f"`{held.key}` is the only field of the entry"
    fix = f"remove the entry: publist remove {record.number}"
    raise PublistError(what, where=document.place(held.key_start), fix=fix)


def lines_of(
    document: Document, held: Field, above: Field | None = None
) -> Span | None:
    """Return the lines of a field and its comment; ``None`` if others stand in them.

    The last line of a file without a final line ending takes the one above it along,
    unless that one ends a block of text: it is part of that text.
    """
    first = document.line_start(held.key_start)
    in_block = document.text.endswith(ENDED, 0, held.end)
    last = held.end if in_block else document.line_end(held.end)
    before = document.text[first : held.key_start]
    behind = document.text[held.end : last].strip(WHITE)
    if before.strip("\ufeff \t") or (behind and not behind.startswith("#")):
        return None
    in_block = above is not None and last_value(above).style in BLOCKS
    if not document.text.endswith(ENDED, 0, last) and not in_block:
        first = len(document.text[:first].removesuffix("\n").removesuffix("\r"))
    return Span(first, last)


def last_value(held: Field) -> Field:
    """Return the field that a field's text ends with, however deep."""
    while held.fields:
        held = list(held.fields.values())[-1]
    return held


def keeps_blanks(document: Document, held: Field) -> bool:
    """Tell whether blank lines behind a block of text are part of it."""
    in_block = held.style in BLOCKS
    return in_block and bool(KEEPING.match(document.text, held.start, held.end))


def has_comment(document: Document, held: Field) -> bool:
    """Tell whether a comment stands beside a field, and not beside a closing brace."""
    end = document.line_end(held.end)
    beside = flow_edits.BESIDE.match(document.text, held.end, end)
    return bool(beside and "#" in beside[0])


def renamed(document: Document, held: Field, name: str) -> Edit:
    """Return the edit that gives a field another name; its value stays."""
    for raw in (held.key, f'"{held.key}"', f"'{held.key}'"):
        if document.text.startswith(raw, held.key_start):
            return Edit(Span(held.key_start, held.key_start + len(raw)), write(name))
    what = f"the name of `{held.key}` is written in a way that cannot be changed safely"
    where = document.place(held.key_start)
    raise PublistError(what, where=where, fix="change it by hand")
