r"""Entries as Markdown: one line each, a numbered list, a table.

Reads well as it is, and means the same under kramdown, CommonMark, Python-Markdown and
pandoc, but for their typography: marks are escaped (``A\*, B\*`` is no italics), and
what Markdown has no signs for stays HTML.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from publist.model.item import Item
from publist.render import Options
from publist.render.fields.buttons import Button
from publist.render.fields.card import Card
from publist.render.fields.escapes import (
    emphasised,
    escaped,
    escaped_address,
    markdown_of,
)
from publist.render.fields.tree import full_stop
from publist.render.templates import completed, rendered, source
from publist.render.templates.context import Shown

SUFFIX = ".md"
OPTIONS = frozenset("template heading_level group_by max_authors badges".split())


def render(items: Sequence[Item], options: Options) -> str:
    """Return the entries by their template, and the footnotes."""
    layout = completed(options.layout, "markdown")
    held = seen(items, replace(options, layout=layout))
    return rendered(source(layout.template, "markdown"), {"publist": held})


def seen(items: Sequence[Item], options: Options) -> Shown:
    """Return what a Markdown template sees as ``publist``."""
    return Shown(items, options, _strings, escaped)


def _strings(card: Card) -> dict[str, Any]:
    """Return the parts as Markdown; ``X_end`` is the full stop that X needs, or ''."""
    return {
        "title": emphasised(card.title, "**"),
        "title_end": full_stop(card.title),
        "description": markdown_of(card.description),
        "description_end": full_stop(card.description),
        "authors": markdown_of(card.authors),
        "authors_end": full_stop(card.authors),
        "link": _link(card),
        "link_end": full_stop(card.link),
        "news1": emphasised(card.news1, "*"),
        "news1_end": full_stop(card.news1),
        "news2": markdown_of(card.news2),
        "news2_end": full_stop(card.news2),
        "buttons": [*map(_button, card.buttons)],
    }


def _link(card: Card) -> str:
    text = markdown_of(card.link)
    return f"[{text}]({escaped_address(card.address)})" if card.address else text


def _button(one: Button) -> dict[str, str]:
    return {"label": escaped(one.label), "address": escaped_address(one.address)}
