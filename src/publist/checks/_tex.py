r"""What TeX's accents and braces in a list stand for, as far as one letter tells it.

A list was never meant to hold TeX, so only what is left over from .bib files by mistake
is here: ``{\'c}``, ``\"{o}``, ``{\ss}``, ``\&``, ``{DNA}``. ``sources`` reads all of it.
"""

import re
import unicodedata

ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", '"': "\u0308", "~": "\u0303"}
ACCENTS |= {"=": "\u0304", ".": "\u0307", "c": "\u0327", "v": "\u030c", "u": "\u0306"}
ACCENTS |= {"H": "\u030b", "k": "\u0328", "r": "\u030a", "d": "\u0323", "b": "\u0331"}

LETTERS = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å"}
LETTERS |= {"o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "&": "&", "%": "%"}

ACCENTED = re.compile(
    r"\{?\\(?:([`'^\"~=.])\{?\\?([A-Za-z])\}?|([cvuHkrdb])\{\\?([A-Za-z])\})\}?"
)
NAMED = re.compile(r"\{?\\(ss|ae|AE|oe|OE|aa|AA|[oOlLi&%])(?:\{\})?\s*\}?")
PROTECTED = re.compile(r"\{+([A-Z][\w+-]*)\}+")

MATH = re.compile(
    r"\$\$.{1,2000}?\$\$|\$(?![\s$])(?:[^$\\]|\\.){0,2000}?(?:[^$\\\s]|\\.)\$(?!\d)"
    r"|\\\\?\(.{1,2000}?\\\\?\)|\\\\?\[.{1,2000}?\\\\?\]"
    r"|\\begin\{(\w+\*?)\}.{0,2000}?\\end\{\1\}",
    re.DOTALL,
)
"""TeX that MathJax shows. ``$5 and $6`` is money. Bounded, or it would be slow."""


def without_math(text: str) -> str:
    """Return ``text`` with blanks in the place of math."""
    if "$" not in text and "\\(" not in text and "\\[" not in text:
        return text if "\\begin" not in text else MATH.sub(_blank, text)
    return MATH.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def letters(written: str) -> str:
    """Return the letters that a piece of TeX stands for; '' if that is no letter."""
    accented = ACCENTED.fullmatch(written)
    if accented:
        sign, letter = accented[1] or accented[3], accented[2] or accented[4]
        whole = unicodedata.normalize("NFC", letter + ACCENTS[sign])
        return whole if len(whole) == 1 else ""
    named = NAMED.fullmatch(written)
    if named:
        return LETTERS[named[1]]
    kept = PROTECTED.fullmatch(written)
    return kept[1] if kept else ""
