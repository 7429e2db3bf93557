r"""Read entries written without any irregularity; hand the rest over as it stands.

Most entries are a key and fields in braces or quotes, parted by commas. A pattern reads
those ten times as fast as a parser does. The text is cut at each line that begins an
entry, where bibtexparser starts anew whatever came before, so what is handed over
reads there as it would in the whole text. Who widens the patterns makes sure that
bibtexparser reads the same: ``tests/sources/test_regular.py`` compares both.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from publist.sources._entries import Entry, Field
from publist.sources._values import Piece, Value

HEAD = re.compile(r"^[^\S\n]*(@(\w*)[ \t]*[{(])", re.MULTILINE)
"""Where bibtexparser starts a block in any state."""

KEY = re.compile(r"\s*+([^\s{},=\"@\\]++)\s*+,")
NO_ENTRY = ("comment", "preamble", "string")
DEPTH = 4
"""Braces within braces."""


def _balanced(atom: str) -> str:
    """Return a pattern for ``atom`` and balanced braces around more of it."""
    pattern = rf"(?:{atom})*+"
    for _ in range(DEPTH):
        pattern = rf"(?:{atom}|\{{{pattern}\}})*+"
    return pattern


# A backslash before a brace or a quotation mark makes bibtexparser overlook that.
BRACED = _balanced(r"[^{}\\]++|\\(?![{}])")
QUOTED = _balanced(r"[^{}\"\\]++|\\(?![{}])\"?+")
FIELD = re.compile(
    rf"""\s*+([^\s{{}}(),=\"\#%'@\\]++)\s*+=\s*+
    (?:\{{({BRACED})\}}|"({QUOTED})"|([^\s{{}}()\"\#,=%@\\]++))
    \s*+(,\s*+\}}|[,}}])""",
    re.VERBOSE,
)


class Irregular(NamedTuple):
    """A stretch of the text that needs a parser."""

    text: str
    line: int
    """The line it starts at, counted from 1."""


def stretches(text: str) -> Iterator[Entry | Irregular]:
    """Yield the regular entries of ``text`` and the stretches between them."""
    heads = list(HEAD.finditer(text))
    ends = [*(head.start() for head in heads), len(text)][1:]
    line, done = 1, 0
    for head, end in zip(heads, ends, strict=False):
        fields = _fields(text, head, end)
        if fields is None:
            continue
        if done < head.start():
            yield Irregular(text[done : head.start()], line)
            line += text.count("\n", done, head.start())
        key, values = fields
        yield Entry(line, head[2].lower(), key, values)
        line += text.count("\n", head.start(), end)
        done = end
    if done < len(text):
        yield Irregular(text[done:], line)


def _fields(
    text: str, head: re.Match[str], end: int
) -> tuple[str, tuple[Field, ...]] | None:
    """Return key and fields if the text up to ``end`` is one regular entry."""
    key = KEY.match(text, head.end(), end)
    is_entry = head[2] and not head[2].lower().startswith(NO_ENTRY)
    if key is None or not is_entry or not head[1].endswith("{"):
        return None
    fields: list[Field] = []
    position, sign = key.end(), ""
    while not sign.endswith("}"):
        found = FIELD.match(text, position, end)
        if found is None:
            return None
        name, braced, quoted, word, sign = found.groups()
        literal = braced if quoted is None else quoted
        fields.append(Field(name, _word(word) if literal is None else literal))
        position = found.end()
    return None if text[position:end].strip() else (key[1], tuple(fields))


def _word(word: str) -> Value | str:
    return word if word.isdigit() else Value((Piece(word, is_word=True),))
