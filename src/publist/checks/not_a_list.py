"""PUB102 not-a-list: the file holds something else than a list of entries.

## Why
The pages loop over `site.data.publist`; over anything but a list they show nothing, or
one line of rubble.

## Example
    title: Folded data
    authors: L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
By hand: only its owner knows what the file should hold.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.errors import PublistError
from publist.store.document import Document, require_list
from publist.store.edits import Span


@rule("PUB102")
def not_a_list(document: Document) -> Iterator[Finding]:
    """Find a file that loads, but not as a list."""
    if document.data is None or isinstance(document.data, list):
        return
    start = len(document.text) - len(document.text.lstrip("\ufeff \t\r\n"))
    try:
        require_list(document)
    except PublistError as error:
        yield Finding(
            "PUB102",
            error.what,
            Span(start, min(start + 1, len(document.text))),
            error.fix,
        )
