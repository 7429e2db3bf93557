"""What a title says besides its own name: *Erratum:*, *Part II*, *(extended abstract)*.

Each function cuts such a label and returns the rest, which is the title that works of
one family share, and the label. A pattern must leave something over, and must not fit
a word that belongs to an ordinary title (*Response of neurons* costs nothing: it only
means that *Neurons* would be looked at beside it). Titles may be made to do harm, so no
pattern may go back and forth without a bound.
"""

import re
from collections.abc import Iterator

from publist.model.matching.words import folded

NOTICES = {
    "erratum": r"errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)",
    "correction": r"(?:(?:author|publisher|editorial)(?:['’]?s)? )?correction",
    "retraction": r"retraction(?: (?:note|notice))?",
    "comment": r"(?:a )?(?:comments?|commentary|discussion|remarks?)",
    "reply": r"(?:(?:the )?authors?['’]?s?['’]? )?(?:reply|response|rejoinder)",
    "supplement": r"suppl(?:ement(?:ary|al)?)?(?: (?:materials?|information|data|text))?"
    r"|supporting information|appendix|(?:data|code|dataset) (?:from|for)",
}
ANY = "|".join(f"(?P<{name}>{pattern})" for name, pattern in NOTICES.items())
NOTICE_BEFORE = re.compile(
    rf"\W*(?:{ANY})"
    r"(?:(?:\s+(?:to|on|of|for))?\s*[:\-–—]\s+|\s+(?:to|on|of|for)\b\s*[:“\"'‘`]*)(?=.)",
    re.IGNORECASE,
)
NOTICE_BEHIND = re.compile(
    rf"(?:\s*[:.–—]\s+|\s+-\s+|\s*[(\[]\s*)(?:{ANY})\W*$", re.IGNORECASE
)
FORMS = (
    r"(?:extended |student |short |meeting )?abstract|short paper|brief announcement"
    r"|(?:best |student )*poster(?: abstract)?|demo(?:nstration)?(?: abstract| paper)?"
    r"|(?:extended|full|long|journal|conference|preliminary|draft|revised|abridged) version"
    r"|tech(?:nical)? report|(?:keynote|invited|plenary)? ?(?:talk|lecture|presentation)"
    r"|(?:keynote|invited|plenary) address|slides|video|tutorial|work in progress|wip"
)
FORM_BEFORE = re.compile(rf"\s*(?P<form>{FORMS})\s*:\s+(?=.)", re.IGNORECASE)
FORM_BEHIND = re.compile(
    rf"\s*(?:[(\[]\s*(?P<form>{FORMS})\s*[)\]]|\s[–—-]\s(?P<bare>{FORMS}))\W*$",
    re.IGNORECASE,
)
REMARK = re.compile(
    r"\s*[(\[]\s*(?:oral|spotlight|invited(?: paper)?|(?:best paper|award)[^)\]]{0,60}"
    r"|accepted|in press|to appear|forthcoming|submitted|preprint|pdf|[*†‡])\s*[)\]]\W*$"
    r"|^\W*retracted(?: article)?\s*:\s+",
    re.IGNORECASE,
)
"""What is said of a work, and makes no other one of it."""

ROMAN = r"[IVX]{1,5}"
COUNT = rf"\d{{1,3}}|{ROMAN}|one|two|three|four|five|first|second|third|[A-D](?!\w)"
PART_WORDS = frozenset(
    "part pt volume vol chapter lecture teil band partie tome".split()
)
PART = re.compile(
    rf"\W{{0,4}}\b(?:{'|'.join(PART_WORDS)})\b\.?\s?(?P<part>{COUNT})\b\W{{0,4}}",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(rf"\(?(?P<part>\d{{1,2}}|{ROMAN})(?:[.:]\s+|\)\s*)(?=\D)")
PART_INSIDE = re.compile(rf"[.:,]?\s+\(?(?P<part>\d{{1,2}}|{ROMAN})\)?[.:]\s+(?=\w)")
PART_BEHIND = re.compile(rf"[.:,–—-]?\s+\(?(?P<part>\d{{1,2}}|{ROMAN})\)?\W*$")
EDITION = re.compile(
    r"\W{0,4}\b(?P<part>\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|revised)"
    r"\s+ed(?:ition)?\b\W{0,4}",
    re.IGNORECASE,
)
NUMBER_WORDS = {
    word: str(number)
    for number, names in enumerate(
        "one first i|two second ii|three third iii|four fourth iv|five fifth v"
        "|six sixth vi|seven seventh vii|eight eighth viii|nine ninth ix|ten tenth x"
        "|xi|xii".split("|"),
        start=1,
    )
    for word in names.split()
}
NUMBERED = PART_WORDS.union({"ed", "edition"}, NUMBER_WORDS)
"""Words of which a title has one if it names a part; or it has digits."""

LABELLED = frozenset(
    "errata erratum corrigendum corrigenda addendum addenda correction retraction comment"
    " comments commentary discussion remark remarks reply response rejoinder suppl"
    " supplement supplementary supplemental supporting appendix data code dataset abstract"
    " paper announcement poster demo demonstration version report talk lecture presentation"
    " address slides video tutorial progress wip".split()
)
"""Words of which every notice and every form has one: most titles have none."""

NESTED = 2
"""Notices that may stand one in the other: *Reply to "Comment on X"*."""


def without_remark(text: str) -> str:
    """Return a title without what is said of the work: *(oral)*, *(in press)*."""
    enclosed = ")" in text or "]" in text or ":" in text
    return (REMARK.sub("", text) or text) if enclosed else text


def notice_of(text: str) -> tuple[str, str]:
    """Cut *Erratum:*, *Comment on* and their like; return the rest, and which it is."""
    rest, first = text, ""
    for _ in range(NESTED):
        found = NOTICE_BEFORE.match(rest) or NOTICE_BEHIND.search(rest)
        if not found:
            break
        first = first or next(name for name in NOTICES if found[name])
        rest = _without(rest, found)
    return rest, first


def form_of(text: str) -> tuple[str, str]:
    """Cut *(extended abstract)*, *Poster:* and their like."""
    found = FORM_BEFORE.match(text)
    if found:
        return _without(text, found), found["form"].casefold()
    found = FORM_BEHIND.search(text)
    if found:
        return _without(text, found), (found["form"] or found["bare"]).casefold()
    return text, ""


def _without(text: str, found: re.Match[str]) -> str:
    rest = text[: found.start()] + text[found.end() :]
    return rest.strip("“”\"'‘’` ")


def part_of(text: str, words: frozenset[str]) -> tuple[str, str]:
    """Cut the number of a part or an edition; return the title of all the parts."""
    if words.isdisjoint(NUMBERED) and not any(map(str.isdigit, words)):
        return text, ""
    for pattern in _part_patterns(words):
        found = pattern.match(text) if pattern is PART_BEFORE else pattern.search(text)
        if found and found[0] != text:
            number = found["part"].casefold()
            number = NUMBER_WORDS.get(number, number)
            whole = text[: found.start()] or text[found.end() :]
            edition = " edition" if pattern is EDITION else ""
            return whole, number + edition
    return text, ""


def _part_patterns(words: frozenset[str]) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that can fit a title of these words, the surest first."""
    if words & {"ed", "edition"}:
        yield EDITION
    if words & PART_WORDS:
        yield PART
    if not words.isdisjoint(NUMBER_WORDS) or any(map(str.isdigit, words)):
        yield from (PART_BEFORE, PART_BEHIND, PART_INSIDE)


def edition_of(text: str) -> str:
    """Return the number in ``2nd``, ``Second edition`` or ``3``; '' for none."""
    digits = re.search(r"\d+", text)
    words = (NUMBER_WORDS.get(word, "") for word in folded(text))
    return digits[0] if digits else next(filter(None, words), "")
