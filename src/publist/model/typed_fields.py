"""The typed fields of a source, by the names that lists and BibTeX have for them."""

from publist.model.capitals import calmed
from publist.model.links import other_page
from publist.model.reference import Reference

CONTAINED = frozenset({"inproceedings", "conference", "incollection", "inbook"})
BEFORE = tuple(
    "chapter edition editor organization address location eventtitle".split()
)
BEHIND = tuple("pubstate issn language keywords howpublished note abstract".split())
"""Fields of a source that are written as they are."""

TYPED = frozenset(
    "type venue booktitle journal series shortjournal volume number pages publisher"
    " month url".split()
).union(BEFORE, BEHIND)
"""All fields that there may be."""


def typed_fields(reference: Reference) -> dict[str, str]:
    """Return what a source tells besides title, authors, year and identifiers.

    They come in the order of a bibliography; ``venue`` is for lists that do not tell
    journals and books apart.
    """
    book, venue = reference.kind in CONTAINED, calmed(reference.venue)
    within = "booktitle" if book else "journal"
    short = "series" if book or not reference.venue else "shortjournal"
    fields = {
        "type": reference.kind,
        "venue": venue,
        within: venue,
        short: reference.short_venue,
        "volume": reference.volume,
        "number": reference.number,
        "pages": reference.pages,
        "publisher": reference.publisher,
        "month": str(reference.month or ""),
        **{name: reference.extra.get(name, "") for name in BEFORE},
        "url": other_page(reference),
        **{name: reference.extra.get(name, "") for name in BEHIND},
    }
    return {name: text for name, text in fields.items() if text}
