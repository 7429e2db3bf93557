"""The value of a field: text in braces or quotes, macros, and ``#`` between them.

bibtexparser hands values over as they stand in the file. Macros are expanded here, in
the order of the file as BibTeX does; a macro that is defined nowhere keeps its name.
"""

import re
from typing import NamedTuple

from publist.sources._known_macros import TEXTS

MONTHS = (
    "January February March April May June July August September October November"
    " December"
).split()
FLAGS = frozenset({"true", "false", "yes", "no"})
"""Bare words that are settings of a website, not macros somebody forgot."""

JOINT = re.compile(r"(?:\A|\s*#)\s*")
BRACE = re.compile(r"(?<!\\)[{}]")
QUOTE = re.compile(r'(?<!\\)["{}]')
WORD = re.compile(r'[^\s{}"#,=%]+')


class Piece(NamedTuple):
    """Part of a value: literal text, or a word that may name a macro."""

    text: str
    is_word: bool = False


class Value(NamedTuple):
    """The pieces of a value, and what stands behind them that is no value."""

    pieces: tuple[Piece, ...]
    rest: str = ""


def scan(raw: str) -> Value:
    """Take a value apart; ``rest`` is not empty if it is not well formed."""
    if raw[:1] == "{" and raw.find("}") == len(raw) - 1 and raw[-2] != "\\":
        return Value((Piece(raw[1:-1]),))  # by far the most values
    pieces: list[Piece] = []
    position = 0
    while joint := JOINT.match(raw, position):
        end = _end(raw, joint.end())
        if end == joint.end():
            break
        piece = raw[joint.end() : end]
        literal = piece[0] in '{"'
        pieces.append(Piece(piece[1:-1] if literal else piece, not literal))
        position = end
    return Value(tuple(pieces), raw[position:].strip())


def _end(raw: str, start: int) -> int:
    """Return where the piece that starts at ``start`` ends; ``start`` if nowhere."""
    first = raw[start : start + 1]
    if first not in {"{", '"'}:
        word = WORD.match(raw, start)
        return word.end() if word else start
    depth = 0
    for match in (BRACE if first == "{" else QUOTE).finditer(raw, start):
        if match[0] == '"' and match.start() > start and depth == 0:
            return match.end()
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0 and first == "{":
            return match.end()
    return start


class Macros:
    """The macros in force at one point of the file; names compare without case."""

    def __init__(self) -> None:
        """Start with the months and what else BibTeX's own styles define."""
        self._texts = TEXTS | {month[:3].lower(): month for month in MONTHS}
        self._texts["sept"] = "September"

    def define(self, name: str, value: Value) -> None:
        """Set a macro from here on; the last definition before a use counts."""
        self._texts[name.lower()] = self.expand(value)[0]

    def expand(self, value: Value) -> tuple[str, list[str]]:
        """Return the text of a value, and the macros in it that nobody defined."""
        texts: list[str] = []
        undefined: list[str] = []
        for text, is_word in value.pieces:
            known = self._texts.get(text.lower()) if is_word else text
            texts.append(text if known is None else known)
            if known is None and not _is_literal(text):
                undefined.append(text)
        return "".join(texts), undefined


def _is_literal(word: str) -> bool:
    """Tell whether a bare word is meant as it stands: ``2020``, ``12-19``, ``true``."""
    return word[0].isdigit() or word.lower() in FLAGS or word.capitalize() in MONTHS
