"""Where a work and its copies are found: the address for readers, and identifiers.

Addresses in a source are hostile until looked at: only those that a page may link to are
taken, and a file name of the source's own site stays a file name.
"""

import re

from publist.model import identifiers
from publist.model.reference import Reference

PDF = re.compile(r"\.pdf(?:[?#]|$)", re.IGNORECASE)
CODE = re.compile(r"https?://(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)/")
HOST = re.compile(
    r"(?:[a-z\d-]+\.)+(?:com|org|edu|net|gov|info|[a-z]{2})(?::\d+)?/", re.IGNORECASE
)
"""How an address without its scheme begins: ``citeseer.ist.psu.edu/ding04.html``."""

UNSAFE = {ord(sign): f"%{ord(sign):02X}" for sign in '<>"`'}
"""What no address may hold, and what would end the attribute that a page puts it in."""

HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
LINE_END = re.compile(r"\s|%0[ad](?=https?:)", re.IGNORECASE)
"""What parts two addresses in one field, also as Mendeley writes it."""

PLAIN = re.compile(r"https?://[A-Za-z0-9./:?=&#~+_-]*[A-Za-z0-9/]")
"""An address with nothing to clean, as most are."""

HREF = re.compile(r"<a\s[^>]*?href\s*=\s*[\"']?([^\s\"'<>]+)", re.IGNORECASE)
FILE = re.compile(r"[./#]\S*|\S{2,}/\S*|\S+\.[a-z]\w{1,4}(?:[?#]\S*)?", re.IGNORECASE)
"""A file of the site; not ``n/a`` or ``yes``."""

SCHEME = re.compile(r"([a-z][a-z\d+.-]*):", re.IGNORECASE)
SAFE = frozenset({"http", "https", "ftp"})
ADDRESSES = {
    "pdf": ("pdf",),
    "code": ("code", "github", "git"),
    "data": ("data", "dataset"),
    "slides": ("slides", "ppt"),
    "poster": ("poster",),
    "video": ("video",),
    "website": ("website", "project", "project_page"),
}
"""Fields of an entry that hold addresses, and what sources call them."""

NAMED = {source: name for name, sources in ADDRESSES.items() for source in sources}
NUMBERS = {
    "pmid": re.compile(r"(?<![\w-])\d{1,8}(?![\w-])"),
    "pmcid": re.compile(r"(?:PMC)?\d{3,9}(?![\w-])", re.IGNORECASE),
    "isbn": re.compile(r"(?<!\d)(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?!\d)"),
}
"""The form of numbers; sources put other things there as well, an ISSN or a DOI."""


def address_of(reference: Reference) -> str:
    """Return where readers are sent: DOI, the publisher's page, arXiv, else a PDF."""
    if reference.doi:
        return identifiers.doi_address(reference.doi)
    url, arxiv = _address(reference.url), arxiv_of(reference)
    if url and not PDF.search(url) and not identifiers.find_arxiv(url):
        return url
    if arxiv:
        return identifiers.arxiv_address(arxiv)
    return url or _named(reference)["pdf"]


def arxiv_of(reference: Reference) -> str:
    """Return the arXiv id, also where DBLP has it: ``CoRR``, volume ``abs/1707.03362``."""
    volume = reference.volume.removeprefix("abs/")
    if reference.arxiv or volume == reference.volume:
        return reference.arxiv
    return identifiers.find_arxiv(f"arXiv:{volume}")


def label_of(url: str) -> str:
    """Return a text to click on, where nothing is known of a work but its address."""
    doi = identifiers.find_doi(url)
    if doi or not url:
        return f"doi:{doi}" if doi else ""
    return "PDF" if PDF.search(url) else "Link"


def identifiers_of(reference: Reference) -> dict[str, str]:
    """Return what identifies a work or is a copy of it, besides ``address_of``.

    The DOI and the arXiv id are told even if the address is made of them.
    """
    extra, page = reference.extra, _address(reference.url)
    found = _named(reference)
    found["pdf"] = found["pdf"] or (page if PDF.search(page) else "")
    found["code"] = found["code"] or (page if CODE.match(page) else "")
    url = address_of(reference)
    known = {"doi": reference.doi, "arxiv": arxiv_of(reference)}
    known |= {name: text for name, text in found.items() if text and text != url}
    known |= {n: _number(n, extra[n]) for n in NUMBERS if n in extra}
    return {name: text for name, text in known.items() if text}


def _named(reference: Reference) -> dict[str, str]:
    """Return the addresses that have a field of their own in a source."""
    extra = reference.extra
    found = dict.fromkeys(ADDRESSES, "")
    for source in filter(extra.__contains__, NAMED):
        name = NAMED[source]
        found[name] = found[name] or _address(extra[source])
    return found


def _number(name: str, text: str) -> str:
    """Return the first number of its kind in a field that is for such numbers."""
    found = NUMBERS[name].search(text.translate(HYPHENS))
    return found[0] if found and "10." not in text else ""


def other_page(reference: Reference) -> str:
    """Return the source's own address of a work, where readers are sent elsewhere."""
    url = _address(reference.url)
    if not url or identifiers.find_doi(url) or identifiers.find_arxiv(url):
        return ""
    if url == address_of(reference):
        return ""
    return "" if url in identifiers_of(reference).values() else url


def _address(text: str) -> str:
    """Return the first address in a field; '' for one that no page may link to."""
    if not text or PLAIN.fullmatch(text):
        return text
    linked = HREF.search(text) if "<" in text else None
    written = linked[1] if linked else text.strip()
    first = LINE_END.split(written, maxsplit=1)[0]
    url = first.strip("<>").rstrip(",;").translate(UNSAFE)
    if url.casefold().startswith("www.") or HOST.match(url):
        url = f"https://{url}"
    scheme = SCHEME.match(url)
    if scheme:
        return url if scheme[1].casefold() in SAFE else ""
    return url if FILE.fullmatch(url) else ""
