"""Slips in the value of a field: what YAML takes for signs of its own."""

import re

from publist.store.scalars import is_plain, write
from publist.store.slips.lines import FIELD, Line, Slip

SPECIAL = {
    "*": "an alias",
    "&": "an anchor",
    "!": "a tag",
    "%": "a directive",
    "@": "a reserved character",
    "`": "a reserved character",
    "{": "a mapping",
    "[": "a list",
    "}": "the end of a mapping",
    "]": "the end of a list",
    ",": "a separator",
    "|": "a block of text",
    ">": "a folded block of text",
    "- ": "the start of a list",
    "? ": "the name of a field",
}
BRACKETS = {"[": "]", "{": "}"}
BLOCK = re.compile(r"(?P<sign>[|>][-+]?) *(?P<text>[^\W\d_\-+].*|[\"'(].*)")


def text_beside_block(line: Line) -> Slip | None:
    """Find a block of text that begins beside its sign, not below it."""
    found = BLOCK.fullmatch(line.value)
    own = line.field
    if not found or not own:
        return None
    sign = found["sign"]
    below = next(iter(line.below), "")
    indent = len(own["indent"] + (own["dash"] or ""))
    deeper = len(below) - len(below.lstrip())
    blanks = deeper if deeper > indent and not FIELD.fullmatch(below) else indent + 2
    start = line.value_start + found.start("text")
    what = f"text behind `{sign}` begins on the next line"
    fix = f"write it below, with {blanks} blanks in front; or take `{sign}` out"
    head = line.text[: line.value_start] + sign
    mended = f"{head}\n{' ' * blanks}{line.text[start:]}"
    return Slip(start, what, mended, fix=fix)


def bracket(line: Line) -> Slip | None:
    """Find a list or a mapping in brackets that is not closed, or cannot be read."""
    value = line.value
    closing = BRACKETS.get(value[:1])
    if not closing or value.find(closing) not in (-1, len(value) - 1):
        return None  # text that begins with a word in brackets
    at = line.value_start
    if closing not in value:
        what = f"the bracket `{value[0]}` is not closed in this line"
        fix = f"put `{closing}` at the end, or the value in quotes if it is text"
        mended = line.text[:at] + value + closing + line.text[at + len(value) :]
        return Slip(at, what, mended, sure=False, fix=fix)
    what = f"YAML cannot read what stands between `{value[0]}` and `{closing}`"
    fix = "put each text in it in quotes, or all of it if it is one text"
    return Slip(at, what, _quoted(line, value), sure=False, fix=fix)


def special_start(line: Line) -> Slip | None:
    """Find a value that starts with a character that means something to YAML."""
    value = line.value
    sign = next((one for one in (value[:1], value[:2]) if one in SPECIAL), "")
    if not sign:
        return None
    at = line.value_start
    what = (
        f"the value starts with `{sign.strip()}`, which YAML takes for {SPECIAL[sign]}"
    )
    return Slip(at, what, _quoted(line, value))


def colon_inside(line: Line) -> Slip | None:
    """Find ``: `` in a value without quotes."""
    value = line.value
    if not value or value[0] in "\"'":
        return None
    found = re.search(r":(?=\s|$)", value)
    if not found:
        return None
    at = line.value_start + found.start()
    what = "a colon and a blank inside a value without quotes start a new field"
    return Slip(at, what, _quoted(line, value))


def _quoted(line: Line, value: str) -> str:
    """Return the line with its value in quotes; a comment behind it stays."""
    at = line.value_start
    written = write(value, "" if not is_plain(value) else '"')
    return line.text[:at] + written + line.text[at + len(value) :]
