"""PUB509 placeholder-text: text that was to be replaced and was not.

## Why
`XXX title of publication` or `Lorem ipsum` is on the page for everybody to see until
somebody remembers.

## Example
    - title: XXX title of publication
      authors: L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
By hand.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import spots
from publist.model.text import one_line
from publist.store.document import Document, Field
from publist.store.edits import Span

INSIDE = {
    "XXX": re.compile(
        r"XXX+(?=[ ]+[a-z]|\.X|[.,;:)]?[ \t]*[\"']?[ \t]*(?:#.*)?$)", re.MULTILINE
    ),
    "xxxx": re.compile(r"xxxx+(?![\w/])"),
    "orem ": re.compile(r"orem [Ii]psum"),
    "TODO:": re.compile(r"TODO:(?=\s*[a-z\"'])"),
    "FIXME:": re.compile(r"FIXME:"),
    "Placeholder ": re.compile(r"Placeholder (?:title|text)"),
}
"""By what they start with: most lists have none of it. ``XXX`` before a capital is a
number: XXX International Congress; so is one behind ``Vol.``."""

WHOLE = re.compile(
    r"(?:todo|tbd|tba|xxx+|placeholder|untitled|insert .{2,20} here"
    r"|(?:your |paper |publication )?(?:title|authors?)(?: names?)?"
    r"(?: of (?:the )?(?:paper|publication|article))?(?: (?:goes )?here)?"
    r"|(?:first|second)? ?author \d?(?:, ?author \d)*)[.:]?",
    re.IGNORECASE,
)
PART = re.compile(
    r"(?:[a-km-zA-KM-Z\d/_-]|\b(?:[Vv]ol(?:ume)?|[Nn]o|[Pp]art|[Ss]ession|Band|Tome)\.?\s+)$"
)
"""What stands before a part of an address or of a longer word, or before a number; not
the first letter of ``Lorem``."""

FIRST = frozenset("tod tbd tba xxx pla unt ins you pub pap tit aut fir sec".split())
"""How such a value begins: quicker to try than the pattern."""

LONG = 40

FIELDS = ("title", "authors", "description")


@rule("PUB509")
def placeholder_text(document: Document) -> Iterator[Finding]:
    """Find words that nobody means, in a value or as all of it."""
    said = {held.start: held for held in _whole(document)}
    for held in said.values():
        yield _finding(held, held.span, held.value)
    for mark, pattern in INSIDE.items():
        for spot in spots(document, pattern) if mark in document.text else ():
            before = document.text[max(spot.span.start - LONG, 0) : spot.span.start]
            if spot.held.start not in said and not PART.search(before):
                said[spot.held.start] = spot.held  # once is enough for a value
                yield _finding(spot.held, spot.span, spot.found)


def _whole(document: Document) -> Iterator[Field]:
    for record in document.records:
        for name in FIELDS:
            value = record.data.get(name)
            if isinstance(value, str) and _stands_in(value):
                yield record.fields[name]


def _stands_in(value: str) -> bool:
    """Tell whether words are there only until somebody writes the right ones."""
    begun = len(value) < LONG and value[:3].casefold() in FIRST
    return begun and bool(WHOLE.fullmatch(value.strip()))


def _finding(held: Field, span: Span, words: str) -> Finding:
    return Finding(
        code="PUB509",
        message=f"`{one_line(words)}` in `{held.key}` was to be replaced",
        span=span,
        fix=f"write the {held.key}, or take the field out",
        severity="warning",
    )
