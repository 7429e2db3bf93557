"""Identifiers: find a DOI or an arXiv id in any text, and turn it into an address.

Sources: the DOI handbook (a DOI starts ``10.`` and has a suffix; it compares without
case) and arXiv's identifier scheme (``YYMM.NNNNN`` since April 2007, ``archive/YYMMNNN``
before).
"""

import re
from functools import lru_cache
from urllib.parse import unquote

PREFIX = r"(?<![\d.])10\.\d{4,9}(?:\.\d+)*/"
DOI = re.compile(PREFIX + r"[^\s\"'<>{}|\\^`]+")
SICI = re.compile(
    PREFIX + r"[^\s\"'<>{}|\\^`&]{1,99}?(?:<[^\s<>&]{1,40}>|\])"
    r"\d\.\d\.[a-z]{2};\d(?:-[\w#])?",
    re.IGNORECASE,
)
"""A DOI that holds the older code of an article: ``…<137::AID-PROT1>3.0.CO;2-#``.

All articles of an issue share what stands before the ``<``.
"""

PLAIN_DOI = re.compile(
    r"10\.(?!1101/|48550/)\d{4,9}/[A-Za-z0-9._-]*[A-Za-z0-9]"
    r"(?<!\.full)(?<!\.pdf)(?<!\.abstract)",
    re.ASCII,
)
"""A DOI with nothing around it, as most fields for DOIs hold one."""

ENTITIES = {"lt": "<", "gt": ">", "amp": "&"}
ENTITY = re.compile("&(lt|gt|amp);")
NOT_IN_ADDRESSES = {ord(sign): f"%{ord(sign):02X}" for sign in '<>#[]"%'}
ARXIV_NEW = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}"
ARXIV_OLD = r"[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/\d{7}"
ARXIV = re.compile(
    rf"(?:arxiv\s*(?:preprint\s*)?[:.]?\s*(?:\w+\.org/)?(?:(?:abs|pdf|html|e-print)/)?"
    rf"|arxiv\.org/(?:abs|pdf|html|e-print|format)/)({ARXIV_NEW}|{ARXIV_OLD})",
    re.IGNORECASE,
)
BARE_ARXIV = re.compile(rf"({ARXIV_NEW}|{ARXIV_OLD})(?:v\d+)?")
ASKED_AGAIN = 256
"""Texts whose answer is kept: one work's fields are looked at several times in a row."""

WEB = re.compile(r"\Ahttps?://(?:www\.)?")
ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)


@lru_cache(ASKED_AGAIN)
def find_doi(text: str) -> str:
    """Return the first DOI in ``text``, bare and in lower case; '' if there is none.

    The DOIs that arXiv gives its own preprints (``10.48550/arXiv.…``) do not count:
    they name no version of record, and ``find_arxiv`` reads them.
    """
    if PLAIN_DOI.fullmatch(text):
        return text.lower()
    return first_doi(text) if "10." in text else ""


def first_doi(text: str) -> str:
    """Return the same of a text that is more than a DOI, or an unusual one."""
    plain = ENTITY.sub(lambda entity: ENTITIES[entity[1]], unquote(text))
    for match in DOI.finditer(plain):
        coded = SICI.match(plain, match.start())
        if coded:
            return coded[0].lower()
        doi = _trimmed(match[0])
        if DOI.fullmatch(doi) and not ARXIV_DOI.match(doi):
            return doi.lower()
    return ""


def _trimmed(doi: str) -> str:
    """Cut what stands behind a DOI in running text or in a publisher's address."""
    doi = re.split(r"[?#;]|&\w+=|/(?:full|abstract|pdf|html|meta|fulltext)\b", doi)[0]
    doi = re.sub(r"(?:\.full|\.pdf|\.abstract)+$", "", doi).rstrip(".,:*/")
    if doi.startswith("10.1101/"):  # bioRxiv appends the version to the address
        doi = re.sub(r"v\d+$", "", doi)
    while doi.endswith(")") and doi.count("(") < doi.count(")"):
        doi = doi[:-1].rstrip(".,:*/")
    return doi


@lru_cache(ASKED_AGAIN)
def find_arxiv(text: str) -> str:
    """Return the first arXiv id in ``text`` without its version; '' if there is none.

    The text must say that it is one (``arXiv:…``, an arxiv.org address, arXiv's DOI)
    or be nothing but an id.
    """
    if "arxiv" not in text.casefold():  # nearly all
        bare = BARE_ARXIV.fullmatch(text.strip())
        return bare[1] if bare else ""
    doi = ARXIV_DOI.search(text)
    whole = BARE_ARXIV.fullmatch(doi[1].rstrip(".,/") if doi else text.strip())
    match = whole or ARXIV.search(text)
    return match[1] if match else ""


def bare_address(url: str) -> str:
    """Return an address for comparing, without ``https://www.`` and ``/`` at its ends."""
    return WEB.sub("", url.strip()).rstrip("/#")


def doi_address(doi: str) -> str:
    """Return the address that resolves a bare DOI."""
    return f"https://doi.org/{doi.translate(NOT_IN_ADDRESSES)}"


def arxiv_address(arxiv: str) -> str:
    """Return the address of the abstract page of a bare arXiv id."""
    return f"https://arxiv.org/abs/{arxiv}"


def arxiv_year(arxiv: str) -> int | None:
    """Return the year in which an arXiv id was given; ``None`` without an id."""
    digits = re.search(r"(\d{2})\d{2}(?:\.|\d{3}$)", arxiv)
    if not digits:
        return None
    year = int(digits[1])
    return 1900 + year if year > 90 else 2000 + year  # noqa: PLR2004  arXiv began 1991
