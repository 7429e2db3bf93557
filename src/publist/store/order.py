"""Where a new entry goes: newest first, as every real list whose order can be told.

Of 113 lists 64 run newest first or mostly so, none oldest first; in the others a new
entry goes to the top. Section comments (``# 2023``) stay with their sections, notes
directly above an entry stay with it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from publist.store.document import ENDED, Document, Record
from publist.store.folding import KEEPING
from publist.store.style import TEMPLATE
from publist.store.values import TEXT as KNOWN

SECTION = re.compile(
    r"\s*#[\s#=*-]*(?:(?:year|papers?|publications?|published|in|of|from)\s+){0,3}"
    r"((?:19|20)\d\d)\b[^:]{0,40}$",
    re.IGNORECASE,
)
COMMENT = re.compile(r"[ \t]*#")
RULE = re.compile(r"\s*#\s*([-=*~_+#/.])\1[\W_]*$")
"""A line drawn above or below a heading."""

DATA = re.compile(r"#[\s#]*(-\s*)?([A-Za-z][\w-]*)\s*:(?:\s|$)")
"""A field that is commented out."""

DEEPER = re.compile(r"#\s{3}")
"""A line of what is commented out that no field begins on."""

LIMIT = 0.25


def position(year: int | None, years: Sequence[int | None]) -> int:
    """Return how many entries stay above a new one of ``year``, by the list's years."""
    known = [one for one in years if one is not None]
    pairs = list(pairwise(known))
    falls = sum(a > b for a, b in pairs)
    rises = sum(a < b for a, b in pairs)
    if year is None or (rises and rises > LIMIT * falls and falls > LIMIT * rises):
        return 0
    if rises > falls:
        return _oldest_first(year, years)
    return _newest_first(year, years)


def _newest_first(year: int, years: Sequence[int | None]) -> int:
    """Return the place above the first entry of the same or an earlier year."""
    older = (at for at, one in enumerate(years) if one is not None and one <= year)
    at = next(older, len(years))
    while 0 < at < len(years) and years[at - 1] is None:
        at -= 1
    return at


def _oldest_first(year: int, years: Sequence[int | None]) -> int:
    """Return the place below the last entry of the same or an earlier year."""
    older = (at for at, one in enumerate(years) if one is not None and one <= year)
    return max(older, default=-1) + 1


def above(document: Document, position: int, year: int | None) -> int:
    """Return the character before which an entry goes that becomes ``position``.

    A note directly above an entry belongs to it, so the new entry goes above the note,
    but below the comment that opens its own section, and below the file's head.
    """
    record = document.records[position]
    dash = document.line_start(document.dash(record))
    if dash == 0:
        return int(document.text.startswith("\ufeff"))
    section = _section(document, position, document.line_of(dash) - 1)
    if section:
        line, told = section
        inside = year in (None, told)
        return own_start(document, record) if inside else document.line_starts[line]
    return own_start(document, record)


def own_start(document: Document, record: Record) -> int:
    """Return where an entry's own lines begin: with the note directly above its dash.

    Section comments, entries that are commented out, and the head of the file are not
    the entry's own.
    """
    dash = document.line_of(document.dash(record)) - 1
    first, top = dash, _line_below(document, record.number - 1)
    while first > top and _is_note(_line(document, first - 1)):
        first -= 1
    cut_off = first > top and DATA.match(_line(document, first - 1).lstrip(" \t\ufeff"))
    for line in range(first, dash):
        text = _line(document, line).lstrip(" \t\ufeff")
        drawn = RULE.match(text) and _is_heading(document, line - 1, top)
        if drawn or (cut_off and (DATA.match(text) or DEEPER.match(text))):
            first = line + 1
    if first == 0 and dash:
        first = dash
    return document.line_starts[first] or int(document.text.startswith("\ufeff"))


def _is_heading(document: Document, line: int, top: int) -> bool:
    """Tell whether a line can be a heading: a comment that is no line drawn."""
    text = _line(document, line) if line >= top else ""
    return text.lstrip(" \t\ufeff").startswith("#") and not RULE.match(text)


def own_end(document: Document, record: Record) -> int:
    """Return where an entry's own lines end: with the comments below its last field.

    They stand directly below it, deeper than the dash; section comments and entries
    that are commented out do not belong to it.
    """
    end = _text_end(document, record)
    if not document.text.endswith(ENDED, 0, end):
        end = document.line_end(end)
    dash = document.dash(record)
    before = document.text[document.line_start(dash) : dash]
    column = len(before.removeprefix("\ufeff"))
    last = end
    while end < len(document.text) and _is_below(_line_at(document, end), column):
        last, end = end, document.line_end(end)
    headed = SECTION.fullmatch(_line_at(document, end)) if last < end else None
    return last if headed and RULE.match(_line_at(document, last)) else end


def _text_end(document: Document, record: Record) -> int:
    """Return where an entry's text ends: blank lines below a block are no part of it."""
    held = list(record.fields.values())[-1] if record.fields else None
    while held and held.fields:
        held = list(held.fields.values())[-1]
    if held is None or held.style not in ("|", ">"):
        return record.end
    raw = document.text[held.start : held.end]
    if KEEPING.match(raw):
        return record.end
    return record.end - len(raw) + len(raw.rstrip("\r\n"))


def _is_below(line: str, column: int) -> bool:
    """Tell a comment that stands deeper than a dash from one that opens something."""
    text = line.lstrip(" \t")
    data = DATA.match(text)
    opens = SECTION.fullmatch(line) or (data and data[1])
    return text.startswith("#") and len(line) - len(text) > column and not opens


def _line_below(document: Document, number: int) -> int:
    """Return the first line (from 0) that is not an entry's own any more."""
    if not number:
        return 0
    return document.line_of(own_end(document, document.records[number - 1])) - 1


def _is_note(line: str) -> bool:
    """Tell a note from a section comment and from data that is commented out."""
    text = line.lstrip(" \t\ufeff")
    data = DATA.match(text)
    commented_out = data and (data[1] or data[2] in TEMPLATE or data[2] in KNOWN)
    return text.startswith("#") and not SECTION.fullmatch(line) and not commented_out


def _section(
    document: Document, position: int, dash_line: int
) -> tuple[int, int] | None:
    """Return first line and year of a section comment between two entries."""
    top = _line_below(document, position)
    for line in range(dash_line - 1, top - 1, -1):
        found = SECTION.fullmatch(_line(document, line))
        if found:
            return _heading_start(document, line, top), int(found[1])
        if _line(document, line).startswith("---"):
            break
    return None


def _heading_start(document: Document, line: int, top: int) -> int:
    """Return the first line of a heading; at the file's head, of the line drawn there."""
    wanted = RULE if top == 0 else COMMENT
    while line > top and wanted.match(_line(document, line - 1)):
        line -= 1
    return line


def _line(document: Document, line: int) -> str:
    return _line_at(document, document.line_starts[line])


def _line_at(document: Document, start: int) -> str:
    return document.text[start : document.line_end(start)].rstrip("\r\n")
