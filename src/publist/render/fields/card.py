"""One entry as the parts that readers see, the same for every format.

What is broken in a list stays out: a picture that is not there, a link without an
address, a line without text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from publist.model.item import Item
from publist.render import Options
from publist.render.fields.addresses import host_of, image_path, safe_address
from publist.render.fields.buttons import Button, buttons
from publist.render.fields.folding import folded
from publist.render.fields.inline import clean, one_line
from publist.render.fields.marks import SIGNS
from publist.render.fields.people import with_people
from publist.render.fields.tree import Part, Text, parts_of, plain

LINK = frozenset({"a"})


@dataclass(frozen=True)
class Card:
    """What one entry shows; parts are empty where there is nothing to show."""

    title: list[Part]
    alt: str
    """The title as plain text, for readers who cannot see the picture."""

    image: str
    """Address of the picture, percent-encoded, or ''."""

    description: list[Part]
    authors: list[Part]
    address: str
    """Where the link leads, or ''."""

    link: list[Part]
    """What the link shows; text only where there is no address."""

    news1: list[Part]
    news2: list[Part]

    shared: frozenset[str]
    """Signs that two or more of the authors have."""

    buttons: list[Button]
    """DOI and arXiv if the link leads to neither, PDF, code, slides; if asked for."""


def card_of(item: Item, options: Options) -> Card:
    """Return what ``item`` shows."""
    title = clean(item.title)
    address = safe_address(one_line(item.url))
    picture = image_path(one_line(item.entry.image or ""), options.has_image)
    return Card(
        title=parts_of(title),
        alt=plain(title),
        image=options.image_address + picture if picture else "",
        description=_shown(item.entry.description),
        authors=_authors(item, options),
        address=address,
        link=_link(item, address),
        news1=_shown(item.entry.news1),
        news2=_shown(item.entry.news2),
        shared=frozenset(sign for sign in SIGNS if _shares(item, sign)),
        buttons=buttons(item, address) if options.layout.badges is not False else [],
    )


def _authors(item: Item, options: Options) -> list[Part]:
    parts = _shown(item.author_line, stars=False)
    named = with_people(parts, options.people, bold=options.bold)
    return folded(named, options.layout.max_authors)


def _shown(text: str | None, *, stars: bool = True) -> list[Part]:
    parts = parts_of(clean(text or "", stars=stars))
    return (
        parts if any(isinstance(p, Text) and p.text.strip(" ") for p in parts) else []
    )


def _link(item: Item, address: str) -> list[Part]:
    html = clean(item.display)
    if plain(html):
        return parts_of(html, without=LINK if address else frozenset())
    return _shown(_name_of(item, address)) if address else []


def _name_of(item: Item, address: str) -> str:
    """Return a text for a link that has none: the DOI, the arXiv id, the host."""
    if item.doi and item.doi in address.lower():
        return f"doi:{item.doi}"
    arxiv = f"arXiv:{item.arxiv}" if item.arxiv else ""
    return arxiv or host_of(address) or "Link"


def footnotes(items: Sequence[Item], text: str) -> list[str]:
    """Return the footnote for each sign that two authors of one entry share."""
    used = [sign for sign in SIGNS if any(_shares(item, sign) for item in items)]
    return [text.replace("*", sign) for sign in used if text]


def _shares(item: Item, sign: str) -> bool:
    return sum(sign in name.marks for name in item.authors.names) > 1
