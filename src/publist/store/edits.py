"""Cut and splice text; the only place that turns edits into a new file body.

An ``Edit`` replaces one span of the original text. Everything outside the spans
(comments, quotes, blank lines, line endings) comes through as it is, because it is
never parsed and printed again.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters, ``text[start:end]``."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace ``span`` by ``new``; an empty span inserts."""

    span: Span
    new: str


def insert(at: int, new: str) -> Edit:
    """Return the edit that puts ``new`` before the character at ``at``."""
    return Edit(Span(at, at), new)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with all edits made; edits at one place keep their order.

    Overlapping edits are a bug and raise ``ValueError``.
    """
    parts: list[str] = []
    position = 0
    for span, new in sorted(edits, key=lambda edit: edit.span):
        if span.start < position:
            message = f"edits overlap at character {span.start}"
            raise ValueError(message)
        parts += [text[position : span.start], new]
        position = span.end
    return "".join([*parts, text[position:]])
