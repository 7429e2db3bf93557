"""Findings that a list has had for long: told by what they say, not by their lines.

A finding is known again by its rule, the title of its entry and the text that it marks,
so it may move about; when that text changes it is new.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from publist.model.text import one_line
from publist.store.document import Document

if TYPE_CHECKING:
    from publist.checks import Finding

Known = tuple[str, str, str]
"""Code, title of the entry, marked text."""


def known_by(document: Document, finding: "Finding") -> Known:
    """Return what a finding is known by in later runs."""
    record = document.record_at(finding.span.start)
    title = record.data.get("title") if record else None
    marked = document.text[finding.span.start : finding.span.end]
    return finding.code, one_line(str(title or "")), one_line(marked)


def without(
    document: Document, findings: Iterable["Finding"], known: Iterable[Known]
) -> "Iterator[Finding]":
    """Yield the findings that are not known, each known one counting once."""
    left = Counter(known)
    for finding in findings:
        own = known_by(document, finding)
        if left[own]:
            left[own] -= 1
        else:
            yield finding
