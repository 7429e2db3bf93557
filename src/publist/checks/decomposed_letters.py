"""PUB503 decomposed-letters: a letter and its accent are two characters, not one.

## Why
`é` as `e` and a combining accent looks the same, or nearly so, but searching in the page
or sorting names does not find it, and some fonts put the accent in the wrong place. It
comes from copying out of PDF files.

## Example
    - title: Folded data
      authors: J. Mu\u0308ller

## Use instead
    - title: Folded data
      authors: J. Müller

## Fix
Safe: one character is written for both.
"""

import re
import unicodedata
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import rare
from publist.store.document import Document
from publist.store.edits import Edit

SIGN = re.compile("[\u0300-\u036f\u1161-\u1175\u2126\u212a\u212b]")
"""Combining accents, Korean vowels, and the signs for ohm, kelvin and ångström."""

DECOMPOSED = re.compile(
    "[^\\W\\d_][\u0300-\u036f]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    "|[\u2126\u212a\u212b]"
)


@rule("PUB503")
def decomposed_letters(document: Document) -> Iterator[Finding]:
    """Find letters and accents that Unicode has one character for."""
    for spot in rare(document, DECOMPOSED, SIGN):
        whole = unicodedata.normalize("NFC", spot.found)
        if whole != spot.found:
            yield Finding(
                code="PUB503",
                message=f"`{whole}` is written as {_said(spot.found)}",
                span=spot.span,
                fix=f"write `{whole}` as one letter",
                severity="warning",
                edits=(Edit(spot.span, whole),) if spot.exact else (),
            )


def _said(found: str) -> str:
    parts = len(found)
    return f"{parts} characters" if parts > 1 else "a sign that only looks like it"
