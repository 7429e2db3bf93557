"""The author lines of a list, each as it is written and where.

Rules look at what is written, not at what it means, so that they can mark the very
signs. HTML and entities are blanked out: the ``;`` of ``&eacute;`` parts no names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from publist.store.document import Document, Field, Record
from publist.store.edits import Edit, Span

NAMES = ("authors", "author")
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#\w+|[A-Za-z]+\d*);")


class AuthorLine(NamedTuple):
    """The authors of one entry, as one line of text."""

    record: Record
    held: Field
    start: int
    """Where the text begins, behind a quote or the sign of a block."""

    text: str
    """As it is written, line breaks included."""

    bare: str
    """The same, each character of HTML and entities replaced by ``x``."""

    def span(self, start: int, end: int) -> Span:
        """Return the place of a part of the text in the list."""
        return Span(self.start + start, self.start + end)

    def edit(self, start: int, end: int, new: str) -> tuple[Edit, ...]:
        """Return the edit that replaces a part of it; none where escapes hide it."""
        hidden = self.held.style == '"' and "\\" in self.text
        return () if hidden else (Edit(self.span(start, end), new),)


def author_lines(document: Document) -> Iterator[AuthorLine]:
    """Yield the author lines of a list; authors given as a list have none."""
    for record in document.records:
        for name in NAMES:
            held = record.fields.get(name)
            if held and type(held.value) is str and held.value:
                yield _line(document, record, held)


def _line(document: Document, record: Record, held: Field) -> AuthorLine:
    start, end = held.start, held.end
    if held.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif held.style in ("|", ">"):
        start = document.line_end(start)
    text = document.text[start:end].rstrip()
    bare = text
    if "<" in text or "&" in text:
        bare = MARKUP.sub(lambda found: "x" * len(found[0]), text)
    return AuthorLine(record, held, start, text, bare)
