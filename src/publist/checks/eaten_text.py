"""PUB113 eaten-text: YAML takes the first word of a value for a sign of its own.

## Why
`&` before a word makes an anchor of it and `!` a tag. The list loads, but no page shows
that word, and nobody is told.

## Example
    - title: Folded data
      authors: L. Wu
      news1: !Spotlight at the conference

## Use instead
    - title: Folded data
      authors: L. Wu
      news1: "!Spotlight at the conference"

## Fix
Safe behind `!`: the value is put in quotes. Unsafe behind `&`: a name there may be a
leftover that nobody wants to see.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span
from publist.store.scalars import write

BEGUN = re.compile(r":[ \t]+(?=[&!]\S)")
SIGN = re.compile(r"&(?!id\d+\s)([\w-]+)(?=\s|$)|!(?![!<]|str\b|float\b|binary\b)\S*")
"""An anchor, but none that a program wrote, or a tag that means nothing to Ruby."""


@rule("PUB113")
def eaten_text(document: Document) -> Iterator[Finding]:
    """Find anchors that nothing refers to, and tags that nothing knows."""
    for begun in BEGUN.finditer(document.text):
        inside = document.value_at(begun.end())
        if not inside or inside[1].start != begun.end():
            continue
        sign = SIGN.match(document.text, begun.end())
        shown = isinstance(inside[1].value, str | None)
        if sign and shown and not _referred_to(document, sign[1]):
            yield _finding(document, inside[1], sign[0])


def _referred_to(document: Document, anchor: str | None) -> bool:
    if not anchor or not document.aliased:
        return False
    return re.search(rf"\*{anchor}(?![\w-])", document.text) is not None


def _finding(document: Document, held: Field, sign: str) -> Finding:
    kind = "an anchor" if sign[0] == "&" else "a tag"
    raw = document.text[held.start : held.end]
    whole = held.style == "" and "\n" not in raw and "\r" not in raw
    return Finding(
        code="PUB113",
        message=f"YAML takes `{sign[:40]}` for {kind}; no page shows it",
        span=Span(held.start, held.start + len(sign)),
        fix="put the value in quotes, or take the word out",
        severity="warning",
        edits=(Edit(held.span, write(raw, '"')),) if whole else (),
        safe=sign[0] == "!",
    )
