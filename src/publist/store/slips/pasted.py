"""Slips of pasting and joining: merge conflicts, BibTeX, two fields in one line."""

import re
from collections.abc import Iterator

from publist.store.slips.lines import IN_LINK, Line, Slip

CONFLICT = re.compile(r"[ \t]*(?:(?:<{7}|>{7}|\|{7})(?:[ \t].*)?|={7}[ \t]*)")
BIBTEX = re.compile(r"[ \t]*-?[ \t]*@[A-Za-z]+[ \t]*[{(].*")
NEXT = re.compile(r"(?<![\w-])(?P<key>[A-Za-z][\w-]*):(?=\s|$)")
JOINED = re.compile(r"(?P<word>[\w-]+):(?=\s|$)")
PROSE = frozenset({"title", "description", "abstract"})
ENDS = frozenset(".!?")
"""What ends a sentence: a name behind it is no part of one."""

CLOSED = re.compile(r"\"(?:\\.|[^\"\\])+\"|'(?:''|[^'])+'")


def merge_conflict(line: Line) -> Slip | None:
    """Find what git leaves in a file that two people changed."""
    if not CONFLICT.fullmatch(line.text):
        return None
    what = f"git left a merge conflict here: `{line.text.strip()[:7]}`"
    fix = "keep the lines of one side, and delete those of `<<<<<<<`, `=======`, `>>>>>>>`"
    return Slip(line.indent, what, "", sure=False, fix=fix)


def bibtex(line: Line) -> Slip | None:
    """Find an entry of BibTeX."""
    if not BIBTEX.fullmatch(line.text):
        return None
    open_braces = covers = 0
    for text in [line.text, *line.entry[line.at + 1 :]]:
        open_braces += text.count("{") - text.count("}")
        covers += 1
        if open_braces <= 0:
            break
    else:
        covers = 1
    what = "this is BibTeX, not YAML"
    fix = "take it out, save it as refs.bib, then `publist import refs.bib`"
    return Slip(line.indent, what, "", sure=False, fix=fix, covers=covers)


def two_fields(line: Line) -> Slip | None:
    """Find a second field in the line of the first."""
    for found in _names(line):
        key = found["key"]
        own = line.field
        before = line.text[line.value_start : found.start()].rstrip()
        opens = own is not None and own["key"].startswith("link") and key in IN_LINK
        if not opens and (not before or line.is_given(key)):
            continue
        if not line.columns.knows(key):
            continue
        what = f"the field `{key}` stands in the line of another one"
        column = _column(line, key)
        first = line.text[: found.start()].rstrip()
        mended = f"{first}\n{' ' * column}{line.text[found.start() :]}"
        sure = opens or _parted(line, key, before)
        fix = f"write `{found[0]}` and what follows on a line of its own"
        return Slip(found.start(), what, mended, sure=sure, fix=fix)
    return None


def _parted(line: Line, key: str, before: str) -> bool:
    """Tell whether a name in a value can only begin a field: what is before it ends."""
    own = line.field
    prose = own is None or own["key"] in PROSE
    ended = not re.search(r"\s", CLOSED.sub("", before)) or before[-1:] in ENDS
    done = ended or not prose
    return done and key in {*line.columns.names, *IN_LINK}


def joined_fields(line: Line) -> Slip | None:
    """Find a second field that is joined to the last word of the first."""
    start = line.value_start
    found = JOINED.search(line.text, start) if start else None
    if not found or line.text[start] in "\"'":
        return None
    own = (name for name in line.columns.names if len(name) > 3)  # noqa: PLR2004
    for key in sorted(own, key=len, reverse=True):
        at = found.end("word") - len(key)
        within = found.start("word") < at and found["word"].endswith(key)
        if not within or line.is_given(key):
            continue
        what = f"the field `{key}` stands in the line of another one"
        mended = f"{line.text[:at]}\n{' ' * _column(line, key)}{line.text[at:]}"
        fix = f"write `{key}:` and what follows on a line of its own"
        return Slip(at, what, mended, sure=False, fix=fix)
    return None


def _names(line: Line) -> Iterator[re.Match[str]]:
    """Yield what may be names of fields in a value, but not inside its quotes."""
    start = line.value_start
    if not start:
        return
    closed = CLOSED.match(line.text, start)
    if closed:
        found = NEXT.search(line.text, closed.end())
        between = line.text[closed.end() : found.start()] if found else "x"
        if found and not between.strip(" ,;"):
            yield found
    elif line.text[start : start + 1] not in "\"'":
        yield from NEXT.finditer(line.text, start)


def _column(line: Line, key: str) -> int:
    """Return where the second field belongs: beside the first if both are of a link."""
    own = line.field
    if own and key in IN_LINK and own["key"] in IN_LINK:
        return line.indent
    return line.columns.of(key, inside=key in IN_LINK)
