"""PUB104 no-title: an entry has no title.

## Why
Every page shows the title; without one the entry is a box that nobody can name.

## Example
    - authors: L. Wu
      year: 2020

## Use instead
    - title: Folded data
      authors: L. Wu
      year: 2020

## Fix
By hand.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Record
from publist.store.edits import Span


@rule("PUB104")
def no_title(record: Record) -> Iterator[Finding]:
    """Find entries whose title is missing or empty; an alias may bring it along."""
    held = record.data.get("title")
    if held is not None and str(held).strip():
        return
    title = record.fields.get("title")
    at = title.key_start if title else record.start
    yield Finding(
        code="PUB104",
        message="the title is empty" if title else "the entry has no title",
        span=Span(at, title.end if title else record.end),
        fix="add a line `title: ...` to the entry",
    )
