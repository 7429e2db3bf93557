"""PUB108 swallowed-entry: an entry's dash is indented, so the entry above swallows it.

## Why
An empty field takes an indented dash below it for its value. The entry is on no page,
its other fields overwrite those of the entry above, and no loader says a word.

## Example
    - title: Folded data
      authors: L. Wu
      news2:

      - title: Unfolded data
        authors: A. Bee

## Use instead
    - title: Folded data
      authors: L. Wu
      news2:

    - title: Unfolded data
      authors: A. Bee

## Fix
Safe: the entry's lines move left, if every word of the list is there afterwards.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._swallowed import column_of, freeing, swallowed
from publist.store.document import Document
from publist.store.edits import Span


@rule("PUB108")
def swallowed_entry(document: Document) -> Iterator[Finding]:
    """Find entries whose dash is indented."""
    for entry in swallowed(document):
        column = column_of(document, document.dash(entry.record)) + 1
        yield Finding(
            code="PUB108",
            message=f"the dash is indented: `{entry.held.key}` above swallows its entry",
            span=Span(entry.at, entry.at + 1),
            fix=f"move the dash to column {column}, and the entry's lines with it",
            edits=freeing(document, entry),
        )
