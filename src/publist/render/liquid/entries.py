"""An entry as templates see it: the list's own fields, and derived values apart.

A site's page must read of an entry just what its list holds. So what can be told from
other fields stands apart, in ``publi.derived``, which no loop over an entry's fields
and no ``jsonify`` shows; a list's own field of that name wins.
"""

from typing import Any

from publist.model.item import Item

DERIVED = "derived"


class Entry(dict[Any, Any]):
    """An entry as the list holds it, and ``derived`` for whoever asks by that name."""

    item: Item

    def missing(self, name: object) -> Any:  # noqa: ANN401  a field's value
        """Return what a template may ask for and no loop shows; ``None`` for the rest."""
        return derived(self.item) if name == DERIVED else None


def with_derived(item: Item) -> Entry:
    """Return an entry for a template."""
    made = Entry(item.data)
    made.item = item
    return made


def derived(item: Item) -> dict[str, Any]:
    """Return what can be told of an entry, whichever fields say it; nil for nothing."""
    return {
        "number": item.number,
        "key": item.key,
        "year": item.year,
        "doi": item.doi or None,
        "arxiv": item.arxiv or None,
        "venue": item.venue or None,
        "authors": [_person(name) for name in item.authors.names],
        "flags": [name for name, value in item.flags.items() if value],
    }


def _person(name: Any) -> dict[str, str]:  # noqa: ANN401  a Name, read by parts
    full = " ".join(filter(None, (name.given, name.family, name.suffix)))
    parts = ("given", "family", "marks")
    return {"name": name.literal or full} | {
        part: getattr(name, part) for part in parts
    }
