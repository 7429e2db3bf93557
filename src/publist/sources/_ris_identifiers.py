"""DOI, arXiv id and address of a RIS record: programs put them under many tags."""

import re

from publist.model.identifiers import find_arxiv, find_doi
from publist.sources._rich_text import bare
from publist.sources._ris_values import Values

ADDRESS = re.compile(r"(?:(?:https?|ftp)://|(?![\w+.-]+:))\S*\.\S*", re.IGNORECASE)
"""An address of the web, or one on the site; no ``internal-pdf://12/x.pdf``."""

BETWEEN_ADDRESSES = re.compile(r";?\s+(?=\w+:)|;(?=https?:)")
DOI_ALONE = re.compile(r"\s*(?:doi:?\s*)?(?:https?://\S*?/)?10\.\S+\s*", re.IGNORECASE)
ARXIV_ALONE = re.compile(r"\s*arxiv\b.{,60}", re.IGNORECASE)


def doi(values: Values) -> str:
    """Take the DOI, from wherever it stands alone."""
    first = ""
    for tag in ("DO", "M3", "L3", "UR", "N1", "AN"):
        for text in values.of(tag):
            may_be = "doi.org/" in text if tag == "UR" else DOI_ALONE.fullmatch(text)
            found = find_doi(bare(text)) if may_be or tag == "DO" else ""
            first = first or found
            if found and found == first and tag != "UR":
                values.drop(text, tag)
    return first


def arxiv(values: Values) -> str:
    """Take the arXiv id; one in a note that says more is somebody else's."""
    first = ""
    for tag in ("DO", "AN", "M3", "N1", "UR", "JF", "JO", "T2"):
        for text in values.of(tag):
            is_alone = tag != "N1" or ARXIV_ALONE.fullmatch(text)
            says_so = "arxiv" in text.lower() and is_alone
            found = find_arxiv(bare(text)) if says_so else ""
            first = first or found
            if found and found == first:
                values.drop(text, *({tag} & {"DO", "AN", "M3", "N1"}))
    return first


def url(values: Values) -> str:
    """Take the page; a PDF only where there is no other address."""
    for tag in ("UR", "L2", "L1"):
        parted = [
            one for text in values.of(tag) for one in BETWEEN_ADDRESSES.split(text)
        ]
        found = [one for one in parted if ADDRESS.fullmatch(one)]
        if found:
            pages = [one for one in found if not one.lower().endswith(".pdf")]
            chosen = (pages or found)[0]
            values.put(tag, [one for one in parted if one != chosen])
            return bare(chosen)
    return ""
