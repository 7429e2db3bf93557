"""What a user gives for a field of a new entry, checked: the field, and its form."""

import re
from typing import Any

from publist.errors import UsageError
from publist.model import identifiers
from publist.store.scalars import Value
from publist.store.values import folded, read

SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
SCHEMES = frozenset({"http", "https", "ftp", "mailto", "doi", "arxiv"})
FIELD = re.compile(r"[^\W\d][\w-]*(?:\.[^\W\d][\w-]*)?")
"""A field's name as it is typed: ``doi``, ``link.url``."""

OUTER = "link"


def checked(path: str, value: Any) -> Value:  # noqa: ANN401  an option's value
    """Return the value for a field of a new entry; raise ``UsageError`` if it is wrong.

    A DOI and an arXiv id come out bare, a year as a number.
    """
    text = folded(str(value))
    name, _, inner = path.partition(".")
    if not FIELD.fullmatch(path) or path == OUTER or (inner and name != OUTER):
        what = f"`{path}` is no field that can be set"
        raise UsageError(what, fix="name a field, or one in link: link.pdf")
    known = KNOWN.get(path)
    return known(text) if known and text else read((name, inner or name), text)


def mended(path: str, text: str) -> str:
    """Return what is typed for a field of an entry that is there, in the field's form."""
    known = KNOWN.get(path)
    return str(known(" ".join(text.split()))) if known and text.strip() else text


def _year(text: str) -> Value:
    if re.fullmatch(r"1[5-9]\d\d|20\d\d", text):
        return int(text)
    raise UsageError(f"`{text}` is no year", fix="write four digits, as in 2024")


def _doi(text: str) -> Value:
    doi = identifiers.find_doi(text)
    if doi:
        return doi
    raise UsageError(f"`{text}` is no DOI", fix="a DOI looks like 10.1000/xyz")


def _arxiv(text: str) -> Value:
    arxiv = identifiers.find_arxiv(text)
    if arxiv:
        return arxiv
    raise UsageError(f"`{text}` is no arXiv id", fix="an id looks like 1707.03362")


def _url(text: str) -> Value:
    scheme = SCHEME.match(text)
    if scheme and scheme[1].casefold() not in SCHEMES:
        what = f"`{text}` is no address that a page can link to"
        raise UsageError(what, fix="write one that starts with https://")
    if " " in text and not (identifiers.find_doi(text) or identifiers.find_arxiv(text)):
        what = f"`{text}` is no address: it has a blank in it"
        raise UsageError(what, fix="write one that starts with https://, or a DOI")
    return text


KNOWN = {"year": _year, "doi": _doi, "arxiv": _arxiv, "link.url": _url}
