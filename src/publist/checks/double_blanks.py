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
from publist.checks._spots import for_readers
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span

BLANKS = re.compile(r"  (?<=\S  ) *(?=[^\s#])")
KEY = re.compile(r"[ \t-]*(?:[^\s:]+:)?")
"""What stands before blanks that are only layout: a dash, a field's name."""


@rule("PUB514")
def double_blanks(document: Document) -> Iterator[Finding]:
    """Find values with runs of blanks inside; one finding for each value."""
    for held in _doubled(document):
        found = list(_runs(document.text, held))
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


def _doubled(document: Document) -> Iterator[Field]:
    """Yield the texts that hold such a run, each once."""
    text, end = document.text, 0
    for found in BLANKS.finditer(text):
        at = found.start()
        if at < end or KEY.fullmatch(text, text.rfind("\n", 0, at) + 1, at):
            continue
        value = document.value_at(at)
        if value and isinstance(value[1].value, str) and for_readers(value[1]):
            end = value[1].end
            yield value[1]


def _runs(text: str, held: Field) -> Iterator[Span]:
    """Yield the runs that are no layout of a block, and not inside of a tag or address."""
    if held.style == "|" or held.value.lstrip().startswith(("http", "www.")):
        return
    for found in BLANKS.finditer(text, held.start, held.end):
        at = found.start()
        if text.rfind("<", held.start, at) <= text.rfind(">", held.start, at):
            yield Span(*found.span())
