"""PUB103 entry-without-fields: an entry is plain text or a list, not fields.

## Why
The pages print an entry's fields; of an entry without fields they show an empty box.

## Example
    - Folded data, by L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
By hand: what the words mean cannot be told.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document


@rule("PUB103")
def entry_without_fields(document: Document) -> Iterator[Finding]:
    """Find items of the list that are no mappings."""
    for number, stray in document.strays:
        empty = stray.value is None
        yield Finding(
            code="PUB103",
            message=f"entry {number} is {'empty' if empty else 'not made of fields'}",
            span=stray.span,
            fix="remove the dash" if empty else "write it as fields: `- title: ...`",
        )
