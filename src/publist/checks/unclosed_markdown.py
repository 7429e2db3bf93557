"""PUB512 unclosed-markdown: `**` or a link in Markdown is opened and not closed.

## Why
Markdown that is not closed stays as it stands: readers see the stars or the brackets.

## Example
    - title: Folded data
      authors: "**L. Wu*, A. Bee"

## Use instead
    - title: Folded data
      authors: "**L. Wu**, A. Bee"

## Fix
Unsafe: where one star stands for two, the second is written; it could be a mark.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import texts
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span

OPENED = re.compile(
    r"(?<![\w*\\.])\*\*(?=[^\s*])"
    r"(?!(?i:equal|corr|these|contrib|co-|joint|shared|first|denotes|both|author))"
)
"""``**equal contribution`` explains a mark and opens nothing."""

CLOSED = re.compile(r"[^\s*]\*\*")

ONE_STAR = re.compile(r"[^*\n]{0,40}?[^\s*](\*)(?=[,;.]|\s+(?:and|&)|\s*[\"']?\s*$)")
LINK = re.compile(
    r"\]\(\s*(?:https?://|/)[^)\s]*(?=\s(?!\s*[\"'(])|[\"']?$)", re.MULTILINE
)


@rule("PUB512")
def unclosed_markdown(document: Document) -> Iterator[Finding]:
    """Find bold text and links without their second half."""
    for _, held in texts(document, "**"):
        for at in _never_closed(document.text, held):
            yield _bold(document.text, held, at)
    for _, held in texts(document, "]("):
        for found in LINK.finditer(document.text, held.start, held.end):
            span = Span(found.start() + 1, found.end())
            what, fix = "the address of a link is not closed", "write `)` behind it"
            yield Finding("PUB512", what, span, fix, severity="warning")


def _never_closed(text: str, held: Field) -> Iterator[int]:
    """Yield where bold text begins that does not end; no end is looked for twice."""
    at, ends = held.start, True
    while opened := OPENED.search(text, at, held.end):
        at = opened.end()
        closed = CLOSED.search(text, at, held.end) if ends else None
        if closed:
            at = closed.end()
        else:
            ends = False
            yield opened.start()


def _bold(text: str, held: Field, at: int) -> Finding:
    star = ONE_STAR.match(text, at + 2, held.end)
    where = star.end(1) if star else 0
    return Finding(
        code="PUB512",
        message=f"`**` opens bold text in `{held.key}` and nothing closes it",
        span=Span(at, at + 2),
        fix="write `**` behind the bold words, too",
        severity="warning",
        edits=(Edit(Span(where, where), "*"),) if star else (),
        safe=False,
    )
