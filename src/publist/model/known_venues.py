"""Conferences that everybody calls by their letters, by the names that sources give them.

Google Scholar, DBLP and publishers write ``Advances in Neural Information Processing
Systems`` where every list writes ``NeurIPS``. A name counts only as a whole: a workshop
at a conference, or another society's meeting on the same subject, is none of these.
"""

import re
from functools import lru_cache

from publist.model.short_venue import NOISE
from publist.model.text import fold, plain

ACL = "association for computational linguistics"
NAACL = f"conference of the north american chapter of the {ACL}"
NAMES = {
    "AAAI": ("aaai conference on artificial intelligence",),
    "ACL": (f"meeting of the {ACL}",),
    "AISTATS": ("conference on artificial intelligence and statistics",),
    "BMVC": ("british machine vision conference",),
    "CCS": ("conference on computer and communications security",),
    "CHI": ("conference on human factors in computing systems",),
    "CIKM": ("conference on information and knowledge management",),
    "COLING": ("conference on computational linguistics",),
    "COLT": ("conference on learning theory",),
    "CVPR": ("conference on computer vision and pattern recognition",),
    "CoRL": ("conference on robot learning",),
    "EACL": (f"conference of the european chapter of the {ACL}",),
    "ECCV": ("european conference on computer vision",),
    "EMNLP": ("conference on empirical methods in natural language processing",),
    "FOCS": ("symposium on foundations of computer science",),
    "ICASSP": ("conference on acoustics speech and signal processing",),
    "ICCV": ("conference on computer vision",),
    "ICDE": ("conference on data engineering",),
    "ICIP": ("conference on image processing",),
    "ICLR": ("conference on learning representations",),
    "ICML": ("conference on machine learning",),
    "ICPR": ("conference on pattern recognition",),
    "ICRA": ("conference on robotics and automation",),
    "ICSE": ("conference on software engineering",),
    "IJCAI": (
        "joint conference on artificial intelligence",
        "joint conferences on artificial intelligence",
    ),
    "INFOCOM": ("conference on computer communications",),
    "IROS": ("conference on intelligent robots and systems",),
    "ISBI": ("symposium on biomedical imaging",),
    "ISIT": ("symposium on information theory",),
    "KDD": ("conference on knowledge discovery and data mining",),
    "LREC": ("conference on language resources and evaluation",),
    "MICCAI": (
        "conference on medical image computing and computer assisted intervention",
    ),
    "NAACL": (NAACL, f"{NAACL} human language technologies"),
    "NeurIPS": (
        "advances in neural information processing systems",
        "conference on neural information processing systems",
        "neural information processing systems",
    ),
    "PLDI": ("conference on programming language design and implementation",),
    "POPL": ("symposium on principles of programming languages",),
    "SIGIR": (
        "conference on research and development in information retrieval",
        "sigir conference on research and development in information retrieval",
    ),
    "SIGMOD": ("conference on management of data",),
    "SODA": ("symposium on discrete algorithms",),
    "STOC": ("symposium on theory of computing",),
    "UAI": (
        "conference on uncertainty in artificial intelligence",
        "uncertainty in artificial intelligence",
    ),
    "WACV": ("winter conference on applications of computer vision",),
    "WSDM": ("conference on web search and data mining",),
    "WWW": ("conference on world wide web", "world wide web conference"),
}
KNOWN = {name: short for short, names in NAMES.items() for name in names}
LETTERS = {short.casefold(): short for short in NAMES} | {"nips": "NeurIPS"}
ORGANISERS = re.compile(
    r"^(?:(?:the|ieee|acm|cvf|rsj|siam|eatcs|sig\w+|computer society|usenix) )+"
)
"""Who holds a conference; most sources name them, some do not."""

RECORD = re.compile(r"^(?:in )?conference record of ", re.IGNORECASE)
VOLUME = re.compile(r"[\s:,;–—-]+(?:volume|vol\.|part)\s.*", re.IGNORECASE)
SPELLINGS = re.compile(r"\b(?:international|intl|int(?: l)?)\b ?|\b(conf)\b|\b(symp)\b")
TWICE = re.compile(r"\b((?:conference|symposium) on )\1+")
"""The ACM's ``International Conference on International Conference on …``."""

TELLING = re.compile(
    r"conf|symp|meeting|world wide web|neural information|uncertainty in", re.IGNORECASE
)
"""What the name of each of them has; most venues are journals."""

BESIDE = re.compile(
    r"workshop|tutorial|companion|track|findings|student|demo|challenge|competition",
    re.IGNORECASE,
)
_WORD = r"(?!and\b)[A-Z][\w.’'-]+"
PLACE = re.compile(rf"(?:, {_WORD}(?: {_WORD}){{0,2}}){{1,3}}(?:, .*\d.*)?$")
"""``, Helsinki, Finland, 2008``; a further subject has an *and* before it."""

RENAMED = 2018
"""The year from which NIPS is NeurIPS."""


def known_name(venue: str, year: int | None) -> str:
    """Return the letters by which a conference was called in a year.

    '' if it is none that everybody knows.
    """
    name = _known(plain(venue))
    return "NIPS" if name == "NeurIPS" and year and year < RENAMED else name


@lru_cache(maxsize=1024)
def _known(venue: str) -> str:
    letters = LETTERS.get(venue.rstrip("0123456789 '’").casefold())
    if letters:
        return letters
    if not TELLING.search(venue) or BESIDE.search(venue):
        return ""
    name = VOLUME.sub("", RECORD.sub("", venue.replace("&", " and ")))
    keys = (key for one in (name, PLACE.sub("", name)) for key in _keys(one))
    return next((KNOWN[key] for key in keys if key in KNOWN), "")


def _keys(name: str) -> tuple[str, str]:
    spelled = SPELLINGS.sub(_spelled, fold(NOISE.sub(" ", name)))
    bare = TWICE.sub(r"\1", " ".join(spelled.split()))
    return bare, ORGANISERS.sub("", bare)


def _spelled(match: re.Match[str]) -> str:
    return "conference" * bool(match[1]) + "symposium" * bool(match[2])
