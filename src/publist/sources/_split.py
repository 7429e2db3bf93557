"""Cut a .bib text into entries and macros; nothing that looks like an entry is lost.

bibtexparser does the cutting. It never gives up a whole file, but what it cannot read
it hides: in comments, in failed blocks, in values that end too late or too early. All
of those places are looked at here. Mending keeps every character's position, or works
on the text of one entry only, so line numbers are those of the file.
"""

import re
from collections.abc import Iterator
from typing import Any

from publist.sources._entries import (
    Entry,
    Fate,
    Fault,
    Macro,
    fields_of,
    salvaged,
)
from publist.sources._mend import LOOSE_FIELD, mend, written_fields
from publist.sources._place import Placed, placed
from publist.sources._regular import Irregular, stretches
from publist.sources._values import scan

HEAD = re.compile(r"@\s*([^\s{}(),@\"=#%]*)\s*[{(]\s*([^\s,{}=]*)")
ENTRY_HEAD = re.compile(r"@\s*([^\s{}(),@\"=#%]+)\s*[{(]\s*+([^\s,{}=()\"]*+)\s*+,")
AT_LINE_START = re.compile(rf"^[^\S\n]*{ENTRY_HEAD.pattern}", re.MULTILINE)
LOOK_BACK = 200
"""Characters before an entry in which its line begins, or it is no comment."""

REASONS = {
    "end of file": "a brace or a quotation mark is not closed",
    "block start": "a brace or a quotation mark is not closed before the next entry",
    "comma after entry key": "there is no comma after its key",
    "Expected a `=`": "a field has no equals sign",
}
"""bibtexparser's reasons in the words of somebody who knows papers."""

NO_ENTRY = frozenset({"comment", "string", "preamble"})

Block = Entry | Macro | Fault


def blocks(text: str) -> Iterator[Block]:
    """Yield the entries, macros and faults of ``text`` in its order."""
    for stretch in stretches(text):
        if isinstance(stretch, Entry):
            yield stretch
        elif not stretch.text.isspace():
            yield from parsed(stretch)


def parsed(stretch: Irregular) -> Iterator[Block]:
    """Yield what bibtexparser and mending make of a stretch of the text."""
    text, kinds, found = placed(stretch.text, stretch.line)
    lines: set[int] = set()
    for one in found:
        for block in _read(text, one, kinds.get(one.start, "")):
            lines.add(block.line)
            yield block
    yield from _overlooked(stretch, lines)


def _overlooked(stretch: Irregular, lines: set[int]) -> Iterator[Fault]:
    """Name what begins like an entry at a line's start, but on none of ``lines``.

    Nothing known does; this is what the other functions here are checked against.
    """
    line, counted = stretch.line, 0
    for head in AT_LINE_START.finditer(stretch.text):
        line += stretch.text.count("\n", counted, head.start())
        counted = head.start()
        if line not in lines and head[1].lower() not in NO_ENTRY:
            reason = "it looks like an entry but could not be read"
            yield Fault(line, head[2], reason, Fate.UNREADABLE)


def _read(text: str, one: Placed, kind: str) -> Iterator[Block]:
    name = type(one.block).__name__
    if name == "String":
        yield Macro(one.line, one.block.key, scan(one.block.value))
    elif name == "ExplicitComment":
        yield from _inside_comment(text, one)
    elif name == "Entry":
        yield _commented_out(text, one) or _entry(text, one, kind)
    elif name == "ParsingFailedBlock":
        yield _commented_out(text, one) or _failed(text, one, kind)


def _inside_comment(text: str, one: Placed) -> Iterator[Fault]:
    """Name the entries inside ``@comment``."""
    for head in ENTRY_HEAD.finditer(text, one.start + 1, one.end):
        line = one.line + text.count("\n", one.start, head.start())
        yield Fault(line, head[2], "it stands inside @comment", Fate.DROPPED)


def _commented_out(text: str, one: Placed) -> Fault | None:
    """Name an entry of which each line begins with ``%``."""
    before = text[max(0, one.start - LOOK_BACK) : one.start].rpartition("\n")[2]
    if "%" not in before:
        return None
    lines = (before + text[one.start : one.end]).split("\n")
    if not all(line.lstrip().startswith("%") for line in lines if line.strip(" }")):
        return None
    head = HEAD.match(text, one.start, one.until)
    reason = "it is commented out by `%`"
    return Fault(one.line, head[2] if head else "", reason, Fate.DROPPED)


def _entry(text: str, one: Placed, kind: str) -> Entry:
    """Return an entry that bibtexparser could read, mended where it fell short."""
    written = written_fields(one.block)
    fields = fields_of(written)
    key, own_kind = one.block.key, kind or one.block.entry_type
    cut_short = LOOSE_FIELD.match(text, one.end, one.until)
    if fields is None or cut_short:
        mended = mend(text[one.start : one.until])
        if mended:
            key, fields = mended
        else:
            fields = fields or salvaged(written)
            if cut_short:
                reason = "text behind its closing brace was not read"
                fields = fields._replace(mended=(*fields.mended, reason))
    reasons = fields.mended
    if not own_kind:
        reasons = ("it has no type and was read as `@misc`", *reasons)
    elif kind:
        reasons = (f"bibliography tools do not see `@{kind}` written so", *reasons)
    return Entry(one.line, own_kind, key, fields.fields, reasons)


def _failed(text: str, one: Placed, kind: str) -> Block:
    """Return what mending makes of a block bibtexparser gave up, else the fault."""
    head = HEAD.match(text, one.start, one.until)
    name, key = (head[1], head[2]) if head else ("", "")
    if name.lower() in NO_ENTRY:
        reason = f"@{name} does not end where it should"
        return Fault(one.line, "", reason, Fate.NOTED)
    mended = mend(text[one.start : one.until])
    if mended:
        fields, reasons = mended.fields
        return Entry(one.line, kind or name, mended.key, fields, reasons)
    return Fault(one.line, key, _why(one.block), Fate.UNREADABLE)


def _why(block: Any) -> str:  # noqa: ANN401  a ParsingFailedBlock
    """Return why a block failed in words that do not speak of parsers."""
    reason = str(getattr(block.error, "abort_reason", ""))
    for sign, words in REASONS.items():
        if sign in reason:
            return words
    return "its braces, quotes or commas do not fit together"
