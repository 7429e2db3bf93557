"""PUB111 byte-order-mark: the file begins with an invisible byte order mark.

## Why
Jekyll skips it, but simple programs take it for a part of the first entry's dash, and a
difference shows a changed first line without any change to see. (In the example
[BOM] stands for the mark.)

## Example
    [BOM]- title: Folded data
      authors: L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
Safe: the mark is cut; UTF-8 needs none.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document
from publist.store.edits import Edit, Span


@rule("PUB111")
def byte_order_mark(document: Document) -> Iterator[Finding]:
    """Find a byte order mark at the start of the file."""
    if document.text.startswith("\ufeff"):
        yield Finding(
            code="PUB111",
            message="the file begins with a byte order mark, which editors do not show",
            span=Span(0, 1),
            fix="save it as UTF-8 without a byte order mark (BOM)",
            severity="info",
            edits=(Edit(Span(0, 1), ""),),
        )
