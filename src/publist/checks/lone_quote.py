"""PUB516 lone-quote: a quote closes a value, but none opens it.

## Why
YAML takes a quote at the end of a value for text where the opening one was lost, or is a
typographic one. The list loads, and the page shows the quote. Behind a digit it may mean
inches, and nothing is said.

## Example
    - title: Folded data"
      authors: L. Wu

## Use instead
    - title: "Folded data"
      authors: L. Wu

## Fix
Safe: the opening quote is written; readers see the words without any.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span
from publist.store.scalars import write

LAST = re.compile(r'"(?=[ \t]*(?:#.*)?\r?$)(?<=[^\d\s"]")', re.MULTILINE)
TYPOGRAPHIC = "“”„"


@rule("PUB516")
def lone_quote(document: Document) -> Iterator[Finding]:
    """Find values in no quotes with a single one at the end."""
    text = document.text
    for found in LAST.finditer(text):
        at = found.start()
        if text.count('"', document.line_start(at), at):
            continue
        inside = document.value_at(at)
        if inside and inside[1].style == "" and _is_lone(inside[1], at):
            yield _finding(document, inside[1], at)


def _is_lone(held: Field, at: int) -> bool:
    """Tell whether a quote ends a value that no other quote could belong to."""
    value = held.value if isinstance(held.value, str) else ""
    inner = value[1:-1]
    return held.end == at + 1 and not any(one in inner for one in f'"{TYPOGRAPHIC}')


def _finding(document: Document, held: Field, at: int) -> Finding:
    raw = document.text[held.start : held.end]
    other = raw[0] in TYPOGRAPHIC
    opens = f"`{raw[0]}`, which is none to YAML," if other else "no quote"
    words = raw[1 if other else 0 : -1]
    return Finding(
        code="PUB516",
        message=f'a quote `"` ends the value, but {opens} opens it',
        span=Span(at, at + 1),
        fix='put `"` in front of the value, or take the one at its end away',
        severity="warning",
        edits=() if "\n" in raw else (Edit(held.span, write(words, '"')),),
    )
