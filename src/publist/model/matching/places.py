"""Where a work appeared: what tells a journal's version from a conference's.

Lists name places in a dozen ways (*NeurIPS 2020*, *Advances in Neural Information
Processing Systems 33*), so only what is plain counts: a kind that the words say, and
first pages and volumes that both sides give.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from publist.model.matching.words import folded

SERIES = (
    r"lecture notes|\bln(?:cs|ai|ee)\b|\bpmlr\b|machine learning research|pacm\b|lipics"
    r"|ceur|proc(?:eedings|\.)? (?:of the )?(?:acm on|vldb)|pvldb|eptcs"
    r"|workshop and conference proceedings|leibniz international"
)
"""Series that hold conferences and are cited as journals: they say neither."""

KINDS = {
    "thesis": r"(?i:thesis|dissertation|habilitation|\bph\.?d\b)",
    "workshop": r"(?i:workshop|poster|\bws\b)|(?:CVPR|ICML|ICCV)W\b",
    "report": r"(?i:tech(?:nical|\.)? ?rep|research report|white ?paper)|\bTR[- ]?\d",
    "journal": r"(?i:\bjournal|\bj\.|transact|\btrans\.|\blett(?:er)?s?\b|review|\brev\."
    r"|annal|\bann\.|\bacta\b|bulletin|\bbull\.|archive|magazine|quarterly|zeitschrift"
    r"|\bnature\b|\bnat\.|\bscience\b|\bcell\b|\bplos|physic|\bphys\.|\belife\b"
    r"|frontiers|\bfront\.|communications|\bcommun\.|national academy|natl"
    r"|royal society|of the ieee)|\b(?:JMLR|TMLR|T?PAMI|IJCV|PNAS|PR[LXABCDE]|MNRAS|ApJL?"
    r"|JACM|TACL|JASA|JAIR)\b",
    "conference": r"(?i:\bproc(?:\.|eeding)|conf(?:erence|\.)|symposi|\bsymp\.|congress"
    r"|colloqui|meeting)|\b(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI"
    r"|IJCAI|AISTATS|UAI|COLT|ALT|KDD|SIGIR|WWW|CHI|UIST|ICRA|IROS|RSS|CoRL|INTERSPEECH"
    r"|Interspeech|ICASSP|ISIT|STOC|FOCS|SODA|POPL|PLDI|ICFP|OOPSLA|OSDI|SOSP|NSDI|SIGCOMM"
    r"|SIGMOD|ICDE|CCS|NDSS|MICCAI|ISBI|SIGGRAPH|ISCA|ASPLOS|HPCA|ISSCC|WACV|BMVC)\b",
}
SPOKEN = {name: re.compile(pattern) for name, pattern in KINDS.items()}
IN_SERIES = re.compile(SERIES, re.IGNORECASE)
PROCEEDINGS_OF_JOURNAL = re.compile(
    r"proc\S* (?:of the )?(?:nat|royal|r\. ?soc|ieee\b|london|lms|amer)", re.IGNORECASE
)
SAID_LITTLE = frozenset(
    "proceedings proc conference conf international intl int annual ieee acm journal j the"
    " of on in for and symposium symp workshop workshops transactions trans letters lett"
    " advances adv society annals ann research european american national meeting acta"
    " th st nd rd vol volume no pages pp series new first second third".split()
)
ALIASES = {"neurips": "nips"}
PAGES = re.compile(
    r"\bpp?\.?\s*([a-z]{0,3}\d+)|\bpages?\s+([a-z]{0,3}\d+)", re.IGNORECASE
)
VOLUME_PAGE = re.compile(
    r"(?<![\d./–-])(\d{1,4})(?:[/–-]\d{1,4})?\s*(?:\(\s*[\d–/-]+\s*\)\s*[,:;]?|[,:;])\s*"
    r"(?:art(?:icle)?\.?\s*(?:no\.?\s*)?)?([A-Za-z]{0,2}\d+)(?![\d)])"
)
FIRST_PAGE = re.compile(r"[A-Za-z]{0,3}\d+")
ACRONYM_LONGEST = 8
LONGEST = 50
COMPARED = 40
"""Words of a place's name that are compared."""

APART = frozenset({"workshop", "book"})
"""Kinds of which one work has one at each place: posters, a publisher's editions."""

ABBREVIATED = 3
"""Letters that an abbreviated word keeps, at least."""

NAMES = 1024
"""Names of places that are remembered: thousands of works appear in few of them."""


@dataclass(frozen=True)
class Place:
    """Journal or conference, and where in it."""

    name: str = ""
    kind: str = ""
    """``journal``, ``conference``, ``workshop``, ``thesis``, ``report``, ``book``; ''."""

    volume: str = ""
    """Volume; of a report its number."""

    first_page: str = ""
    sure: bool = False
    """Whether the name stands in a field of its own, not in a line for readers."""

    @property
    def said(self) -> str:
        """The place in a few words, for a message."""
        name = self.name.rstrip(" ,;:")
        return name if len(name) <= LONGEST else f"{name[: LONGEST - 3].rstrip()}..."

    def agrees(self, other: "Place") -> bool:
        """Tell whether both name one page, in one volume or in places alike."""
        if not self.first_page or self.first_page != other.first_page:
            return False
        if self.volume and other.volume:
            return self.volume == other.volume
        return bool(self.name and other.name) and not unlike(self.name, other.name)

    def conflicts(self, other: "Place") -> bool:
        """Tell whether the two cannot be one place."""
        if self.agrees(other):
            return False
        kinds = {self.kind, other.kind} - {""}
        elsewhere = unlike(self.name, other.name)
        apart = kinds & APART or (self.sure and other.sure)
        if len(kinds) > 1 or (elsewhere and apart):
            return True
        return not elsewhere and (
            _differ(self.volume, other.volume)
            or _differ(self.first_page, other.first_page)
        )

    def collides(self, other: "Place") -> bool:
        """Tell whether anything at all speaks against one place."""
        pages = (self.volume, self.first_page), (other.volume, other.first_page)
        return (
            self.conflicts(other)
            or unlike(self.name, other.name)
            or any(_differ(mine, theirs) for mine, theirs in zip(*pages, strict=True))
        )


NOWHERE = Place()


def _differ(one: str, other: str) -> bool:
    """Tell whether two numbers differ; papers that are in print have page 1."""
    return bool(one and other and one != other and "1" not in (one, other))


@lru_cache(NAMES)
def kind_of(text: str) -> str:
    """Return what the words of a place say it is; '' if they do not."""
    if not text or IN_SERIES.search(text):
        return ""
    said = [name for name, pattern in SPOKEN.items() if pattern.search(text)]
    if said[:1] in (["thesis"], ["workshop"], ["report"]):
        return said[0]
    if said == ["journal", "conference"]:
        return "journal" if PROCEEDINGS_OF_JOURNAL.search(text) else ""
    return said[0] if said else ""


def page_of(pages: str) -> str:
    """Return the first page, without leading zeros, in lower case."""
    found = FIRST_PAGE.search(pages)
    return re.sub(r"^([a-z]*)0+(?=\d)", r"\1", found[0].casefold()) if found else ""


def volume_of(volume: str) -> str:
    """Return a volume's number, of a double volume the first one."""
    found = re.match(r"\s*(\d+)\s*[/–-]", volume)
    return found[1] if found else volume.strip()


def in_line(display: str, year: int | None) -> tuple[str, str]:
    """Return volume and first page that a display line tells; '' for each it does not."""
    text = display.replace(str(year), " ") if year else display
    both, page = VOLUME_PAGE.search(text), PAGES.search(text)
    volume = both[1] if both else ""
    return volume, page_of((page[1] or page[2]) if page else both[2] if both else "")


def unlike(one: str, other: str) -> bool:
    """Tell whether two names of places are plainly two places."""
    mine, theirs = _telling(one), _telling(other)
    if not mine or not theirs:
        return False
    short, long = sorted((mine, theirs), key=lambda words: (len(words), words))
    shared = sum(any(_abbreviates(word, each) for each in long) for word in short)
    if shared * 2 > len(short):
        return False
    return not (_is_acronym(one, other) or _is_acronym(other, one))


def _telling(name: str) -> list[str]:
    words = (ALIASES.get(word, word) for word in folded(name)[:COMPARED])
    return [w for w in words if w not in SAID_LITTLE and not w[:1].isdigit()]


def _abbreviates(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= ABBREVIATED and long.startswith(short))


def _is_acronym(short: str, long: str) -> bool:
    """Tell whether a word of one name is made of the first letters of the other's."""
    words = [word for word in folded(long)[:COMPARED] if word.isalpha()]
    acronyms = (
        w
        for w in re.findall(r"\w+", short)[:COMPARED]
        if sum(c.isupper() for c in w) > 1
    )
    return any(
        1 < len(w) <= ACRONYM_LONGEST
        and _made_of(ALIASES.get(w.lower(), w.lower()), words)
        for w in acronyms
    )


def _made_of(letters: str, words: list[str]) -> bool:
    """Tell whether letters are beginnings of words in order; words may be left out."""
    reached = {0}
    for word in words:
        for at in sorted(reached):
            length = 0
            while (
                at + length < len(letters)
                and word[length : length + 1] == letters[at + length]
            ):
                length += 1
                reached = reached | {at + length}
    return len(letters) in reached
