"""A venue's short name: the group's own, or the one that a source lets slip.

``ICML 2020`` stands in the series (``ICML '20``), in parentheses in the booktitle, or
beside its long name. A book series (``LNCS 4717``) is no conference's name, and neither
is the conference that a workshop was held at.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from publist.model.reference import Reference
from publist.model.text import fold, plain

ACRONYM = r"(?=(?:[^A-Z\s]{0,20}[A-Z]){2})[A-Za-z\d][\w+&/-]*"
"""A word with two capitals: ``ICML``, ``NeurIPS``, ``eCAADe``, ``S&P``, ``3DV``."""

TAIL = r"(?:\s?[’‘'*-]?\s?(?:19|20)?\d\d)"
IN_PARENTHESES = re.compile(
    rf"\(\s*({ACRONYM}(?:\s@\s{ACRONYM})?{TAIL}?)\s*\)"
    r"(\s+(?:[Ww]orkshops?|Findings|Companion)\b)?"
)
MEETS = "(?:[Cc]onference|[Ss]ymposium|[Cc]ongress|[Ww]orkshop)"
BESIDE = (
    re.compile(rf"({ACRONYM}{TAIL})(?=\s*[:,–—]|\s-)"),
    re.compile(
        rf".*[,–—-]\s({ACRONYM}(?:@{ACRONYM})?\s?(?:(?:19|20)\d\d|[’‘']\d\d))(?=\s*[,:;.–—]|\s-|$)"
    ),
    re.compile(
        r"(?i:in )?(?i:(?:proceedings?|proc\.?) (?:of )?(?:the )?)?(?:\d+(?:st|nd|rd|th) )?"
        rf"({ACRONYM}{TAIL}?)$"
    ),
    re.compile(rf"({ACRONYM}{TAIL}?)\s\([A-Z][^()]{{12,}}\)$"),
    re.compile(
        r"(?i:conference record of (?:the )?)?(?!Proceedings|Conference|Workshop|Symposium)"
        r"([A-Z][\w-]{2,} ?(?:(?:19|20)\d\d|[’'‘]\d\d))(?=:\s)"
    ),
    re.compile(rf".*\b{MEETS}\s({ACRONYM}{TAIL})(?=,|$|\s\()"),
    re.compile(r".*\b([A-Z]\w{2,})\b.*,\s(\1 (?:19|20)\d\d)(?=,|$)"),
    re.compile(
        r"(?i:in )?(?i:(?:proceedings?|proc\.?) (?:of )?(?:the )?)?"
        r"([A-Z][\w-]{3,}[’'‘]\d\d)(?=$|\s*[,:(–—])"
    ),
)
BEHIND = re.compile(rf".*\b{MEETS}\b.*,\s(?=\w{{3}})({ACRONYM})$")
"""Scopus' ``International Conference on Image Processing, ICIP``."""

OF_A_WORKSHOP = re.compile(rf".*[Ww]orkshop,\s({ACRONYM} (?:19|20)\d\d),")
"""DBLP's ``… - 37th International Workshop, IWOCA 2026, Rome, Italy``."""

DATED = re.compile(
    r"(.*[^\s\d’‘'*-](?:-?\d(?=\s?[’‘']|\s\d{4}))?)(\s?[’‘'*-]?\s?)((?:19|20)?\d\d)"
)
NEVER = frozenset(
    "USA UK UAE PRC EU II III IV VI VII VIII IX XI IEEE ACM SPIE DVD PDF".split()
)
BOOK_SERIES = re.compile(
    r"lecture notes|communications in|advances in|proceedings|studies in|series|springer"
    r"|procedia|\b(?:LN(?:CS|AI|BI|EE|NS|ICST|BIP)|CCIS|LIPIcs|OASIcs|CEUR|PMLR|ICPS|EPTCS"
    r"|ENTCS|IFIP|AISC|JMLR|EPiC|SPIE)\b|^(?:IEEE|ACM)$",
    re.IGNORECASE,
)
WORKSHOP = re.compile(r"workshop on ([^,(]*)", re.IGNORECASE)
SHORT = 24
"""Characters; a ``series`` longer than this is no short name."""

LONG = 1000
"""Characters of a venue that are looked at."""

CLOSE = 2
"""Years between a conference and its proceedings, at most."""

NOISE = re.compile(
    r"\([^()]*\)|\bproceedings? of(?: the)?\b|\bproc\b\.?(?: of)?(?: the)?|^in\b|\bannual\b"
    r"|\b\d+(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b|\s\d+$|,[^,]*\d.*"
    r"|\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty?[- ])?(?:first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|\w+teenth|\w+tieth|tenth|eleventh|twelfth)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Venues:
    """Short names that the group chose, by long ones."""

    by_name: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, chosen: Mapping[str, str]) -> "Venues":
        """Return the table for names as people write them."""
        bare = {_bare(name): short for name, short in chosen.items()}
        whole = {_whole(name): short for name, short in chosen.items()}
        return cls({key: short for key, short in (bare | whole).items() if key})

    def find(self, *names: str) -> str:
        """Return the short name of the first of ``names`` that has one, or ''.

        ``The``, dots, case and ``&`` do not count, nor do the number and the year of a
        conference.
        """
        if not self.by_name:
            return ""
        keys = (key for name in names if name for key in (_whole(name), _bare(name)))
        return next((self.by_name[key] for key in keys if key in self.by_name), "")


def _whole(name: str) -> str:
    return fold(plain(name).replace("&", " and ")).removeprefix("the ")


def _bare(name: str) -> str:
    """Return a conference's name for comparing, whatever its number, place and year."""
    return _whole(NOISE.sub(" ", plain(name)))


def conference(reference: Reference) -> str:
    """Return a conference's short name, with its own year if that is told; or ''."""
    return next(_names(reference), "")


def _names(reference: Reference) -> Iterator[str]:
    series = reference.short_venue.strip()
    if series and _is_short(series, reference.volume):
        yield series
    venue = reference.venue or reference.extra.get("eventtitle", "")
    yield from _in_name(plain(venue)[:LONG])


@lru_cache(maxsize=1024)  # a list has few venues, and each on many of its lines
def _in_name(venue: str) -> tuple[str, ...]:
    """Return the short names that a conference's long name holds."""
    found = [(one[1], one[2] or "") for one in IN_PARENTHESES.finditer(venue)]
    named = [name + behind for name, behind in found if _is_own(name, venue)]
    if "workshop" not in venue.casefold() or WORKSHOP.search(venue):
        beside = [match[match.lastindex or 0] for match in _beside(venue)]
        named += [name for name in beside if _is_own(name, venue)]
    dblp = OF_A_WORKSHOP.match(venue)
    named += [dblp[1]] if dblp else []
    behind = BEHIND.match(venue)
    named += [behind[1]] if behind and _begins_words(behind[1], venue) else []
    told = [name for name in named if name not in NEVER]
    return tuple(sorted(told, key=lambda name: not DATED.fullmatch(name)))


def _beside(venue: str) -> Iterator[re.Match[str]]:
    return filter(None, (form.match(venue) for form in BESIDE))


def _is_short(series: str, volume: str) -> bool:
    """Tell whether a series is a conference: a volume belongs to a series of books."""
    if len(series) > SHORT or BOOK_SERIES.search(series):
        return False
    return bool(DATED.fullmatch(series) or (not volume and re.match(ACRONYM, series)))


def _is_own(short: str, venue: str) -> bool:
    """Tell whether a workshop is called so, and not the conference that it was held at.

    Its letters start words of the workshop's long name; for a conference nothing is asked.
    """
    topic = WORKSHOP.search(venue)
    if not topic or "(" in venue[: topic.start()]:
        return True
    return _begins_words(short, f"workshop on {topic[1]}")


def _begins_words(short: str, name: str) -> bool:
    """Tell whether the first letters of a short name begin words of the long one."""
    words = iter(word[0] for word in fold(name).split())
    letters = re.findall(r"[a-z]", short.casefold().partition("@")[0])[:3]
    return all(letter in words for letter in letters)


def dated(name: str, year: int | None) -> str:
    """Return a conference with its year: ``ICML '20``, ``ICML-20`` → ``ICML 2020``.

    Its own year stays where it differs from that of the proceedings.
    """
    found = DATED.fullmatch(name)
    if not found:
        return f"{name} {year}" if year else name
    own = int(found[3]) if len(found[3]) > 2 else _whole_year(found, year)  # noqa: PLR2004
    if own is None:
        return f"{name} {year}" if year else name
    return f"{found[1]} {own}"


def _whole_year(found: re.Match[str], year: int | None) -> int | None:
    """Return the year that two digits mean; ``None`` if they mean none."""
    short = int(found[3])
    if year is None:
        return 2000 + short if found[2].strip() else None
    own = min((1900 + short, 2000 + short), key=lambda one: abs(one - year))
    return own if abs(own - year) <= CLOSE else None
