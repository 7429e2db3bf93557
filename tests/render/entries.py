"""Items made from one value, for tests that put it into every field."""

from typing import Any

from publist.model.item import Item, items_of

NEXT = {
    "title": "Next",
    "authors": "N. Ext",
    "description": "After it.",
    "link": {"url": "https://next.org/", "display": "Next 1 (2020)"},
}
FIELDS = (
    "title",
    "authors",
    "description",
    "news1",
    "news2",
    "display",
    "url",
    "image",
)


def items(*entries: dict[str, Any]) -> list[Item]:
    return items_of(entries)


def filled(value: str) -> dict[str, Any]:
    """Return an entry with ``value`` in every text field."""
    return {
        "title": value or "x",
        "authors": value,
        "description": value,
        "news1": value,
        "news2": value,
        "link": {"url": "https://x.org/a_b_*c*?a=1&b={{2}}", "display": value},
        "image": "a_b*c*.png",
    }


def with_field(name: str, value: str) -> dict[str, Any]:
    """Return a plain entry with ``value`` in one field."""
    entry: dict[str, Any] = {"title": "Plain", "authors": "P. Lain"}
    link = {"url": "https://plain.org/", "display": "Plain 1"}
    if name in link:
        return entry | {"link": link | {name: value}}
    return entry | {"link": link} | {name: value}
