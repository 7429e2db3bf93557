"""The words of a title for comparing: without markup, LaTeX, accents and spelling habits.

Everything here must be the same for both sides and must never make two readable titles
empty: letters of every script stay, and a title of signs alone is compared as it is.
"""

import re
import unicodedata
from functools import lru_cache

from publist.model.text import LATIN, plain

LATEX = re.compile(r"[\\${}]")
ESCAPED = re.compile(r"\\([&%$#_{}])")
ACCENT = re.compile(r"\\(?:[^A-Za-z\s\d]|[vucHkrdbt]\s(?=\w))")
SIGN = re.compile(
    r"\\(?:times|to|(?:left|right)(?:arrow)?|l(?:eq?|angle|dots)|geq?|rangle|pm|sim|approx"
    r"|cdots?|infty|partial|nabla|dots|q?quad|circ|dagger|ast|star|prime|rm|bf|it|em|sc"
    r"|sf|tt|cal|bb|Bbb|displaystyle|textstyle)(?![A-Za-z])"
)
WRAPPER = re.compile(r"\\[A-Za-z]+\*?\s*(?=\{[^}])")
LETTER = re.compile(r"\\(?:var)?([A-Za-z]+)")
LETTERS = {"aa": "a", "AA": "a", "ell": "l"}
PLUS = re.compile(r"(?<=\w)(\++)(?!\w)|(?<=\b[A-Za-z])(#)(?!\w)")
GREEK = {
    ord(letter): unicodedata.name(letter).split()[-1].lower()
    for letter in "αβγδεζηθικλμνξοπρσςτυφχψω"
}
GREEK[ord("λ")] = "lambda"  # Unicode's own name has no b
ACCENTS = (range(0x300, 0x370), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100))
"""Marks above Latin, Greek and Cyrillic letters; those of other scripts are letters."""

SIGNS = (range(0x2010, 0x2028), range(0x2030, 0x205F))
"""Dashes, quotes and other signs that part words in every script."""

FOLDED: dict[int, str | None] = {**LATIN, **GREEK}
FOLDED |= {sign: " " for signs in SIGNS for sign in signs}
FOLDED |= {mark: None for marks in ACCENTS for mark in marks}

LONG = 40
"""Letters; a longer word is none, and would only fill the memory of ``spelled``."""

ARTICLES = frozenset({"a", "an", "the", "and"})
SPELLINGS = (
    (re.compile(r"(?<=\w\w)our"), "or"),
    (re.compile(r"(?<=[iy])s(?=(?:e[drs]?|ers|ing|ations?|able)$)"), "z"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"ll(?=(?:ed|ing|ers?)$)"), "l"),
    (re.compile(r"(?<=\w)tre$"), "ter"),
    (re.compile(r"logue$"), "log"),
    (re.compile(r"ies$"), "y"),
    (re.compile(r"(?<=\w\w[^sui])s$"), ""),
)
"""British and American spelling, and the plural."""

WORDS = {"grey": "gray", "programme": "program", "artefact": "artifact"}
WORDS |= {"fibre": "fiber", "defence": "defense", "aluminium": "aluminum"}


def without_markup(title: str) -> str:
    """Return a title as plain text: no HTML, no Markdown, no LaTeX; case as it is."""
    text = plain(title)
    if LATEX.search(text):
        text = _without_latex(text)
    return text.replace("&", " and ")


def _without_latex(text: str) -> str:
    text = ESCAPED.sub(r"\1", text)
    text = WRAPPER.sub("", SIGN.sub(" ", ACCENT.sub("", text)))
    text = LETTER.sub(lambda found: LETTERS.get(found[1], found[1]), text)
    return " ".join(text.translate({ord(sign): "" for sign in "${}\\"}).split())


def folded(text: str) -> list[str]:
    """Return the words of plain text, lower case, without accents."""
    if "+" in text or "#" in text:
        text = PLUS.sub(_spelled_sign, text)
    lowered = text.casefold()
    if not lowered.isascii():
        lowered = _letters(text)
    return re.findall(r"[^\W_]+", lowered) if lowered.isascii() else _split(lowered)


def _spelled_sign(found: re.Match[str]) -> str:
    return "plus" * len(found[1]) if found[1] else "sharp"


def _letters(text: str) -> str:
    return unicodedata.normalize("NFKD", text).casefold().translate(FOLDED)


def _split(text: str) -> list[str]:
    """Part words where neither letters, digits nor the vowel signs of a script are."""
    return "".join(
        c if c.isalnum() or unicodedata.category(c).startswith("M") else " "
        for c in text
    ).split()


@lru_cache(maxsize=32_768)
def spelled(word: str) -> str:
    """Return a folded word in one spelling: ``colours`` and ``color`` are one.

    Nothing is left of an article.
    """
    if word in ARTICLES:
        return ""
    word = WORDS.get(word, word)
    for pattern, standard in SPELLINGS:
        word = pattern.sub(standard, word)
    return word


def loose(words: list[str]) -> str:
    """Return words joined, whatever the spelling, the plural and the articles."""
    return "".join([word if len(word) > LONG else spelled(word) for word in words])
