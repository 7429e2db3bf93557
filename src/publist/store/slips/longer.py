"""Slips in values of several lines: those of one line, looked for in all of them.

The lines are read as one, what is wrong with that is mended, and the words go back to
the lines that they came from.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from publist.store.slips.lines import FIELD, Line, Slip
from publist.store.slips.quotes import (
    bad_escape,
    begins_anew,
    not_opened,
    quote_at_end,
    typographic_start,
)
from publist.store.slips.signs import quote_before_name
from publist.store.slips.values import bracket, colon_inside, special_start

IN_VALUES = (
    typographic_start,
    not_opened,
    bracket,
    special_start,
    bad_escape,
    quote_at_end,
    colon_inside,
)
"""Slips within a value, in the order in which they are tried."""

PROSE = frozenset("title description abstract authors display news1 news2".split())
"""Fields in which a word and a colon are more likely words than another field."""

BEFORE = "x: "
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<words>[^-#\s].*)")
WHOLE = re.compile(r"[|>][-+\d]*|(?:\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*')(?:[ \t]+#.*)?")
"""A value that does not go on as such: the sign of a block, or quotes that are closed."""


def longer_value(line: Line) -> Slip | None:
    """Find a slip in a value that goes on, or only begins, below its name."""
    own = line.field
    if not own or WHOLE.fullmatch(line.value):
        return None
    below = list(_below(line, len(own["indent"] + (own["dash"] or ""))))
    if not below:
        return None
    first = line.text[line.value_start :].strip() if line.value else ""
    pieces = [first, *(text.strip() for text in below)]
    words = " ".join(pieces).lstrip()
    alone = Line(BEFORE + words, "", line.columns)
    found = next((slip for look in IN_VALUES if (slip := look(alone))), None)
    return _spread(line, pieces, below, found) if found else None


def item_value(line: Line) -> Slip | None:
    """Find a slip in an item of a list inside an entry, such as an author."""
    found = ITEM.fullmatch(line.text)
    if not found or line.field:
        return None
    alone = Line(BEFORE + found["words"], "", line.columns)
    slip = next((slip for look in IN_VALUES if (slip := look(alone))), None)
    if slip is None:
        return None
    start = found.start("words")
    mended = line.text[:start] + slip.mended.removeprefix(BEFORE)
    return replace(slip, mended=mended, column=slip.column - len(BEFORE) + start)


def _below(line: Line, column: int) -> Iterator[str]:
    """Yield the lines that go on with a value: they stand right of its name."""
    own = line.field
    known = own is not None and own["key"] in PROSE and bool(line.value)
    for at, text in enumerate(line.entry[line.at + 1 :]):
        field = FIELD.fullmatch(text)
        deeper = len(text) - len(text.lstrip(" ")) > column
        if not text.strip() or begins_anew(text, line.columns, known=known):
            return
        if quote_before_name(Line(text, "", line.columns)):
            return
        if not deeper or (field and not line.value and not at):
            return
        yield text


def _spread(line: Line, pieces: list[str], below: list[str], slip: Slip) -> Slip | None:
    """Return a slip of the joined words as one of the lines that they stand in."""
    words = slip.mended.removeprefix(BEFORE).rstrip().split(" ")
    counts = [len(piece.split(" ")) if piece else 0 for piece in pieces]
    if len(words) != sum(counts):
        return None
    texts, at = [], slip.column - len(BEFORE)
    down, column = 0, line.value_start
    starts = [line.value_start, *(len(text) - len(text.lstrip()) for text in below)]
    olds = [line.text, *below]
    for number, (piece, count) in enumerate(zip(pieces, counts, strict=True)):
        new, words = " ".join(words[:count]), words[count:]
        texts.append(olds[number][: starts[number]] + new if piece else olds[number])
        if piece and at >= 0:
            down, column = number, starts[number] + min(at, len(piece))
            at -= len(piece) + 1
    sure = slip.sure and not any(map(FIELD.fullmatch, below))
    mended, covers = "\n".join(texts), len(texts)
    fix = slip.fix or _fix(texts[0 if pieces[0] else 1].strip(), texts[-1].strip())
    found = replace(slip, mended=mended, sure=sure, covers=covers, fix=fix)
    return replace(found, column=column, down=down)


def _fix(first: str, last: str) -> str:
    if first == last:
        return f"write `{first}`"
    return f"begin with `{first[:40].rstrip()}`, end with `{last[-40:].lstrip()}`"
