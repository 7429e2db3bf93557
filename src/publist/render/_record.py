"""One entry as the values that tables and programs read, each under one name.

The typed fields are those of ``model.referenced``, so CSV and JSON say the same of an
entry as BibTeX does.
"""

from collections.abc import Sequence
from typing import Any

from publist.model.item import Item
from publist.model.referenced import reference_of
from publist.render import UNTITLED, Options
from publist.render._plain import line, words
from publist.render._web import absolute
from publist.render.fields.addresses import image_path

NAME_PARTS = ("given", "family", "suffix", "literal")


def record_of(item: Item, options: Options) -> dict[str, Any]:
    """Return what is known of an entry; '' or ``None`` where nothing is."""
    one, entry = reference_of(item), item.entry
    picture = image_path(line(entry.image or ""), options.has_image)
    return {
        "number": item.number,
        "key": line(item.key),
        "type": one.kind,
        "title": words(one.title) or UNTITLED,
        "authors": [held for held in map(_name, one.authors) if held],
        "and_others": one.and_others,
        "year": one.year,
        "month": one.month,
        "venue": words(one.venue),
        "volume": line(one.volume),
        "issue": line(one.number),
        "pages": line(one.pages),
        "publisher": words(one.publisher),
        "doi": line(one.doi),
        "arxiv": line(one.arxiv),
        "url": line(absolute(one.url, options)).replace(" ", ""),
        "where": words(item.display),
        "description": words(entry.description),
        "image": options.image_address + picture if picture else "",
        "news": [text for text in map(words, _news(item)) if text],
        "flags": dict(item.flags),
    }


def _name(name: Any) -> dict[str, str]:  # noqa: ANN401  a Name, read by parts
    held = {part: line(getattr(name, part)) for part in NAME_PARTS}
    return {part: text for part, text in held.items() if text}


def _news(item: Item) -> Sequence[str]:
    return (item.entry.news1 or "", item.entry.news2 or "")
