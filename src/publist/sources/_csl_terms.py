"""CSL's and Crossref's words for types and fields, and what BibTeX calls them."""

import re

_KINDS = {
    "article": "article-journal article-magazine article-newspaper journal-article"
    " review review-book peer-review",
    "book": "book monograph edited-book reference-book classic pamphlet",
    "incollection": "chapter book-chapter book-section book-part book-track entry"
    " entry-dictionary entry-encyclopedia reference-entry",
    "inproceedings": "paper-conference proceedings-article",
    "phdthesis": "thesis dissertation",
    "techreport": "report report-component report-series",
    "online": "webpage post post-weblog",
    "unpublished": "manuscript",
    **{same: same for same in "proceedings collection dataset software patent".split()},
}
KINDS = {name: kind for kind, names in _KINDS.items() for name in names.split()}
"""Types; all others (and ``article``, which is a preprint) are ``misc``."""

PREPRINTS = frozenset({"article", "posted-content", ""})
OLD_PAPERS = frozenset({"article", ""})
"""What programs write for a paper in a journal too, if there is one."""

KEYS = ("citation-key", "citekey", "citationkey", "id")
SHORT_VENUES = (
    "container-title-short", "short-container-title", "journalabbreviation",
    "collection-title",
)  # fmt: skip
ARXIV = ("arxiv", "number", "archive-location", "doi", "url", "container-title")
"""Where an arXiv id may stand."""

DATES = ("issued", "published-print", "published", "published-online", "posted")
"""Dates of publication, best first."""

NAMES = {
    "keyword": "keywords", "subject": "keywords", "publisher-place": "address",
    "publisher-location": "address", "event-place": "eventplace", "genre": "type",
    "title-short": "shorttitle", "short-title": "shorttitle",
    "collection-title": "series", "container-title-short": "shortjournal",
    "short-container-title": "shortjournal", "journalabbreviation": "shortjournal",
    "number-of-pages": "pagetotal", "accessed": "urldate", "issued": "date",
}  # fmt: skip
"""What BibTeX and BibLaTeX call a field."""

VERBATIM = frozenset("doi url isbn issn pmid pmcid arxiv archive-location".split())
"""Fields that hold signs for machines, never prose."""

BOOKKEEPING = frozenset(
    "indexed reference license reference-count references-count prefix member score"
    " is-referenced-by-count content-domain created deposited resource link relation"
    " assertion issn-type isbn-type alternative-id update-policy journal-issue"
    " content-created".split()
).union(DATES[1:])
"""What a registry notes about its own record, and what another field says too."""

SAID = re.compile(
    r"^[ \t]*(?:tex\.)?_?([A-Za-z][A-Za-z .-]{1,20}?)[ \t]*:[ \t]*(\S.*)$", re.MULTILINE
)
SAID_NAMES = {
    "citation key": "citation-key", "bibtex": "citation-key", "arxiv": "arxiv",
    "arxiv id": "arxiv", "eprint": "arxiv", "doi": "doi", "url": "url", "pmid": "pmid",
    "pmcid": "pmcid", "isbn": "isbn", "issn": "issn",
}  # fmt: skip
"""What users of Zotero write into the note, line by line: ``arXiv: 1707.03362``."""
