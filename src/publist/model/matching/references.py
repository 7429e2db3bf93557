"""A source's reference as a work.

It knows more than the entry that is made of it (pages, the type of a BibTeX entry), so
nothing that only a reference knows may be needed to find it again in that entry.
"""

import re
from functools import lru_cache, partial

from publist.model import identifiers
from publist.model.matching.labels import edition_of
from publist.model.matching.places import (
    IN_SERIES,
    NAMES,
    NOWHERE,
    Place,
    kind_of,
    page_of,
    volume_of,
)
from publist.model.matching.preprints import UNPUBLISHED, WAITING
from publist.model.matching.works import Told, Work
from publist.model.names import AuthorLine
from publist.model.reference import Reference
from publist.model.text import plain

ADDRESS = re.compile(r"https?:|www\.|\.html?\b")
KINDS = {
    "article": "journal",
    "inproceedings": "conference",
    "incollection": "conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "bachelorsthesis": "thesis",
    "techreport": "report",
    "book": "book",
    "proceedings": "book",
    "collection": "book",
}


def of_reference(reference: Reference) -> Work:
    """Return a source's reference as a work."""
    return Work(
        reference.title,
        partial(_told, reference),
        dois=(reference.doi, identifiers.find_doi(reference.url)),
        arxiv=reference.arxiv.casefold(),
        key=reference.key.casefold(),
        address=reference.url,
    )


def _told(reference: Reference) -> Told:
    place = _place_of(reference)
    unpublished = _is_unpublished(reference, place)
    return Told(
        AuthorLine(reference.authors, reference.and_others),
        reference.year,
        NOWHERE if unpublished else place,
        said_unpublished=unpublished,
    )


def _is_unpublished(reference: Reference, place: Place) -> bool:
    """Tell whether a reference says so: by its kind, its venue, or a note without pages."""
    if reference.kind == "unpublished":
        return True
    if place.kind != "conference" and _says_unpublished(place.name):
        return True
    in_print = reference.volume or reference.pages or reference.doi
    return not in_print and bool(WAITING.search(reference.extra.get("note", "")))


def _place_of(reference: Reference) -> Place:
    """Return where a reference appeared; without a venue, who published it."""
    how = reference.extra.get("howpublished", "")
    name = _name_of(reference.venue or reference.publisher or how)
    kind = KINDS.get(reference.kind, "")
    if reference.venue:
        kind = "" if IN_SERIES.search(name) else kind_of(name) or kind
    elif kind not in ("thesis", "report", "book") or reference.arxiv:
        kind = ""
    return Place(
        name=name,
        kind=kind,
        volume=_volume_of(reference, kind),
        first_page="" if kind == "book" else page_of(reference.pages),
        sure=bool(name),
    )


@lru_cache(NAMES)
def _name_of(text: str) -> str:
    name = plain(text)
    return "" if ADDRESS.search(name) else name


@lru_cache(NAMES)
def _says_unpublished(name: str) -> bool:
    return bool(UNPUBLISHED.search(name))


def _volume_of(reference: Reference, kind: str) -> str:
    """Return the volume; of a report its number, of a book else its edition."""
    if reference.volume:
        return volume_of(reference.volume)
    if kind == "book":
        return edition_of(reference.extra.get("edition", ""))
    return reference.number if kind == "report" else ""
