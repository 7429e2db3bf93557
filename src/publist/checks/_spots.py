r"""Find characters in the values of a list, at the place where they are written.

The whole text is searched once, by a pattern that starts with a literal, and each hit is
asked for its value: comments, names of fields and the space between them are no text
that readers see. What an escape of YAML's hides (``"\u200b"``) is looked for apart.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from publist.store.document import Document, Field, Record
from publist.store.edits import Span

BLANKED = bytes(32 if byte < 128 else byte for byte in range(256))  # noqa: PLR2004
"""ASCII becomes blanks."""

ESCAPE = re.compile(r"\\[xuU][0-9A-Fa-f]{2}")
MACHINE = ("bib", "tex", "ris", "code_block")
"""Names of fields that hold another format's text begin or end so."""


class Spot(NamedTuple):
    """Some characters of a value, and where they stand."""

    record: Record
    held: Field
    span: Span
    found: str
    """The characters as YAML reads them."""

    exact: bool = True
    """Whether the span holds just these characters, and not an escape of them."""


@lru_cache(maxsize=1)
def beyond_ascii(text: str) -> str:
    """Return the runs of a text that are not ASCII: they are few, and quickly searched."""
    coded = text.encode("utf-8", "surrogatepass").translate(BLANKED)
    return b" ".join(coded.split()).decode("utf-8", "surrogatepass")


def spots(document: Document, pattern: re.Pattern[str]) -> Iterator[Spot]:
    """Yield where a pattern matches in values, as they are written."""
    inner: dict[int, str] = {}
    for found in pattern.finditer(document.text):
        at = document.value_at(found.start())
        if at and _is_text(at[1], found[0], inner):
            yield Spot(*at, Span(*found.span()), found[0])


def rare(
    document: Document, pattern: re.Pattern[str], sign: re.Pattern[str] | None = None
) -> Iterator[Spot]:
    """Yield where a pattern matches, in escaped characters too.

    ``sign`` is the part of the pattern that is beyond ASCII, if that is not all of it.
    """
    if (sign or pattern).search(beyond_ascii(document.text)):
        yield from spots(document, pattern)
    for record, held in _with_escapes(document):
        if not pattern.search(document.text, held.start, held.end):
            for found in pattern.finditer(held.value):
                yield Spot(record, held, held.span, found[0], exact=False)


def texts(document: Document, mark: str) -> Iterator[tuple[Record, Field]]:
    """Yield the values that hold a mark and are written for readers."""
    at = document.text.find(mark)
    while at >= 0:
        found = document.value_at(at)
        if found and isinstance(found[1].value, str):
            if mark in found[1].value and for_readers(found[1]):
                yield found
            at = found[1].end - 1
        at = document.text.find(mark, at + 1)


def for_readers(held: Field) -> bool:
    """Tell text from a piece of BibTeX or RIS that a list keeps beside it."""
    return not held.key.lower().startswith(MACHINE) and held.style != "*"


def located(document: Document, held: Field, found: str, after: int = 0) -> Span:
    """Return where characters of a value are written; the whole value if hidden."""
    written = found
    if held.style == '"':
        written = found.replace("\\", "\\\\").replace('"', '\\"')
    elif held.style == "'":
        written = found.replace("'", "''")
    at = document.text.find(written, max(after, held.start), held.end)
    return Span(at, at + len(written)) if at >= 0 else held.span


def _is_text(held: Field, found: str, inner: dict[int, str]) -> bool:
    """Tell a hit in a value from one in a comment or a name inside a list.

    ``inner`` keeps the texts of lists by their places: one may have thousands of hits.
    """
    if held.style == "*" or isinstance(held.value, str):
        return held.style != "*"
    if held.start not in inner:
        inner[held.start] = "\n".join(_leaves(held.value))
    return found in inner[held.start]


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)


def _with_escapes(document: Document) -> Iterator[tuple[Record, Field]]:
    """Yield the values in double quotes that hold escapes of characters, each once."""
    last = -1
    for found in ESCAPE.finditer(document.text):
        at = document.value_at(found.start()) if found.start() >= last else None
        if at and at[1].style == '"' and isinstance(at[1].value, str):
            last = at[1].end
            yield at
