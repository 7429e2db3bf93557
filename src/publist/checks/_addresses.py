"""Every address of a list, where it stands, and how a part of it is put right.

Addresses are what fields such as ``link.url``, ``url`` or ``pdf`` hold, and those of
links inside of text, in HTML or Markdown. ``text`` is what the pages get; where YAML
writes it otherwise (escapes, several lines) a part has no place of its own: the whole
value is marked then, and no edit is offered.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from publist.store.document import Document, Field
from publist.store.edits import Edit, Span

ALWAYS = re.compile(r"(?:.*_)?(?:url|href|uri)\d*(?:_.*)?", re.IGNORECASE)
"""Names of fields that hold addresses and nothing else."""

OFTEN = re.compile(
    r"links?\d*|link_?\w+|\w+_?link|pdf|pdf_?\w+|\w+_pdf|code|slides?|ppt|poster|video"
    r"|talk|web(?:site|page)?|homepage|project_?page|github|dataset|supp\w*|local|openaccess",
    re.IGNORECASE,
)
"""Names of fields that hold addresses, or words."""

LIKE_ADDRESS = re.compile(r"\S*//|www\.|doi\.org/|https?:")
IN_HTML = re.compile(r"href\s*=\s*\\?[\"']+\s*([^\"'\\<>\r\n]*)", re.IGNORECASE)
IN_MARKDOWN = re.compile(r"\]\(\s*((?:[^()\s\\\"]|\([^()\s\\\"]*\))*)")
LIQUID = ("{{", "{%")


class Address(NamedTuple):
    """An address and where it stands."""

    text: str
    """As the pages get it, without blanks around it."""

    name: str
    """Its field, ``link.url``; '' inside of text."""

    start: int
    end: int
    """Where the value stands, or within text the address itself."""

    document: Document

    @property
    def is_read(self) -> bool:
        """Tell an address that pages get from one in a comment."""
        return bool(self.name) or self.document.value_at(self.start) is not None

    @property
    def _at(self) -> int:
        """Where the first character stands; -1 if YAML writes the value otherwise."""
        return self.document.text.find(self.text, self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """Return where a part of the text stands; the whole value if that is unknown."""
        at = self._at
        known = at >= 0 and start < end
        return Span(at + start, at + end) if known else Span(self.start, self.end)

    def with_part(self, start: int, end: int, new: str) -> tuple[Edit, ...]:
        """Return the edit that replaces a part of the text; none if it has no place."""
        at = self._at
        return (Edit(Span(at + start, at + end), new),) if at >= 0 else ()

    def with_parts(self, parts: Iterable[Span], new: str) -> tuple[Edit, ...]:
        """Return the edits that replace each part; none if the text has no place."""
        at = self._at
        kept = (part for part in parts if at >= 0 and part.start < part.end)
        return tuple(Edit(Span(at + one.start, at + one.end), new) for one in kept)


Found = tuple[Address, re.Match[str]]


def beginning(
    addresses: Iterable[Address], pattern: re.Pattern[str]
) -> Iterator[Found]:
    """Yield the addresses that begin with a pattern, and what is found."""
    match = pattern.match
    for one in addresses:
        found = match(one.text)
        if found and one.is_read:
            yield one, found


def holding(addresses: Iterable[Address], pattern: re.Pattern[str]) -> Iterator[Found]:
    """Yield the addresses in which a pattern is found, and what is found."""
    search = pattern.search
    for one in addresses:
        found = search(one.text)
        if found and one.is_read:
            yield one, found


def addresses_of(document: Document) -> list[Address]:
    """Return every address of a list; what holds Liquid is made into one only later."""
    found = [*_in_fields(document), *_in_text(document)]
    return [one for one in found if "{" not in one.text or not _is_liquid(one.text)]


def _is_liquid(text: str) -> bool:
    return any(sign in text for sign in LIQUID)


def _in_fields(document: Document) -> Iterator[Address]:
    for record in document.records:
        for name, held in record.fields.items():
            if held.fields:
                yield from _in_mapping(document, name, held)
            elif kind := _kind(name):
                yield from _in_field(document, name, held, kind)


def _in_mapping(document: Document, above: str, held: Field) -> Iterator[Address]:
    for name, inner in held.fields.items():
        kind = _kind(name)
        if kind and not inner.fields:
            yield from _in_field(document, f"{above}.{name}", inner, kind)


def _in_field(
    document: Document, name: str, held: Field, kind: re.Pattern[str]
) -> Iterator[Address]:
    value = held.value
    texts = (value,) if isinstance(value, str) else _texts(value)
    for text in texts:
        stripped = text.strip()
        if stripped and (kind is ALWAYS or LIKE_ADDRESS.match(stripped)):
            yield Address(stripped, name, held.start, held.end, document)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401  whatever a list holds
    """Yield the texts in a list, ``links: [{text: PDF, url: a.pdf}]`` included."""
    if isinstance(value, str) and LIKE_ADDRESS.match(value.strip()):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


@lru_cache(maxsize=1000)  # names, of which a list made to do harm has many
def _kind(name: str) -> re.Pattern[str] | None:
    if not isinstance(name, str) or name.startswith("has"):
        return None
    kinds = (kind for kind in (ALWAYS, OFTEN) if kind.fullmatch(name))
    return next(kinds, None)


def _in_text(document: Document) -> Iterator[Address]:
    """Yield the addresses of links in HTML and Markdown, those in comments as well."""
    text = document.text
    for sign, pattern in (("href", IN_HTML), ("](", IN_MARKDOWN)):
        at = text.find(sign)
        while at >= 0:
            found = pattern.match(text, at)
            if found and (address := found[1].rstrip()):
                end = found.start(1) + len(address)
                yield Address(address, "", found.start(1), end, document)
            at = text.find(sign, at + len(sign))
