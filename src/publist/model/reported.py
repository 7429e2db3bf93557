"""An entry as a row of what a funder asks for at the end of a reporting period.

Cells are what the entry says; nothing is looked up. A work's kind tells whether it was
reviewed, and its addresses whether everybody may read it, unless a field says otherwise
(``peer_reviewed: 0``, ``open_access: gold``). What is left empty is for people to find.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from publist.model.item import Item
from publist.model.kinds import IN_SCHOOLS
from publist.model.names import Name
from publist.model.query import is_on
from publist.model.reference import Reference
from publist.model.referenced import reference_of
from publist.model.text import one_line, plain

COLUMNS = (
    *("type", "title", "DOI", "authors", "venue", "ISSN", "publisher", "date"),
    *("peer-reviewed", "open access", "open at", "other grants"),
)
FIELDS = {
    "DOI": "doi",
    "ISSN": "issn",
    "venue": "journal",
    "peer-reviewed": "peer_reviewed",
    "open access": "open_access",
    "open at": "pdf",
}
"""The field that fills a column, where it is not the column's own name."""

PREPRINT, OTHER, ARTICLE = "Preprint", "Other", "Article in journal"
TYPES = {
    "article": ARTICLE,
    "inproceedings": "Publication in conference proceedings/workshop",
    "conference": "Publication in conference proceedings/workshop",
    "book": "Book/Monograph",
    "proceedings": "Book/Monograph",
    "incollection": "Chapter in a book",
    "inbook": "Chapter in a book",
    **dict.fromkeys(IN_SCHOOLS - {"techreport"}, "Thesis/Dissertation"),
}
"""The kinds that the EU's Funding & Tenders portal knows, by BibTeX's."""

REVIEWED = frozenset({"article", "inproceedings", "conference"})
OPEN = re.compile(
    r"(?:^|\.)(?:arxiv\.org|biorxiv\.org|medrxiv\.org|chemrxiv\.org|openreview\.net"
    r"|mlr\.press|jmlr\.org|nips\.cc|neurips\.cc|aclanthology\.org|thecvf\.com"
    r"|zenodo\.org|hal\.science|archives-ouvertes\.fr|osf\.io|europepmc\.org"
    r"|pmc\.ncbi\.nlm\.nih\.gov|iacr\.org|plos\.org|elifesciences\.org|mdpi\.com"
    r"|frontiersin\.org|ceur-ws\.org|dagstuhl\.de)$"
)
"""Hosts where everybody may read what is there."""

YES = frozenset({"1", "yes", "true"})
NO = frozenset({"0", "no", "false"})
DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def row_of(item: Item, others: Iterable[str]) -> dict[str, str]:
    """Return an entry's cells by their columns; ``others`` are the group's other grants."""
    reference = reference_of(item)
    where = _open_at(item)
    cells = (
        _type(reference),
        plain(reference.title),
        item.doi,
        plain(_authors(reference)),
        plain(reference.venue),
        plain(reference.extra.get("issn", "")),
        plain(reference.publisher),
        _date(reference, item),
        _reviewed(reference, item),
        _is_open(item, where),
        where,
        ", ".join(flag for flag in others if is_on(item, flag)),
    )
    return dict(zip(COLUMNS, map(one_line, cells), strict=True))


def to_do(row: Mapping[str, str]) -> list[str]:
    """Return the columns of a row that somebody must fill.

    Only journals have an ISSN, and most works no other grant.
    """
    needless = {"other grants"} | ({"ISSN"} if row["type"] != ARTICLE else set())
    if row["open access"].casefold() == "no":
        needless |= {"open at"}
    return [name for name in COLUMNS if not row[name] and name not in needless]


def _type(reference: Reference) -> str:
    known = TYPES.get(reference.kind)
    return known or (PREPRINT if _is_preprint(reference) else OTHER)


def _is_preprint(reference: Reference) -> bool:
    return reference.kind == "misc" and bool(reference.arxiv)


def _authors(reference: Reference) -> str:
    names = [*map(_name, reference.authors), *(["et al."] * reference.and_others)]
    return "; ".join(filter(None, names))


def _name(name: Name) -> str:
    return name.literal or ", ".join(filter(None, (name.sorted_by, name.given)))


def _date(reference: Reference, item: Item) -> str:
    """Return the day, else month or year, that the entry tells."""
    day = DAY.fullmatch(str(item.data.get("date") or "").strip())
    if day:
        return day[0]
    month = f"-{reference.month:02}" if reference.month else ""
    return f"{reference.year}{month}" if reference.year else ""


def _reviewed(reference: Reference, item: Item) -> str:
    said = _answer(_said(item, "peer_reviewed", "refereed"))
    if said:
        return said
    if reference.kind in REVIEWED:
        return "yes"
    return "no" if _is_preprint(reference) else ""


def _is_open(item: Item, where: str) -> str:
    said = _said(item, "open_access", "oa")
    return _answer("yes" if "://" in said else said) or ("yes" if where else "")


def _open_at(item: Item) -> str:
    """Return the address where everybody may read the work, or ''."""
    said = _said(item, "open_access", "oa")
    if "://" in said:
        return said
    if _answer(said) == "no":
        return ""
    addresses = [
        one for one in (item.url, *_addresses(item.data)) if _is_open_host(one)
    ]
    arxiv = f"https://arxiv.org/abs/{item.arxiv}" if item.arxiv else ""
    return next(iter(addresses), arxiv)


def _addresses(data: Mapping[Any, Any]) -> list[str]:
    """Return the texts of an entry and of its link that are addresses."""
    link = data.get("link")
    inner = link.values() if isinstance(link, Mapping) else ()
    texts = (one.strip() for one in (*data.values(), *inner) if isinstance(one, str))
    return [one for one in texts if re.match(r"https?://\S+$", one)]


def _is_open_host(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # `https://[x`
        return False
    return bool(OPEN.search(host))


def _said(item: Item, *names: str) -> str:
    held = (item.data.get(name) for name in names)
    return next((str(one).strip() for one in held if one not in (None, "")), "")


def _answer(said: str) -> str:
    """Return ``yes`` or ``no`` for the ways to write them, and anything else as it is."""
    word = said.casefold()
    return "yes" if word in YES else "no" if word in NO else said
