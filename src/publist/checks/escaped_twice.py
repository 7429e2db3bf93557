"""PUB511 escaped-twice: an HTML entity was escaped again, `&amp;amp;` for `&amp;`.

## Why
Readers see `&amp;` in the text instead of `&`. It comes from programs that escape what
another one has escaped already.

## Example
    - title: Fish &amp;amp; chips
      authors: L. Wu

## Use instead
    - title: Fish &amp; chips
      authors: L. Wu

## Fix
Safe: one escaping is left.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import for_readers, spots
from publist.store.document import Document
from publist.store.edits import Edit

TWICE = re.compile(
    r"&amp;(?:amp;)*((?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|szlig"
    r"|[A-Za-z](?:uml|acute|grave|circ|tilde|cedil|caron|slash|ring)"
    r"|#\d{2,6}|#x[\da-fA-F]{2,5});)"
)


@rule("PUB511")
def escaped_twice(document: Document) -> Iterator[Finding]:
    """Find an ampersand that is escaped and belongs to another entity."""
    for spot in spots(document, TWICE):
        meant = TWICE.sub(r"&\1", spot.found)
        if for_readers(spot.held):
            yield Finding(
                code="PUB511",
                message=f"readers see the `{meant}` of `{spot.found}`",
                span=spot.span,
                fix=f"write `{meant}`",
                severity="warning",
                edits=(Edit(spot.span, meant),),
            )
