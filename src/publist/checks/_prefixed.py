"""Identifiers written with a label or an address before them, in fields of their own.

Where no other one of the list is bare it is the list's habit, and a page may use the
field as an address: that is only worth knowing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from publist.checks import Finding
from publist.checks._addresses import Address
from publist.model.text import one_line
from publist.store.document import Document
from publist.store.edits import Edit
from publist.store.scalars import resolve


class Prefixed(NamedTuple):
    """An identifier that is not bare."""

    prefix: str
    bare: str
    place: Address
    is_habit: bool

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Cut the prefix; what would be a number then gets quotes: ids end in zeros."""
        place, end = self.place, len(self.place.text)
        plain = place.document.text[place.start : place.end] == place.text
        if plain and not isinstance(resolve(self.bare), str):
            return place.with_part(0, end, f'"{self.bare}"')
        return place.with_part(0, len(self.prefix), "")

    def finding(self, code: str, what: str) -> Finding:
        """Return what is said of it; ``what`` names the identifier: ``DOI``."""
        return Finding(
            code=code,
            message=f"the {what} is written with `{one_line(self.prefix)}`",
            span=self.place.part(0, len(self.prefix)),
            fix=f"write `{one_line(self.bare)}`",
            severity="info" if self.is_habit else "warning",
            edits=self.edits,
            safe=not self.is_habit,
        )


def prefixed(
    document: Document, name: str, prefix: re.Pattern[str], bare: re.Pattern[str]
) -> Iterator[Prefixed]:
    """Yield what the fields called ``name`` hold behind a prefix."""
    places = [*fields(document, name)]
    is_habit = not any(bare.fullmatch(place.text) for place in places)
    for place in places:
        found = prefix.match(place.text)
        rest = place.text[found.end() :] if found else ""
        if found and bare.fullmatch(rest):
            yield Prefixed(found[0], rest, place, is_habit)


def fields(document: Document, name: str) -> Iterator[Address]:
    """Yield what the fields called ``name`` hold, where that is text or a number."""
    for record in document.records:
        held = record.fields.get(name)
        if held is not None and isinstance(held.value, str | int | float):
            is_text = isinstance(held.value, str)  # an arXiv id may be read as a number
            text = str(held.value).strip() if is_text else record.raw(held)
            yield Address(text, name, held.start, held.end, document)
