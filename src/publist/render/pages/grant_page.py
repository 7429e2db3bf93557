"""A grant's whole page, as Markdown that a person can go on writing.

Only the block of the publications is publist's afterwards: its markers stand in the
page. What comes from the settings is the site owner's own Markdown and stays as it is;
the programme's sentences are shielded, for an acronym may hold signs of Markdown.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publist.render.fields.escapes import escaped
from publist.render.fields.signs import shielded_attribute
from publist.render.pages.markers import END, blocks_of, filled

PATH = Path("page.md")
WIDTH = "width: 610px; max-width: 100%"


@dataclass(frozen=True)
class GrantPage:
    """What stands in the page, from its head to its foot."""

    title: str
    heading: str
    """The title as Markdown."""

    words: str
    """What the marker says: ``erc``."""

    text: str = ""
    papers: str = ""
    statement: str = ""
    """Markdown."""

    disclaimer: str = ""
    logo: str = ""
    """The picture's address, or ''."""

    logo_alt: str = ""
    front_matter: Mapping[str, Any] = field(default_factory=dict)


def written(page: GrantPage, fragment: str) -> str:
    """Return the page with the grant's publications in its block."""
    parts = (
        f"# {' '.join(page.heading.split())}",
        page.text.strip("\n"),
        f"### {page.papers}" if page.papers else "",
        f"<!-- publist:begin {page.words} -->\n{END}",
        _strong(page.statement),
        page.disclaimer,
        _figure(page),
    )
    text = _head(page) + "\n\n".join(filter(None, parts)) + "\n"
    return filled(text, blocks_of(text, PATH), [fragment], PATH)


def plain_sentence(text: str) -> str:
    """Return a sentence as Markdown that shows just its words."""
    return escaped(text)


def _head(page: GrantPage) -> str:
    held = {"title": " ".join(page.title.split())} | dict(page.front_matter)
    lines = (f"{_name(name)}: {_value(value)}\n" for name, value in held.items())
    return f"---\n{''.join(lines)}---\n"


def _name(name: str) -> str:
    plain = name.replace("_", "").replace("-", "").isalnum() and name[:1].isalpha()
    return name if plain else json.dumps(name)


def _value(value: object) -> str:
    """Return a value as YAML: JSON is, but for days."""
    is_json = isinstance(value, str | int | float)
    return json.dumps(value, ensure_ascii=False) if is_json else str(value)


def _strong(statement: str) -> str:
    """Set a statement in bold, unless it has markup or paragraphs of its own."""
    text = statement.strip()
    own = "**" in text or "\n\n" in text or text.startswith("<")
    return text if own or not text else f"**{text}**"


def _figure(page: GrantPage) -> str:
    if not page.logo:
        return ""
    source, alt = shielded_attribute(page.logo), shielded_attribute(page.logo_alt)
    image = f'<img src="{source}" alt="{alt}" style="{WIDTH}" />'
    return f"<figure>\n{image}\n</figure>"
