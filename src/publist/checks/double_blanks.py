"""PUB514 double-blanks: words are parted by more than one blank.

## Why
A page shows one blank all the same. Copies of the text for other programs keep them, and
looking for a title or a name does not find it; many come from justified PDF pages.

## Example
    - title: Folded  data
      authors: L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
Safe: one blank is left.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import every_text, for_readers
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span

BLANKS = re.compile(r"  (?<=\S  ) *(?=[^\s#])")


@rule("PUB514")
def double_blanks(document: Document) -> Iterator[Finding]:
    """Find values with runs of blanks inside; one finding for each value."""
    for held in every_text(document):
        doubled = "  " in held.value and for_readers(held)
        found = list(_runs(document.text, held)) if doubled else []
        if found:
            times = f" in {len(found)} places" if len(found) > 1 else ""
            yield Finding(
                code="PUB514",
                message=f"`{held.key}` has more than one blank between words{times}",
                span=found[0],
                fix="leave one",
                severity="info",
                edits=tuple(Edit(Span(run.start + 1, run.end), "") for run in found),
            )


def _runs(text: str, held: Field) -> Iterator[Span]:
    """Yield the runs that are no layout of a block, and not inside of a tag or address."""
    if held.style == "|" or held.value.lstrip().startswith(("http", "www.")):
        return
    for found in BLANKS.finditer(text, held.start, held.end):
        at = found.start()
        if text.rfind("<", held.start, at) <= text.rfind(">", held.start, at):
            yield Span(*found.span())
