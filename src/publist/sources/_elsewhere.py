r"""Address, DOI and arXiv id of a BibTeX entry that has no field of that name.

Programs and sites have fields of their own for them (``html``, ``ee``, ``bdsk-url-1``);
else they stand in ``howpublished`` or ``note``. Of a note, only what says nothing but
where the work is counts: any other address there leads to code, slides or another work.
"""

import re
from collections.abc import Iterator, Mapping

from publist.model import links
from publist.model.identifiers import find_arxiv, find_doi
from publist.sources._latex import address

PAGES = (
    "html", "ee", "link", "weblink", "url_link", "url_paper", "publisher_url", "uri",
    "paper", "www", "bdsk-url-1", "bdsk-url-2",
)  # fmt: skip
"""Fields that hold the address of a work's page, the publisher's own first."""

COPIES = {
    form.format(name): name
    for name in links.NAMED
    for form in ("url_{}", "{}_url", "{}url")
}
"""Other names of the fields that hold addresses of copies."""

PROSE = ("howpublished", "note")
EPRINTS = {
    "ascl": "https://ascl.net/{}",
    "hal": "https://hal.science/{}",
    "hdl": "https://hdl.handle.net/{}",
    "iacr": "https://eprint.iacr.org/{}",
    "jstor": "https://www.jstor.org/stable/{}",
    "pubmed": "https://pubmed.ncbi.nlm.nih.gov/{}/",
}
"""Where the numbers in ``eprint`` lead, by BibLaTeX's ``eprinttype``; arXiv is apart."""

ARXIV = (
    "arxiv", "arxivid", "url", "journal", "journaltitle", "howpublished", "note", "eid",
    "number", "pages", "html", "ee", "link", "bdsk-url-1", "pdf", "url_pdf", "preprint",
)  # fmt: skip
RESOLVER = re.compile(r"(?:^|//)(?:[\w-]+\.)*doi\.(?:[\w-]+\.)*[a-z]+/", re.IGNORECASE)
"""``dx.doi.org``, and what publishers call theirs: ``doi.acm.org``."""

ONLY_DOI = re.compile(r"(?:doi\b[:\s]*)?10\.\d{4,9}/\S+", re.IGNORECASE)
SCHEME = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
ADDRESS = re.compile(
    r"\\(?:url|path|nolinkurl|burl|texttt|href)\s*\{\s*((?:[^{}]|\{[^{}]*\})*)\}"
    r"|((?:https?://|www\.)(?:[^\s{}<>\"]|\{[^{}\s]*\})+)",
)
WHERE = re.compile(
    r"[\s\W]*(?:(?:also|freely|now|is|paper|preprint|full|text|version|online|available"
    r"|accessible|published|retrieved|last|accessed|from|at|on|via|under|in|see|url"
    r"|web|website|webpage|homepage|online)[\s\W]+)*",
    re.IGNORECASE,
)
SEEN = re.compile(
    r"[\s\W]*(?:(?:last|date|online|web)\W+)*"
    r"(?:(?:access|visit|retriev|check|consult|download|abgerufen|zugriff)\w*.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What may stand behind the address: the day of the visit."""


def url(fields: Mapping[str, str], arxiv: str) -> str:
    """Return the address of a work whose ``url`` says nothing; '' if none is told.

    The catalogue of ADS is worse than arXiv's own page, and better than nothing.
    """
    catalogue = "" if arxiv else address(fields.get("adsurl", ""))
    return next(_addresses(fields), catalogue)


def _addresses(fields: Mapping[str, str]) -> Iterator[str]:
    """Tell the addresses in fields that are for them, then those in prose."""
    server = fields.get("eprinttype") or fields.get("archiveprefix", "")
    known = EPRINTS.get(server.strip("{} ").lower(), "")
    if known and fields.get("eprint"):
        yield known.format(address(fields["eprint"]))
    for name in filter(fields.__contains__, PAGES):
        text = address(fields[name])
        if SCHEME.match(text):
            yield text
    for name in filter(fields.__contains__, PROSE):
        text = fields[name]
        found = ADDRESS.search(text)
        if found and (name == "howpublished" or _says_where(text, found)):
            told = address(found[1] or found[2]).rstrip(".,;)")
            if SCHEME.match(told):
                yield told


def _says_where(text: str, found: re.Match[str]) -> bool:
    before, behind = text[: found.start()], text[found.end() :]
    return bool(WHERE.fullmatch(before) and SEEN.fullmatch(behind))


def doi(fields: Mapping[str, str]) -> str:
    """Return the DOI that an address is made of, or that is all of a note."""
    for text in (address(fields.get("url", "")), *_addresses(fields)):
        found = find_doi(text) if RESOLVER.search(text) else ""
        if found:
            return found
    notes = (address(fields[name]) for name in PROSE if "10." in fields.get(name, ""))
    return next((find_doi(text) for text in notes if ONLY_DOI.fullmatch(text)), "")


def arxiv(fields: Mapping[str, str]) -> str:
    """Return the arXiv id that a field tells which says that it is one."""
    for name in filter(fields.__contains__, ARXIV):
        text = fields[name]
        says_so = name.startswith("arxiv") or "arxiv" in text.lower()
        found = find_arxiv(address(text)) if says_so else ""
        if found:
            return found
    return ""
