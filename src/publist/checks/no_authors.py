"""PUB201 no-authors: an entry names no authors.

## Why
Readers look for people. Entries without the field are reported in lists whose other
entries have it; an entry that has the field, but nothing in it, always is.

## Example
    - title: Folded data
      authors:
      year: 2020

## Use instead
    - title: Folded data
      authors: L. Wu, A. Bee
      year: 2020

## Fix
By hand.
"""

from collections.abc import Iterator

from publist.checks import Finding, Severity, rule
from publist.store.document import Document, Record
from publist.store.edits import Span

NAMES = ("authors", "author", "editors", "editor", "names", "people", "creators", "by")
FEW = 3
"""Entries with authors that make a habit, if they are most entries."""


@rule("PUB201")
def no_authors(document: Document) -> Iterator[Finding]:
    """Find entries whose authors are empty, or missing where others have them."""
    without = [record for record in document.records if not _named(record)]
    if not without:
        return
    named = len(document.records) - len(without)
    habit = named >= FEW and named > len(without)
    for record in without:
        held = record.fields.get("authors") or record.fields.get("author")
        if held:
            yield _finding(record, Span(held.key_start, held.end), "is empty")
        elif habit and record.fields.get("title"):
            title = record.fields["title"]
            yield _finding(record, title.span, "is missing")


def _named(record: Record) -> bool:
    data = record.data
    return any(data.get(name) not in (None, "", [], {}) for name in NAMES)


def _finding(record: Record, span: Span, state: str) -> Finding:
    return Finding(
        code="PUB201",
        message=f"the entry names no authors: `authors` {state}",
        span=span,
        fix="write all authors on one line `authors: ...`, in the printed order",
        severity=_severity(record),
    )


def _severity(record: Record) -> Severity:
    """Return what it matters: less where readers find ``Wu et al.`` in another line."""
    link = record.data.get("link")
    display = link.get("display") if isinstance(link, dict) else None
    shown = (display, record.data.get("display"), record.data.get("description"))
    return "info" if any("et al" in str(text) for text in shown) else "warning"
