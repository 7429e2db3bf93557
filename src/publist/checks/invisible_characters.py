"""PUB508 invisible-characters: characters that nobody sees, but searching does.

## Why
Zero-width spaces, soft hyphens, direction marks and byte order marks come along when text
is copied from PDF files or from web pages. A name or title with one in it is not found,
and a copied address does not work.

## Example
    - title: Fol\u200bded data
      authors: L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
Safe: the character is taken out. Between letters of scripts that need joiners or run from
right to left it is left alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from publist.checks import Finding, rule
from publist.checks._spots import Spot, rare
from publist.store.document import Document
from publist.store.edits import Edit

INVISIBLE = re.compile(
    "(?:(?<![Â-ß])\u00ad|[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])+"
)
"""A soft hyphen behind ``Ã`` is an ``í`` in the wrong encoding: PUB501."""

NEEDED = re.compile(
    "[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u2600-\u27bf\U0001f000-\U0001faff]"
)
"""Hebrew, Arabic, Indic and Khmer letters, and pictures joined to others."""

NAMES = {"\u00ad": "soft hyphen", "\ufeff": "byte order mark"}


@rule("PUB508")
def invisible_characters(document: Document) -> Iterator[Finding]:
    """Find characters without a width in values that do without them."""
    for spot in rare(document, INVISIBLE):
        if isinstance(spot.held.value, str) and _needs(spot.held.value):
            continue
        yield Finding(
            code="PUB508",
            message=f"{_named(spot)} stands in `{spot.held.key}`; nobody sees it",
            span=spot.span,
            fix="take it out",
            severity="warning",
            edits=(Edit(spot.span, ""),) if spot.exact else (),
        )


@lru_cache(maxsize=1)  # what is found in a value follows what was found there before
def _needs(value: str) -> bool:
    return NEEDED.search(value) is not None


def _named(spot: Spot) -> str:
    first = spot.found[0]
    name = NAMES.get(first) or unicodedata.name(first, "character").lower()
    more = f" and {len(spot.found) - 1} more" if len(spot.found) > 1 else ""
    return f"a {name} (U+{ord(first):04X}){more}"
