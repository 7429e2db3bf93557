"""What lists call kinds of works, and BibTeX's entry types for them."""

import re

from publist.model.text import fold

WORDS = {
    "article": "article,journal article,journal,journal paper,article journal",
    "inproceedings": (
        "inproceedings,conference,conference paper,proceedings article,paper conference"
        ",conference article,workshop,workshop paper,proceedings paper"
    ),
    "incollection": "incollection,chapter,book chapter",
    "phdthesis": "phdthesis,phd thesis,thesis,dissertation,doctoral thesis",
    "mastersthesis": "mastersthesis,masters thesis,msc thesis",
    "bachelorsthesis": "bachelorsthesis,bachelors thesis,bsc thesis",
    "techreport": "techreport,report,technical report",
    "misc": "misc,preprint,arxiv,talk,poster,online,other",
    **{kind: kind for kind in "book inbook proceedings unpublished manual".split()},
}
KINDS = {word: kind for kind, words in WORDS.items() for word in words.split(",")}
FIELDS = ("type", "pub_type", "entrytype", "kind")
"""Fields of lists that hold such words."""

THESES = frozenset({"phdthesis", "mastersthesis", "bachelorsthesis"})
IN_SCHOOLS = THESES | {"techreport"}
"""Kinds of works that a school or an institution publishes, not a journal."""

WHOLE = frozenset({"book", "proceedings", "manual"})
"""Kinds of works that appear in nothing else."""

MASTERS = re.compile(
    r"master|máster|m\.?\s?sc|mathesis|diplom|licen|lizen|laurea|magist|mestrado"
    r"|maestr|maîtrise|\bt\.?f\.?[mg]\b|硕士|碩士|修士",
    re.IGNORECASE,
)
BACHELORS = re.compile(r"bachelor|bathesis|undergrad|学士|學士|卒業", re.IGNORECASE)
"""Theses of a lower degree than a doctor's, as people say it in many languages."""


def kind_named(written: str) -> str:
    """Return the entry type that a word names, or ''."""
    return KINDS.get(fold(written.replace("'", "").replace("’", "")), "")


def thesis_for(degree: str) -> str:
    """Return the entry type of a thesis; BibTeX itself knows no bachelor's."""
    if BACHELORS.search(degree):
        return "bachelorsthesis"
    return "mastersthesis" if MASTERS.search(degree) else "phdthesis"
