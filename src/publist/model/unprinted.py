"""Where a work appeared that no journal and no conference printed, in a few words.

Theses, reports, patents, data, software, books, and what ``@misc`` and
``@unpublished`` say of themselves in notes: of these only plain words are taken.
"""

import re

from publist.model.reference import Reference
from publist.model.text import fold, plain

THESES = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "bachelorsthesis": "Bachelor's thesis",
    "thesis": "Thesis",
}
REPORTS = {"techreport": "Technical report", "report": "Report"}
REPORTS |= {"workingpaper": "Working paper", "whitepaper": "White paper"}
THESIS = re.compile(
    r"\b(?:thesis|thèse|mémoire|tesis?|tese|trabajo|trabalho|habilitation)\b|dissertation"
    r"|arbeit|\bproject\b|论文|論文|диссертац",
    re.IGNORECASE,
)
CODE = re.compile(r"techreport|resreport|patent\w*|software|\w+cd", re.IGNORECASE)
"""BibLaTeX's names for types, which its styles turn into words."""

STATUS = re.compile(
    r"in press|to appear|forthcoming|(?:conditionally )?accepted(?: for publication)?"
    r"|submitted|revise (?:and|&(?:amp;)?) resubmit|in revision|in preparation|in print"
    r"|(?:currently )?under (?:review|revision)",
    re.IGNORECASE,
)
STATES = {"inpress": "in press", "inpreparation": "in preparation"}
OPENING = re.compile(
    r"(?:submitted|to appear|accepted|under review|in preparation|forthcoming)\b",
    re.IGNORECASE,
)
PATENT = re.compile(r".*\bpatent\b.*\d.*", re.IGNORECASE)
UNFIT = re.compile(
    r"https?:|www\.|<a\s|\S@\S|verb\+"
    r"|^\W*(?:online\W+)?(?:last |date )?(?:available|access|retrieved|visited|checked)"
    r"|^(?:cited by|export date|pmc?id|isbn|issn|doi|url|note|©|arxiv|oclc|_eprint)\b"
    r"|^(?:[\w-]+ )?(?:publisher|place|type|pages|issue|section|version|title|id|key):",
    re.IGNORECASE,
)
LONG = 120
"""Characters; a longer note is about something else."""

NOTED = frozenset(
    {"misc", "unpublished", "manual", "online", "booklet", "workingdraft"}
)
REPOSITORIES = {
    "10.5281": "Zenodo", "10.6084": "figshare", "10.5061": "Dryad", "10.17605": "OSF",
    "10.31219": "OSF Preprints", "10.31234": "PsyArXiv", "10.26434": "ChemRxiv",
    "10.21203": "Research Square", "10.20944": "Preprints.org", "10.2139": "SSRN",
    "10.7910": "Harvard Dataverse", "10.17632": "Mendeley Data",
}  # fmt: skip
"""By the first half of the DOIs that they give."""


def is_thesis(reference: Reference) -> bool:
    """Tell whether a work is a thesis of any degree."""
    return reference.kind in THESES


def thesis(reference: Reference) -> str:
    """Return ``PhD thesis, Leiden University``, by the source's own word for it."""
    named = _prose(reference, "type")
    own = named[:1].upper() + named[1:] if THESIS.search(named) else ""
    label = own or THESES[reference.kind]
    return ", ".join(filter(None, (label, reference.publisher)))


def status(reference: Reference) -> str:
    """Return ``in press`` or what else a source says of a work that is not out; or ''."""
    state = reference.extra.get("pubstate", "").strip().casefold()
    said = (reference.extra.get(name, "") for name in ("note", "year"))
    told = (STATES.get(state, state), reference.volume, reference.pages, *said)
    texts = (plain(text).strip(" .!()") for text in told)
    return next((text.lower() for text in texts if STATUS.fullmatch(text)), "")


def where(reference: Reference) -> str:
    """Return who published a work, what it is, or where it can be had; or ''."""
    if reference.kind in REPORTS:
        return _report(reference)
    note, how = _prose(reference, "note"), _prose(reference, "howpublished")
    told = next((text for text in (note, how) if OPENING.match(text)), "")
    names = [_patent(reference), told, how, reference.publisher]
    names += [_prose(reference, "organization")]
    names += [note] if reference.kind in NOTED else []
    names += [_series(reference), REPOSITORIES.get(reference.doi.partition("/")[0], "")]
    line = next(filter(None, names), "")
    words = line.islower() and "." not in line
    return line.capitalize() if words else line


def _report(reference: Reference) -> str:
    """Return ``Technical report CI-18/98, University of Dortmund``."""
    named = _prose(reference, "type")
    label = named if named and not CODE.fullmatch(named) else REPORTS[reference.kind]
    told_twice = fold(reference.number).startswith(fold(label))
    whole = " ".join(filter(None, ("" if told_twice else label, reference.number)))
    return ", ".join(filter(None, (whole, reference.publisher)))


def _patent(reference: Reference) -> str:
    """Return ``US Patent 8,123,456``."""
    texts = (_prose(reference, name) for name in ("note", "howpublished"))
    told = next((text for text in texts if PATENT.fullmatch(text)), "")
    if told or reference.kind != "patent":
        return told
    number = reference.number
    return number if "patent" in number.casefold() else f"Patent {number}".strip()


def _series(reference: Reference) -> str:
    return " ".join(filter(None, (reference.short_venue, reference.volume)))


def _prose(reference: Reference, name: str) -> str:
    """Return a field if it is a few words for people to read, or ''."""
    raw = reference.extra.get(name, "")
    text = plain(raw).strip(" .,")
    return "" if len(text) > LONG or UNFIT.search(raw.strip()) else text
