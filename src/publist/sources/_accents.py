r"""LaTeX accents and letters become Unicode; everything else stays as it is.

This runs before names are split (BibTeX takes the ``~`` of ``Mu\~noz`` for a blank)
and before the macros of a text are expanded, so most texts need no LaTeX parser at
all. Braces around one letter go, for they exist only for the accent; others stay.
"""

import re
import unicodedata

COMBINING = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304",
    "u": "\u0306", ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b",
    "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331",
    "t": "\u0361",
}  # fmt: skip
"""The Unicode combining mark of each LaTeX accent."""

LETTERS = {
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ",
    "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "dj": "đ",
    "DJ": "Đ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ",
}  # fmt: skip
"""Letters that LaTeX writes as macros."""

_LETTER = rf"\\({'|'.join(sorted(LETTERS, key=len, reverse=True))})(?![A-Za-z])"
LETTER = re.compile(rf"\{{\s*{_LETTER}(?:\{{\}})?\s*\}}|{_LETTER}(?:\{{\}}|\s+)?")
_ACCENT = (
    r"\\(?:([`'^\"~=.])|([uvHcdbrkt])(?![A-Za-z]))\s*"
    r"(?:\{\s*([^\W\d_]{1,2})\s*\}|([^\W\d_]))"
)
ACCENT = re.compile(rf"\{{\s*{_ACCENT}\s*\}}|{_ACCENT}")
MACRO_BEFORE = re.compile(r"\\[A-Za-z]{2,}\s*\Z")
DOTLESS = str.maketrans("ıȷ", "ij")
NESTED = 3
"""Accents on accented letters; Vietnamese has two."""


def compose(text: str) -> str:
    """Return ``text`` with accents and letters as Unicode, NFC."""
    if "\\" not in text:
        return text
    text = LETTER.sub(_letter, text)
    for _ in range(NESTED):
        text, found = ACCENT.subn(_accented, text)
        if not found:
            break
    return unicodedata.normalize("NFC", text)


def _letter(match: re.Match[str]) -> str:
    return _in_place(match, LETTERS[match[1] or match[2]])


def _accented(match: re.Match[str]) -> str:
    groups = match.groups(default="")
    in_braces = any(groups[:4])
    sign, letter, braced, bare = groups[:4] if in_braces else groups[4:]
    base = (braced or bare).translate(DOTLESS)
    whole = base[0] + COMBINING[sign or letter] + base[1:]
    return _in_place(match, unicodedata.normalize("NFC", whole))


def _in_place(match: re.Match[str], letter: str) -> str:
    """Return ``letter``, in its braces where they hold a macro's argument."""
    if not match[0].startswith("{"):
        return letter
    before = match.string[max(0, match.start() - 25) : match.start()]
    return f"{{{letter}}}" if MACRO_BEFORE.search(before) else letter


def unbraced(text: str) -> str:
    """Return ``text`` without the braces that protect capitals."""
    return text.replace("{", "").replace("}", "")
