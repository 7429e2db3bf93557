"""The cards of a lab's page: rows of two, as in the template that the sites share.

The fragment stands unchanged in a ``.md`` page. For that it holds no blank line, each
line begins with a tag, the picture is in a paragraph of its own (kramdown would put it
into one), and its texts are shielded from Markdown and Liquid by ``fields.signs``.
"""

import functools
from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from publist.model.item import Item
from publist.render import Options
from publist.render.fields.card import Card, card_of, footnotes
from publist.render.fields.signs import html_of, shielded, shielded_attribute

if TYPE_CHECKING:
    from liquid.template import BoundTemplate

SUFFIX = ".html"


def render(items: Sequence[Item], options: Options) -> str:
    """Return the cards of the entries, in their order."""
    cards = [_strings(card_of(item, options)) for item in items]
    rows = [cards[start : start + 2] for start in range(0, len(cards), 2)]
    notes = [shielded(note) for note in footnotes(items, options.footnote)]
    return _template().render(rows=rows, footnotes=notes)


def _strings(card: Card) -> dict[str, str]:
    """Return the parts as HTML, under the names that the template uses."""
    return {
        "title": html_of(card.title),
        "alt": shielded_attribute(card.alt),
        "image": shielded_attribute(card.image),
        "description": html_of(card.description),
        "authors": html_of(card.authors),
        "address": shielded_attribute(card.address),
        "link": html_of(card.link),
        "news1": html_of(card.news1),
        "news2": html_of(card.news2),
    }


@functools.cache
def _template() -> "BoundTemplate":
    from publist.render.liquid.environment import environment  # noqa: PLC0415

    source = files("publist.render").joinpath("templates", "cards.liquid")
    return environment().from_string(source.read_text("utf-8"))
