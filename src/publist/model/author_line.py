"""Read an author line as lists write it: one string, many habits.

Measured on 3,030 real lines: commas part the names in nearly all, but in one third of
the lists they stand inside names (``Last, F., Last, F.``) and do not part them; ``;``,
``&``, ``·`` and ``and`` occur beside them; marks, bold and HTML are glued to names.
No line is refused: what cannot be split is one name, whole.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import dropwhile

from publist.model.names import MARKS, PARTICLES, AuthorLine, Name, is_initials
from publist.model.text import plain

AND = re.compile(r"\s*(?:,\s*)?(?:\band\b,?|&(?!\w+;)|·)\s+", re.IGNORECASE)
OTHERS = re.compile(
    r"[,;]?\s*(?:\band others\b|\bet\.?\s*al\b\.?)\s*\.?", re.IGNORECASE
)
MARK_RUN = re.compile(rf"(?:\\?[{re.escape(MARKS)}])+")
ASIDE = re.compile(r"\s*\((?:[^()]*\s[^()]*|\d{4})\)\.?\s*$")
SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
WIDE_SIGNS = str.maketrans({"，": ", ", "、": ", ", "；": "; "})
"""What parts names in Chinese and Japanese."""

WHOLE_NAME = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]{2,6}")
"""A family and a given name without a blank, as in ``张三`` and ``김철수``."""

LONGEST = 3
"""Letters of initials that stand behind a family name: ``Allan MPJ``."""

INSIDE = 3
"""Commas stand inside names where more than one word in so many is initials."""

MOST = 0.75
"""The part of the names that begin with initials, from which words behind are families."""


def as_line(held: object) -> str:
    """Return what an ``authors`` field holds on one line, as written; '' for nothing.

    A list of names is joined by commas; a name given by parts is its ``name``.
    """
    if isinstance(held, str):
        return " ".join(held.split())
    if isinstance(held, Sequence):
        return ", ".join(filter(None, map(_one_of_list, held)))
    return ""


def _one_of_list(held: object) -> str:
    if isinstance(held, Mapping):
        named = held.get("name") or held.get("link")
        parts = (held.get("given"), held.get("family"))
        held = named or " ".join(part for part in parts if isinstance(part, str))
    return held.strip() if isinstance(held, str) else ""


@lru_cache(maxsize=4096)
def parse(line: str) -> AuthorLine:
    """Return the authors of ``line``; empty for an empty line."""
    read = [(piece, parse_name(piece)) for piece in pieces(line)]
    names = _two_families([pair for pair in read if pair[1].sorted_by])
    return AuthorLine(tuple(names), and_others=bool(OTHERS.search(shown(line))))


def _two_families(read: list[tuple[str, Name]]) -> list[Name]:
    """Take words behind initials for the family name, where the others are initials.

    ``M. Shpigel Nacson, N. Srebro`` has two families, ``A. Feder Cooper, Ruqi Zhang``
    a middle name.
    """
    names = [name for _, name in read]
    short = sum(is_initials(name.given) for name in names)
    behind = ["" if "," in piece else _behind(name.given) for piece, name in read]
    if not short or short + sum(map(bool, behind)) < MOST * len(names):
        return names
    return list(map(_moved, names, behind))


def _behind(given: str) -> str:
    """Return the words of a given name that stand behind its initials."""
    words = given.split()
    first = next((at for at, word in enumerate(words) if not is_initials(word)), 0)
    mixed = not first or any(map(is_initials, words[first:]))
    return "" if mixed else " ".join(words[first:])


def _moved(name: Name, words: str) -> Name:
    if not words:
        return name
    given = name.given.removesuffix(words).strip()
    return replace(name, family=f"{words} {name.family}", given=given)


@lru_cache(maxsize=16)  # each line is looked at twice
def shown(line: str) -> str:
    """Return a line without markup and without a remark in parentheses at its end."""
    return ASIDE.sub("", plain(line).replace("**", "")).strip().rstrip(",;")


def pieces(line: str) -> list[str]:
    """Part a line into names, each ``Given Family`` or ``Family, Given``."""
    text = shown(line).translate(WIDE_SIGNS)
    text = OTHERS.sub(";" if ";" in text else ",", text).rstrip(" ,;")
    if ";" in text:
        return [name for piece in text.split(";") for name in _of_one_piece(piece)]
    return _without_semicolon(text)


def _of_one_piece(piece: str) -> list[str]:
    """Take what stands between semicolons: one name, or a few by commas."""
    several = piece.count(",") > 1 or AND.search(piece) or _starts_short(piece)
    return _without_semicolon(piece) if several else [piece]


def _starts_short(piece: str) -> bool:
    """Tell whether a piece starts with initials: ``MP Allan, K Bo`` are two names."""
    return is_initials(_bare(piece).split(" ")[0]) and "," in piece


def _without_semicolon(text: str) -> list[str]:
    parts = AND.split(text)
    if len(parts) > 1 and all(part.count(",") == 1 for part in parts):
        return _bibtex_form(parts)
    words = [word.strip() for part in parts for word in part.split(",")]
    words = [word for word in words if word]
    if _is_reversed(words) and not AND.search(text):
        return [", ".join(words)]
    return _paired(words, everywhere=_comma_inside(words))


def _bibtex_form(parts: list[str]) -> list[str]:
    """Take ``Smith, John and Doe, Jane`` by ``and``; ``A. Bo, C. Do and ...`` by comma."""
    halves = [half for part in parts for half in part.split(",", 1)]
    names = all(map(_has_two_names, halves))
    return halves if names or any(map(_starts_short, parts)) else parts


def _has_two_names(text: str) -> bool:
    """Tell whether a text is as long as given name and family: ``Ann Bo``, no ``M. P.``"""
    words = _bare(text).split()
    names = dropwhile(lambda word: word.casefold() in PARTICLES, words)
    return len(list(names)) > 1 and not is_initials(" ".join(words))


def _is_reversed(words: list[str]) -> bool:
    """Tell whether a line is one name, ``Allan, Milan P.``, and no mononym and a name."""
    if len(words) != 2 or " " in words[0] or is_initials(_bare(words[0])):  # noqa: PLR2004
        return False
    if all(WHOLE_NAME.fullmatch(_bare(word)) for word in words):
        return False
    given = _bare(words[1]).split()
    return not is_initials(given[0]) or is_initials(given[-1]) if given else False


def _comma_inside(words: list[str]) -> bool:
    """Tell whether commas stand inside the names: every second word is initials."""
    short = sum(is_initials(_bare(word)) for word in words)
    return short * INSIDE > len(words)


def _paired(words: list[str], *, everywhere: bool) -> list[str]:
    """Join each family name with the initials that follow it.

    In other lines initials follow by a slip, and a name of one word.
    """
    pieces: list[str] = []
    for word in words:
        alone = pieces and "," not in pieces[-1] and is_initials(_bare(word))
        if alone and (everywhere or " " not in pieces[-1].strip()):
            pieces[-1] += f", {word}"
        else:
            pieces.append(word)
    return _suffixed(pieces)


def _suffixed(words: list[str]) -> list[str]:
    """Join ``King, Jr.`` again."""
    pieces: list[str] = []
    for word in words:
        if pieces and SUFFIX.fullmatch(word):
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def _bare(word: str) -> str:
    return MARK_RUN.sub("", word).strip()


@lru_cache(maxsize=2**15)  # the people of a list are on most of its lines
def parse_name(text: str) -> Name:
    """Return one name: ``Given Family``, ``FM Family``, ``Family FM``, ``Family, G.``."""
    marks = "".join(c for run in MARK_RUN.findall(text) for c in run if c != "\\")
    name = _bare(text).strip(" .,") if not text.rstrip().endswith(".") else _bare(text)
    name = name.strip(" ,")
    if "," in name:
        family, given = (part.strip() for part in name.split(",", 1))
        return Name(family=family, given=given, marks=marks)
    words = name.split()
    suffix = words.pop() if len(words) > 1 and SUFFIX.fullmatch(words[-1]) else ""
    if len(words) < 2:  # noqa: PLR2004  a mononym, or a group in one word
        return Name(literal=" ".join(words).rstrip("."), marks=marks)
    family, given = _split(words)
    return Name(family=family, given=given, suffix=suffix, marks=marks)


def _split(words: list[str]) -> tuple[str, str]:
    """Return family and given name of a name without a comma."""
    behind = len(words)
    while behind > 1 and _are_initials(words[behind - 1]):
        behind -= 1
    first = int(is_initials(words[0]))
    lone = behind > 1 and len(words[-1].rstrip(".")) == 1  # C Allis D
    if behind < len(words) and (lone or not first):
        given = [*words[:first], *words[behind:]]
        return " ".join(words[first:behind]), " ".join(given)
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in PARTICLES:
        start -= 1
    return " ".join(words[start:]).rstrip("."), " ".join(words[:start])


def _are_initials(word: str) -> bool:
    """Tell whether a word behind a family name is initials: ``MP``, ``M.``, ``J.-F.``"""
    letters = word.replace(".", "").replace("-", "")
    return len(letters) <= LONGEST and letters.isupper() and is_initials(word)
