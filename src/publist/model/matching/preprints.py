"""What tells a preprint from a version of record: its DOI, its server, its words."""

import re

PREPRINT_DOI = re.compile(
    r"10\.(?:1101/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8}(?!\w)|2139/ssrn|26434/chemrxiv"
    r"|\d{5}/osf\.io|3(?:1223|1224|2942|3774)/|21203/rs\.|36227/techrxiv|22541/|7287/peerj"
    r"|20944/preprints|1002/essoar|5194/(?:egusphere|(?!essd-)\w+d-\d|\w+-\d{4}-\d+(?![\d-])))",
    re.IGNORECASE,
)
"""DOIs of servers that hold no versions of record."""

VERSION = re.compile(r"(?<=\d)(?:[./]?v\d+|\.\d)$")
VERSIONED = re.compile(r"(10\.12688/\w+\.\d+|10\.7554/elife\.\d+)\.\d+$")
"""F1000 and eLife give each version a DOI of its own."""

UNPUBLISHED = re.compile(
    r"(?<!-)\barxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|\bssrn\b|\bcorr\b|techrxiv|\bhal\b"
    r"|\bpreprint|\be-?print|submitted|under review|in prep(?:aration|\.)?\b|preparations?$"
    r"|unpublished|manuscript|working paper|research square|discussions?\W*$",
    re.IGNORECASE,
)
WAITING = re.compile(
    r"submitted|under review|in prep(?:aration|\.)|\bpreprint", re.IGNORECASE
)
PREPRINT_SERVER = re.compile(
    r"arxiv\.org/|biorxiv\.org/|medrxiv\.org/|ssrn\.com/|chemrxiv\.org/|osf\.io/preprints"
    r"|hal\.science/|archives-ouvertes\.fr/",
    re.IGNORECASE,
)


def record_doi(doi: str) -> str:
    """Return a DOI if it is one of a version of record, else ''."""
    normal = normal_doi(doi) if doi else ""
    return "" if PREPRINT_DOI.match(normal) else normal


def normal_doi(doi: str) -> str:
    """Return a bare DOI without what only names one of its versions."""
    doi = doi.casefold()
    found = VERSIONED.match(doi)
    return found[1] if found else doi


def preprint_doi(doi: str) -> str:
    """Return a DOI, without its version, if it is a preprint's, else ''."""
    normal = normal_doi(doi) if doi else ""
    return VERSION.sub("", normal) if PREPRINT_DOI.match(normal) else ""
