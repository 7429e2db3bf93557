"""Entries as HTML: a fragment for a page of the site, or with a page of their own.

The fragment stands unchanged in a ``.md`` page. For that it holds no blank line, each
line begins with a tag, a picture is in a paragraph of its own (kramdown would put it
into one), and its texts are shielded from Markdown and Liquid by ``fields.signs``.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from publist.model.item import Item
from publist.render import Options
from publist.render.fields.buttons import Button
from publist.render.fields.card import Card
from publist.render.fields.marks import superscripts
from publist.render.fields.signs import html_of, shielded, shielded_attribute
from publist.render.templates import completed, part, rendered, source
from publist.render.templates.context import Shown

SUFFIX = ".html"
OPTIONS = frozenset(
    "standalone template heading_level columns thumb_width group_by max_authors"
    " badges".split()
)


def render(items: Sequence[Item], options: Options) -> str:
    """Return the entries by their template, in their order."""
    layout = completed(options.layout, "html")
    held = seen(items, replace(options, layout=layout))
    text = rendered(source(layout.template, "html"), {"publist": held})
    return around(text, held, options.nonce) if options.standalone else text


def around(content: str, held: Shown, nonce: str = "") -> str:
    """Return a whole page; of all scripts, it lets the browser run its own only."""
    import base64  # noqa: PLC0415  few exports are pages
    import hashlib  # noqa: PLC0415

    script = part("filter.js")
    digest = hashlib.sha256(script.encode()).digest()
    words = {
        "publist": held,
        "card_width": f"{50 // held.columns}rem",
        "content": content,
        "nonce": nonce,
        "script": script,
        "script_hash": f"sha256-{base64.b64encode(digest).decode()}",
    }
    return rendered(part("page.liquid"), words)


def seen(items: Sequence[Item], options: Options) -> Shown:
    """Return what an HTML template sees as ``publist``."""
    return Shown(items, options, _strings, shielded)


def _strings(card: Card) -> dict[str, Any]:
    """Return the parts as HTML, under the names that the templates use."""
    return {
        "title": html_of(card.title),
        "alt": shielded_attribute(card.alt),
        "image": shielded_attribute(card.image),
        "description": html_of(card.description),
        "authors": html_of(superscripts(card.authors, card.shared)),
        "address": shielded_attribute(card.address),
        "link": html_of(card.link),
        "news1": html_of(card.news1),
        "news2": html_of(card.news2),
        "buttons": [*map(_button, card.buttons)],
    }


def _button(one: Button) -> dict[str, str]:
    return {
        "label": shielded(one.label),
        "address": shielded_attribute(one.address),
    }
