"""An entry of a list as a work: what its fields tell, and what its display line does.

Most lists have no more than a line for readers and an address, so volume, page and
kind are read off the line; a line that names no place (*PDF*, *Link*) tells nothing.
"""

import re
from functools import partial

from publist.model import keys
from publist.model.item import Item
from publist.model.matching.places import Place, in_line, kind_of, page_of, volume_of
from publist.model.matching.preprints import UNPUBLISHED
from publist.model.matching.works import Told, Work
from publist.model.text import plain

NOT_DUPLICATE_OF = "not_duplicate_of"
"""The field in which an entry names entries that only look like it."""


def of_item(item: Item) -> Work:
    """Return an entry of a list as a work."""
    return Work(
        item.title,
        partial(_told, item),
        dois=(item.doi,),
        arxiv=item.arxiv.casefold(),
        key=keys.own_key(item).casefold(),
        listed_key=item.key,
        address=item.url,
        denied=denied(item) if NOT_DUPLICATE_OF in item.data else frozenset(),
    )


def _told(item: Item) -> Told:
    said = " ".join(filter(None, (item.display, item.entry.venue, item.entry.journal)))
    return Told(
        item.authors,
        item.year,
        _place_of_entry(item),
        said_unpublished=bool(UNPUBLISHED.search(said)),
    )


def _place_of_entry(item: Item) -> Place:
    entry = item.entry
    fields = [text for text in (entry.journal, entry.booktitle, entry.venue) if text]
    kinds = filter(None, map(kind_of, (*fields, item.display)))
    kind = next(kinds, "")
    telling = bool(fields or kind or re.search(r"\d", item.display))
    name = plain(item.venue) if telling else ""
    name = "" if UNPUBLISHED.search(name) else name
    volume, page = in_line(item.display, item.year)
    return Place(
        name=name,
        kind=kind if name else "",
        volume=volume_of(entry.volume or volume),
        first_page=page_of(entry.pages or "") or page,
        sure=bool(fields),
    )


def denied(item: Item) -> frozenset[str]:
    """Return the names in ``not_duplicate_of``: a list, or words parted by commas."""
    held = item.data.get(NOT_DUPLICATE_OF)
    texts = held if isinstance(held, list) else [held]
    whole = [word for text in texts if text is not None for word in str(text).split()]
    parts = [part for word in whole for part in (word.rstrip(","), *word.split(","))]
    return frozenset(part.casefold() for part in parts if part)
