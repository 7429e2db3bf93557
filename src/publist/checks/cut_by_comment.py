"""PUB114 cut-by-comment: a `#` in a value makes a comment of the rest.

## Why
Behind a blank, `#` starts a comment in YAML. `Ranked #1 of its year` without quotes is
shown as `Ranked`. Only a `#` with a number right behind it is reported: that is text.

## Example
    - title: Folded data
      authors: L. Wu
      news1: Ranked #1 of its year

## Use instead
    - title: Folded data
      authors: L. Wu
      news1: "Ranked #1 of its year"

## Fix
Safe where more words follow; else Unsafe, as it may be a remark. The value is put in
quotes.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import WHITE, Document
from publist.store.edits import Edit, Span
from publist.store.scalars import write

NUMBER = re.compile(r"#(?<=[ \t]#)\d[^\r\n]*")
WORDS = re.compile(r"#\d+[ \t]+[^\W\d_]")


@rule("PUB114")
def cut_by_comment(document: Document) -> Iterator[Finding]:
    """Find numbers behind ``#`` that end a value without quotes."""
    for found in NUMBER.finditer(document.text):
        line = document.line_start(found.start())
        before = document.text[line : found.start()].rstrip(WHITE)
        inside = document.value_at(line + len(before) - 1) if before else None
        if inside and inside[1].style == "" and isinstance(inside[1].value, str):
            yield _finding(document, inside[1].start, found)


def _finding(document: Document, start: int, found: re.Match[str]) -> Finding:
    text = found[0].rstrip(WHITE)
    cut = Span(found.start(), found.start() + len(text))
    whole = document.text[start : cut.end]
    return Finding(
        code="PUB114",
        message=f"`#` starts a comment: no page shows `{text[:40]}`",
        span=cut,
        fix="put the whole value in quotes; or a blank behind `#`, if it is a remark",
        severity="warning",
        edits=(Edit(Span(start, cut.end), write(whole, '"')),)
        if "\n" not in whole
        else (),
        safe=WORDS.match(text) is not None,
    )
