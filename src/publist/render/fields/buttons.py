"""Further addresses of an entry, each with the word that readers click on.

Lists keep them in fields of their own (``pdf``, ``code``) or inside ``link``. A bare
file name is left out: where the site has that file, only its own page knows.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from publist.model.identifiers import arxiv_address, doi_address, find_arxiv, find_doi
from publist.model.item import Item
from publist.render.fields.addresses import safe_address
from publist.render.fields.inline import one_line

LABELS = {
    "pdf": "PDF",
    "code": "Code",
    "data": "Data",
    "slides": "Slides",
    "poster": "Poster",
    "video": "Video",
    "website": "Website",
}
WHOLE = ("http://", "https://", "/")


class Button(NamedTuple):
    """A word to click on, and where it leads."""

    label: str
    address: str


def buttons(item: Item, address: str) -> list[Button]:
    """Return where else than to ``address`` an entry leads, each address once."""
    found = {address: ""}
    for button in (*_identifiers(item, address), *_fields(item)):
        found.setdefault(button.address, button.label)
    return [Button(label, to) for to, label in found.items() if label and to]


def _identifiers(item: Item, address: str) -> Iterator[Button]:
    if item.doi and find_doi(address) != item.doi:
        yield Button("DOI", safe_address(doi_address(item.doi)))
    if item.arxiv and find_arxiv(address) != item.arxiv:
        yield Button("arXiv", safe_address(arxiv_address(item.arxiv)))


def _fields(item: Item) -> Iterator[Button]:
    link = item.data.get("link")
    for name, label in LABELS.items():
        for held in (item.data, link if isinstance(link, Mapping) else {}):
            yield Button(label, _address(held.get(name)))


def _address(value: object) -> str:
    written = one_line(value) if isinstance(value, str) else ""
    return safe_address(written) if written.lower().startswith(WHOLE) else ""
