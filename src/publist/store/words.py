"""Every word of a list in its turn, whatever entry or field it belongs to.

For changes that move lines from one entry to another: what a list says must be the same
before and after, though its data cannot be.
"""

from collections.abc import Iterator

import yaml

from publist.store.document import Document


def same_words(one: Document, other: Document) -> bool:
    """Tell whether two lists have the same names and values, in the same order."""
    return list(_words(one.text)) == list(_words(other.text))


def _words(text: str) -> Iterator[tuple[object, ...]]:
    """Yield what is written, with all that gives it its type; nothing for empty values."""
    for event in yaml.parse(text.removeprefix("\ufeff"), yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            if event.value or event.style:
                yield event.value, event.tag, event.implicit, event.anchor
        elif isinstance(event, yaml.NodeEvent):
            said = event.anchor, getattr(event, "tag", None)
            yield from [(type(event), *said)] if any(said) else []
