"""Names of journals that a source has in capitals, as journals write them.

Web of Science exports ``PHYSICAL REVIEW B``. Letters that stand for words keep their
case; a single word might be such letters, so few of those are touched.
"""

import re
from functools import lru_cache

from publist.model.venue_kind import CONFERENCES

SMALL = frozenset(
    "a an and as at by de del der des di du e et for für in la le of on the to und"
    " with".split()
)
LETTERS = frozenset(
    "AAPG AAPS ACM ACS AIAA AICHE AIDS AIP ASCE ASME BMC BMJ BBA CMES DNA EMBO EPJ EPL"
    " ESAIM EURASIP FASEB FEBS HIV IACR ICES IEEE IEICE IET IFAC IISE IMA ISA ISME ISPRS"
    " JAMA JETP JOM KSII LWT MDPI MRI MRS NMR PLOS PNAS RNA RSC SAE SIAM SIGMA SPIE TAPPI"
    " USA UK VLDB ZAMM II III IV VI VII VIII IX XI".split()
).union(CONFERENCES)
ALONE = frozenset(
    "BLOOD BRAIN CANCER CARBON CELL CHAOS CIRCULATION ECOLOGY GENETICS GEOLOGY"
    " GEOPHYSICS ICARUS LANGMUIR MACROMOLECULES NANOSCALE NATURE NEURON POLYMER SCIENCE"
    " SENSORS".split()
)
"""Journals of one word."""

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
LONG = re.compile(r"[^\W\d_]{5,}")


@lru_cache(maxsize=1024)
def calmed(name: str) -> str:
    """Return a name in the case of print, if it is all in capitals."""
    if not name.isupper() or not _is_prose(name):
        return name
    before, parenthesis, letters = name.partition("(")
    calm = WORD.sub(_calmed, before)
    return calm[:1].upper() + calm[1:] + parenthesis + letters


def _is_prose(name: str) -> bool:
    words = [word for word in WORD.findall(name) if not word[0].isdigit()]
    if len(words) == 1:
        return name in ALONE
    return any(LONG.search(word) and word not in LETTERS for word in words)


def _calmed(match: re.Match[str]) -> str:
    word = match[0]
    if word in LETTERS or len(word) == 1 or not re.search("[AEIOUYÄÖÜÉ0-9]", word):
        return word
    if word[0].isdigit() or word.lower() in SMALL:
        return word.lower()
    elided, rest = word[:2], word[2:]  # de l'Institut
    return elided + rest.capitalize() if elided[1] in "’'" else word.capitalize()
