r"""One name becomes family name, given names and suffix, as BibTeX cuts it.

``First von Last``, ``von Last, First`` and ``von Last, Jr, First``; braces hold words
together and hide their case. The family name keeps its particles, so all that must be
found is where it starts. Unlike BibTeX, a hyphen parts no words (``Xiao-feng Kang`` has
no particle), a name begins with a particle only if it is one (``van Kreveld``, but
``danah boyd``), and accents are Unicode by now (``Mu\~noz`` has no tie).
"""

import re
from typing import NamedTuple

from publist.model.names import PARTICLES

COMMA = re.compile(",")
BLANK = re.compile(r"[\s~]+")
JUNIOR = re.compile(r"(?:jr|sr|junior|senior|[ivx]+)\.?", re.IGNORECASE)
ENDING = re.compile(r"(?:[jJ]r|[sS]r|JR|SR)\.?|[jJ]unior|[sS]enior|I{2,3}|IV")
KEYED = re.compile(r"\b(family|given|prefix|suffix)(?:-i)?\s*=\s*([^,]*)")
LETTER = re.compile(r"[^\W\d_]")
HIDDEN = re.compile(r"\{(?!\\)(?:[^{}]|\{[^{}]*\})*\}|\\[A-Za-z]+\s*")
"""Braces hide the case of what is in them, but not in ``{\relax Ch}``."""


class Parts(NamedTuple):
    """The parts of a name, LaTeX not yet decoded."""

    family: str
    given: str = ""
    suffix: str = ""


def outside_braces(text: str, separator: re.Pattern[str]) -> list[str]:
    """Split ``text`` where ``separator`` matches outside all braces."""
    if "{" not in text:
        return separator.split(text)
    parts: list[str] = []
    start = depth = position = 0
    for brace in re.finditer(r"[{}]|\Z", text):
        for match in (
            separator.finditer(text, position, brace.end()) if not depth else ()
        ):
            parts.append(text[start : match.start()])
            start = match.end()
        depth = max(0, depth + (brace[0] == "{") - (brace[0] == "}"))
        position = brace.end()
    return [*parts, text[start:]]


def parts(written: str) -> Parts:
    """Return the parts of one name."""
    if "family" in written and (keyed := _keyed(written)):
        return keyed
    if "," not in written:
        return _given_first(written.strip())
    pieces = [piece.strip() for piece in outside_braces(written, COMMA)]
    while len(pieces) > 1 and not pieces[-1]:
        pieces.pop()
    if len(pieces) == 1:
        return _given_first(pieces[0])
    family, *between, given = pieces
    if not between and ENDING.fullmatch(given):  # First Last, Jr
        return _given_first(family)._replace(suffix=given)
    suffix = " ".join(between)
    if JUNIOR.fullmatch(given) and suffix:  # Last, First, Jr
        given, suffix = suffix, given
    return Parts(family, given, suffix)


def _given_first(written: str) -> Parts:
    """Cut ``First von Last``: a lower-case word before the last begins the family."""
    if "~" in written or "{" in written:
        words = [word for word in outside_braces(written, BLANK) if word]
    else:
        words = written.split()
    last = len(words) - 1
    particles = (at for at, word in enumerate(words[:-1]) if _is_lower(word))
    start = next(particles, last)
    if start == 0 < last and words[0].lower() not in PARTICLES:  # danah boyd, m. Zubair
        start = next(particles, last)
    return Parts(" ".join(words[start:]), " ".join(words[: max(start, 0)]))


def _is_lower(word: str) -> bool:
    """Tell the case of a word by its first letter that is not hidden in braces."""
    if word[0].isupper():
        return False  # by far the most
    letter = LETTER.search(HIDDEN.sub("", word))
    return letter is not None and letter[0].islower()


def _keyed(written: str) -> Parts | None:
    """Read BibLaTeX's ``family=Meent, given=Jan-Willem, prefix=van de``."""
    found = {key: value.strip() for key, value in KEYED.findall(written)}
    if "family" not in found:
        return None
    family = " ".join(filter(None, [found.get("prefix"), found["family"]]))
    return Parts(family, found.get("given", ""), found.get("suffix", ""))
