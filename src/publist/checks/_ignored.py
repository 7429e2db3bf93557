"""Comments that silence rules: ``# publist: ignore[PUB301]``.

On a line of its own field the comment silences that line; on an entry's first line the
whole entry, its own comments included.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publist.store.document import Document
from publist.store.edits import Span

if TYPE_CHECKING:
    from publist.checks import Finding

COMMENT = re.compile(r"(?:^|(?<=\s))#[ \t]*publist:[ \t]*ignore\[([^\]\r\n]*)\]")


@dataclass(frozen=True)
class Ignore:
    """A comment that silences rules."""

    span: Span
    """From its ``#`` to its bracket."""

    codes: tuple[str, ...]
    """As they are written, ``PUB301`` or ``PUB3`` for all that begin so."""

    reach: Span
    """Where findings must begin to be silenced."""

    def covers(self, finding: "Finding", code: str) -> bool:
        """Tell whether one of its codes silences a finding."""
        begins = self.reach.start <= finding.span.start < self.reach.end
        return begins and bool(code) and finding.code.startswith(code)


def ignores(document: Document) -> Iterator[Ignore]:
    """Yield the comments of a list that silence rules, in its order."""
    for found in COMMENT.finditer(document.text):
        if not _in_a_value(document, found.start()):
            codes = tuple(re.findall(r"[^\s,]+", found[1]))
            yield Ignore(Span(*found.span()), codes, _reach(document, found.start()))


def silenced(document: Document, findings: Sequence["Finding"]) -> list["Finding"]:
    """Return the findings that no comment silences."""
    if "publist:" not in document.text:
        return list(findings)
    said = list(ignores(document))
    return [
        finding
        for finding in findings
        if not any(one.covers(finding, code) for one in said for code in one.codes)
    ]


def _in_a_value(document: Document, at: int) -> bool:
    """Tell text that looks like a comment, in quotes or in a block, from a comment."""
    return document.value_at(at) is not None


def _reach(document: Document, at: int) -> Span:
    """Return the line of a comment, or the entry whose first line it stands on."""
    start, end = document.line_start(at), document.line_end(at)
    record = document.record_at(at)
    if record is None or document.line_start(document.dash(record)) != start:
        return Span(start, end)
    following = document.records[record.number :][:1]
    below = document.line_start(document.dash(following[0])) if following else None
    return Span(start, below if below is not None else len(document.text) + 1)
