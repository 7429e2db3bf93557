"""Works for the tests of matching: made from entries, as lists hold them."""

from publist.model.author_line import parse
from publist.model.item import Item
from publist.model.matching import Work, of_item
from publist.model.reference import Reference


def item(
    title: str, authors: str = "", display: str = "", url: str = "", **fields: object
) -> Item:
    """Return an entry of a list."""
    link = {part: text for part, text in (("url", url), ("display", display)) if text}
    data: dict[str, object] = {"title": title}
    data |= {"authors": authors} if authors else {}
    data |= {"link": link} if link else {}
    return Item(1, data | fields)


def entry(
    title: str, authors: str = "", display: str = "", url: str = "", **fields: object
) -> Work:
    """Return an entry of a list as a work."""
    return of_item(item(title, authors, display, url, **fields))


def reference(title: str, authors: str = "", **known: object) -> Reference:
    """Return what a source knows of a publication."""
    line = parse(authors)
    return Reference(title, line.names, line.and_others, **known)  # type: ignore[arg-type]
