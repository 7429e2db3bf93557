"""PUB502 lost-letters: the sign `�` stands where a letter was lost.

## Why
A program that could not read a letter wrote U+FFFD in its place. The letter is gone;
readers see a question mark in a diamond.

## Example
    - title: Folded data
      authors: J. M�ller

## Use instead
    - title: Folded data
      authors: J. Müller

## Fix
By hand: look the letters up.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import rare
from publist.store.document import Document

LOST = re.compile("\ufffd+")


@rule("PUB502")
def lost_letters(document: Document) -> Iterator[Finding]:
    """Find replacement characters."""
    for spot in rare(document, LOST):
        yield Finding(
            code="PUB502",
            message=f"a letter was lost here in `{spot.held.key}`, and `�` shown instead",
            span=spot.span,
            fix="look the letter up, and write it",
            severity="warning",
        )
