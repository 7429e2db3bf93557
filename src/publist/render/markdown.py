r"""A Markdown list, one line per entry: title, authors, link, news.

Reads well as it is, and means the same under kramdown and CommonMark: marks are
escaped (``A\*, B\*`` is no italics), and what Markdown has no signs for stays HTML.
"""

from collections.abc import Sequence

from publist.model.item import Item
from publist.render import Options
from publist.render.fields.card import Card, card_of, footnotes
from publist.render.fields.escapes import (
    emphasised,
    escaped,
    escaped_address,
    markdown_of,
)
from publist.render.fields.tree import Part, Text

SUFFIX = ".md"


def render(items: Sequence[Item], options: Options) -> str:
    """Return one line per entry, and the footnotes."""
    lines = "".join(f"- {_line(card_of(item, options))}\n" for item in items)
    notes = (escaped(note) for note in footnotes(items, options.footnote))
    return lines + "".join(f"\n{note}\n" for note in notes)


def _line(card: Card) -> str:
    """Return the parts as sentences."""
    sentences = [
        _sentence(card.title, emphasised(card.title, "**")),
        _sentence(card.authors, markdown_of(card.authors)),
        _sentence(card.link, _link(card)),
        _sentence(card.news1, emphasised(card.news1, "*")),
        _sentence(card.news2, markdown_of(card.news2)),
    ]
    return " ".join(filter(None, sentences))


def _sentence(parts: list[Part], written: str) -> str:
    """Put a full stop behind what does not end with a sign of its own."""
    shown = "".join(part.text for part in parts if isinstance(part, Text)).rstrip()
    return written + ("" if not shown or shown[-1] in ".?!" else ".")


def _link(card: Card) -> str:
    text = markdown_of(card.link)
    return f"[{text}]({escaped_address(card.address)})" if card.address else text
