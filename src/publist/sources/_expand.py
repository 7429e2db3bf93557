r"""Expand LaTeX macros: most by patterns, what is nested or unknown by pylatexenc.

One text in a hundred needs a parser, and the parser takes a thousand times as long. So
macros around plain text and macros that stand for a character go first, innermost
first, for as long as there are any. Both ways use the same tables.
"""

import re

from publist.sources._accents import unbraced
from publist.sources._latex_macros import (
    SYMBOLS,
    TEXT_MACROS,
    TWO_ARGUMENTS,
    filled,
    spaced,
)

ARGUMENT = r"\s*\{((?:[^{}\\]|\{[^{}\\]*\})*)\}"
TWO = "|".join(sorted(TWO_ARGUMENTS))
AROUND = re.compile(rf"\\(?:({TWO}){ARGUMENT}{ARGUMENT}|([A-Za-z]+){ARGUMENT})")
"""A macro whose arguments hold no further macro."""

SIGN = re.compile(r"\\(?:([A-Za-z]+)(\{\}|\s*)|([^A-Za-z]))")
SIGNS = {name: sign for name, sign in SYMBOLS.items() if not set(sign) & set("\\{}")}
GROUP = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
USE = re.compile(rf"\\(?:[A-Za-z]+\s*(?:{GROUP}\s*)*|.?)", re.DOTALL)
"""A macro with all that may belong to it."""

KNOWN_DEPTH = 3
BRACE = re.compile(r"([{}])")
ROUNDS = 9
"""Macros within macros; what is deeper is left for the parser."""


def expand(text: str) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` with its macros expanded, and the names of unknown ones."""
    for _ in range(ROUNDS):
        before = text
        text = SIGN.sub(_sign, AROUND.sub(_filled, text))
        if "\\" not in text:
            return unbraced(text), ()
        if text == before:
            break
    return _parsed(text)


def _parsed(text: str) -> tuple[str, tuple[str, ...]]:
    """Expand by the parser, which gets a whole abstract only if it must."""
    from publist.sources import _pylatexenc  # noqa: PLC0415  slow to import

    text, depth = _balanced(text)
    if depth > _pylatexenc.DEEPEST:
        return _pylatexenc.without_macros(text)
    if depth > KNOWN_DEPTH:
        return _pylatexenc.expand(text)
    parts: list[str] = []
    unknown: list[str] = []
    position = 0
    for use in USE.finditer(text):
        shown, names = _pylatexenc.expand(use[0])
        parts += [unbraced(text[position : use.start()]), shown]
        unknown += names
        position = use.end()
    return "".join([*parts, unbraced(text[position:])]), tuple(dict.fromkeys(unknown))


def _balanced(text: str) -> tuple[str, int]:
    """Return ``text`` with its braces in pairs, and how deep they are nested.

    Where they are not, pylatexenc tries all ways to pair them: that takes for ever.
    """
    kept: list[str] = []
    depth = deepest = 0
    for piece in BRACE.split(text):
        depth += (piece == "{") - (piece == "}")
        deepest = max(deepest, depth)
        if depth < 0:
            depth = 0
        else:
            kept.append(piece)
    return "".join(kept) + "}" * depth, deepest


def _filled(match: re.Match[str]) -> str:
    """Return what a macro shows for its arguments; an unknown one stays."""
    two, first, second, one, only = match.groups(default="")
    if not two and (one not in TEXT_MACROS or one in TWO_ARGUMENTS):
        return match[0]
    return filled(two or one, first or only, second)


def _sign(match: re.Match[str]) -> str:
    """Return what a macro without arguments stands for; an unknown one stays."""
    name, behind, single = match.groups(default="")
    sign = SIGNS.get(name or single)
    if sign is None:
        return match[0]
    return sign if single or behind == "{}" else spaced(sign, behind)
