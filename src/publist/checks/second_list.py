"""PUB107 second-list: `---` or `...` ends the list, and what follows is not read.

## Why
YAML lets one file hold several documents, parted by `---`. Jekyll reads the first one;
entries behind the line are on no page, without a word.

## Example
    - title: Folded data
      authors: L. Wu
    ---
    - title: Unfolded data
      authors: A. Bee

## Use instead
    - title: Folded data
      authors: L. Wu

    - title: Unfolded data
      authors: A. Bee

## Fix
By hand: remove the line.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document
from publist.store.edits import Span

MARKER = re.compile(r"^(?:---|\.\.\.)(?=\s|$)", re.MULTILINE)


@rule("PUB107")
def second_list(document: Document) -> Iterator[Finding]:
    """Find the line that starts a second document, if that holds anything."""
    found = MARKER.search(document.text, document.end) if document.records else None
    if found and _holds_anything(document.text[found.end() :]):
        yield Finding(
            code="PUB107",
            message=f"`{found[0]}` ends the list here; no page shows what follows",
            span=Span(*found.span()),
            fix="remove this line",
        )


def _holds_anything(text: str) -> bool:
    lines = (line.strip() for line in text.splitlines())
    return any(line and not line.startswith("#") for line in lines)
