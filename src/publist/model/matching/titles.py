"""Titles taken apart, and how two of them are alike.

*Erratum: X*, *X (extended abstract)* and *X, Part II* share the title's base with *X*
and are none the less other works; a subtitle may be cut. ``base`` and ``main`` are for
looking up titles that may belong together; ``how_alike`` says how two of them do.
"""

import re
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from itertools import filterfalse

from publist.model.matching.labels import (
    LABELLED,
    NUMBER_WORDS,
    form_of,
    notice_of,
    part_of,
    without_remark,
)
from publist.model.matching.words import ARTICLES, folded, loose, without_markup

COMPARED = 400
"""Letters and words of a title that are compared; the time grows with their square."""

NEAR = 0.92
"""Ratio of letters from which two titles are nearly the same."""

ALIKE = 0.75
"""Ratio from which two titles may be one work's, if an identifier says so."""

SUBTITLE = re.compile(r":\s|\s[–—-]{1,3}\s|[?!;]\s|\.\s+(?=[^\W\d_]{3})")
GENERIC = frozenset(
    "introduction|editorial|guesteditorial|preface|foreword|prologue|epilogue|reply|re"
    "|response|comment|comments|discussion|rejoinder|erratum|errata|corrigendum"
    "|correction|addendum|conclusion|conclusions|overview|summary|abstract|abstracts"
    "|bookreview|bookreviews|review|reviews|inmemoriam|obituary|index|contents"
    "|acknowledgement|acknowledgment|lettertoeditor|letter|report|annualreport|keynote"
    "|panel|tutorial|poster|talk|appendix|note|notes|untitled|news|interview|profile"
    "|perspective|viewpoint|commentary|proceeding|deeplearning|machinelearning"
    "|introductiontospecialissue|editorsnote|editornote|fromeditor|meetingreport"
    "|workshopreport|notitle|title|welcome|message|messagefromchair|einleitung|vorwort"
    "|einfuhrung|avantpropo|preambule|prologo|introduccion|introduzione".split("|")
)
PREFIXES = frozenset(
    "a ab an anti auto bi co counter cross de di dis down ex extra hetero homo hyper hypo"
    " il im in infra inter intra ir macro mega meta micro mono multi nano non over para"
    " poly post pre proto pseudo quasi re self semi sub super supra sur trans tri ultra un"
    " under uni up".split()
)
"""What makes another word of a word, though it is few letters."""

SMALL = frozenset("of in on for at to by from the a an and with via".split())
"""Words that people exchange without noticing."""

LITTLE = SMALL | ARTICLES
"""Words that bring no two titles together."""

SHORT = 2
"""Words up to which a title says little by itself."""

LONG_ENOUGH = 3
"""Words from which a title without its subtitle says enough to compare."""


class Likeness(StrEnum):
    """How two titles are alike."""

    EQUAL = "equal"
    SPELLING = "spelling"
    CUT = "cut"
    NEAR = "near"
    NOTICE = "notice"
    PARTS = "parts"
    FORMS = "forms"
    ALIKE = "alike"
    UNKNOWN = "unknown"
    """One of them is missing, or they are in different scripts."""

    OTHER = "other"


class Title:
    """A title and its parts; everything folded for comparing."""

    def __init__(self, written: str) -> None:
        """Take a title apart."""
        text = without_markup(written if written != "(no title)" else "")
        text = without_remark(text)
        words = folded(text)
        self.words = tuple(words)
        self.key = "".join(words) or "".join(text.casefold().split())
        self.loose = loose(words) or self.key
        rest, self.notice, self.form = text, "", ""
        if not LABELLED.isdisjoint(words):
            rest, self.notice = notice_of(text)
            rest, self.form = form_of(rest)
        rest, self.part = part_of(rest, frozenset(words))
        same = rest == text
        self.base = self.loose if same else loose(folded(rest)) or self.loose
        self._text = text

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that may bring the title together with another one."""
        return frozenset(filterfalse(str.isdigit, self.words)) - LITTLE

    @cached_property
    def main(self) -> str:
        """The title without its subtitle, if that says enough; else ''."""
        subtitle = SUBTITLE.search(self._text)
        words = folded(self._text[: subtitle.start()]) if subtitle else []
        return loose(words) if len(words) >= LONG_ENOUGH else ""

    def is_cut_of(self, other: "Title") -> bool:
        """Tell whether this is the other title up to an ellipsis."""
        cut = self._text.rstrip().endswith(("...", "…"))
        return cut and len(self.words) > LONG_ENOUGH and other.key.startswith(self.key)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in a title, in digits or words, sorted."""
        named = (NUMBER_WORDS[word] for word in self.words if word in NUMBER_WORDS)
        return tuple(sorted([*re.findall(r"\d+", self.key), *named]))

    @property
    def is_generic(self) -> bool:
        """Tell whether many works are called so: *Introduction*, *Deep Learning*."""
        return self.loose in GENERIC or self.base in GENERIC

    @property
    def is_short(self) -> bool:
        """Tell whether the title says little without the authors."""
        return len(self.words) <= SHORT and self.key.isascii()


def how_alike(one: Title, other: Title, *, closely: bool = False) -> Likeness:
    """Say how two titles are alike; the order of the two does not matter.

    With ``closely`` what is merely ``ALIKE`` may be called ``OTHER``, at once.
    """
    if not one.key or not other.key:
        return Likeness.UNKNOWN
    if one.key == other.key:
        return Likeness.EQUAL
    if one.base == other.base:
        return _of_one_base(one, other)
    if one.loose in (other.main, other.base) or other.loose in (one.main, one.base):
        return Likeness.CUT
    if one.is_cut_of(other) or other.is_cut_of(one):
        return Likeness.CUT
    return _by_letters(one, other, NEAR if closely else ALIKE)


def _of_one_base(one: Title, other: Title) -> Likeness:
    if one.notice != other.notice:
        return Likeness.NOTICE
    if one.part != other.part:
        return Likeness.PARTS
    if one.form != other.form:
        return Likeness.FORMS
    return Likeness.SPELLING if one.loose == other.loose else Likeness.ALIKE


def _by_letters(one: Title, other: Title, least: float) -> Likeness:
    if one.key.isascii() != other.key.isascii():
        return Likeness.UNKNOWN
    if one.notice != other.notice:
        return Likeness.OTHER
    ratio = ratio_of(one.key, other.key, least)
    if ratio >= NEAR and one.numbers == other.numbers and _only_spelling(one, other):
        return Likeness.NEAR
    alike = ratio >= ALIKE or _shares_words(set(one.words), set(other.words))
    return Likeness.ALIKE if alike else Likeness.OTHER


def _shares_words(mine: set[str], theirs: set[str]) -> bool:
    """Tell whether most words are in both titles, or all of the shorter in the longer."""
    shared = len(mine & theirs)
    whole = shared > 1 and shared == min(len(mine), len(theirs))
    return whole or shared >= ALIKE * len(mine | theirs)


def ratio_of(one: str, other: str, least: float = ALIKE) -> float:
    """Return how many letters two texts share, 0 to 1; 0 if plainly below ``least``."""
    first, second = sorted((one[:COMPARED], other[:COMPARED]))
    match = SequenceMatcher(None, first, second, autojunk=False)
    if match.real_quick_ratio() < least or match.quick_ratio() < least:
        return 0.0
    return match.ratio()


def _only_spelling(one: Title, other: Title) -> bool:
    """Tell whether the words that differ are each other's misspelling.

    *mice* for *rats* and *unsupervised* for *supervised* are none.
    """
    first, second = sorted((one.words[:COMPARED], other.words[:COMPARED]))
    for kind, a, b, c, d in SequenceMatcher(None, first, second).get_opcodes():
        mine, theirs = first[a:b], second[c:d]
        if kind == "replace" and not _misspelt("".join(mine), "".join(theirs)):
            return False
    return True


def _misspelt(one: str, other: str) -> bool:
    if one in SMALL and other in SMALL:
        return True
    short, long = sorted((one, other), key=len)
    turned = long.endswith(short) and long.removesuffix(short) in PREFIXES
    return not turned and len(short) > 1 and ratio_of(one, other) >= ALIKE
