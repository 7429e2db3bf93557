"""Plain words out of what lists hold: for comparing and for showing, never for a page."""

import html
import re
import unicodedata

TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.{0,1000}?-->", re.DOTALL)
LINKED = re.compile(r"(?<!!)\[([^\[\]]*)\]\([^()\s]*\)")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1")
"""Bounded, as all that looks for an end: a text may be made of nothing but beginnings."""

ITALIC = re.compile(
    r"(?:(?<=[\s,;(])|(?<!.))([*_])(?!and\b)"
    r"([^\W\d_][^*_,;<>\n]*(?:, ?(?:[^\W\d_]\.[ -]?)+)?)(?<=[\w.])\1(?=[\s,;:.)]|$)"
)
"""Words between two signs, each at the edge of a word: a lone star is an author's mark."""

ENTITY = re.compile(r"&(?:#\d+|#x[\da-f]+|[a-z]+\d*);", re.IGNORECASE)
LATIN = str.maketrans(
    {"ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d"}
    | {"þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"}
)
BARE: dict[int, str | None] = {**LATIN, **dict.fromkeys(range(0x300, 0x370))}
"""Latin letters as those of ASCII, without their accents; few texts need more."""

CONTROL = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F)}
CONTROL |= {*range(0x2066, 0x206A), 0x200E, 0x200F, 0x2028, 0x2029}
TO_BLANK = dict.fromkeys(CONTROL, " ")
IN_JSON = {code: f"\\u{code:04x}" for code in CONTROL - {*range(0x20)}}
"""How strings of JSON hold what a terminal would obey; Python leaves these as they are."""


def plain(text: str) -> str:
    """Return ``text`` on one line without HTML tags, Markdown emphasis and link addresses.

    Control characters (terminal codes, direction overrides, line separators) become
    blanks, so the result is safe to print to a terminal.
    """
    if "<" in text:
        text = TAG.sub("", text)
    if "[" in text:
        text = LINKED.sub(r"\1", text)
    if "**" in text or "__" in text:
        text = BOLD.sub(r"\2", text)
    if "*" in text or "_" in text:
        text = ITALIC.sub(r"\2", text)
    if "&" in text:
        text = ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return one_line(text)


def one_line(text: str) -> str:
    """Return ``text`` with control characters and runs of blanks as single blanks."""
    if text.isprintable():  # no control characters, and no blanks but the common one
        return " ".join(text.split()) if "  " in text else text.strip()
    return " ".join(text.translate(TO_BLANK).split())


def brief(text: str, most: int = 60) -> str:
    """Return ``text`` on one line, without its middle where it is long."""
    line = one_line(text)
    kept = (most - 1) // 2
    return line if len(line) <= most else f"{line[:kept]}…{line[-kept:]}"


def fold(text: str) -> str:
    """Return ``text`` for comparing: lower case, no accents, words by single blanks.

    Every character that is neither letter nor digit parts words.
    """
    lowered = text.casefold()
    if not lowered.isascii():
        lowered = unicodedata.normalize("NFKD", text).casefold().translate(BARE)
    if not lowered.isascii():
        lowered = "".join(c for c in lowered if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", lowered))
