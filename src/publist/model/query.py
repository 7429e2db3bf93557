"""Which entries: the filters that every command shares.

All conditions of a query must hold. A flag is on where a page's ``== 1`` would see it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from publist.errors import UsageError
from publist.model import author_line
from publist.model.item import Item
from publist.model.names import PARTICLES, Name, is_initials, same_person
from publist.model.text import fold, plain

SPAN = re.compile(r"(\d{4})?\s*(?:(\.\.|:|-|–)\s*(\d{4})?)?")


@dataclass(frozen=True)
class Query:
    """Conditions on entries; an empty query takes all."""

    flags: tuple[tuple[str, int], ...] = ()
    no_flags: tuple[str, ...] = ()
    years: tuple[int | None, int | None] | None = None
    authors: tuple[str, ...] = ()
    words: str = ""
    where: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether the query asks for anything."""
        return self != Query()

    def select(self, items: Iterable[Item]) -> list[Item]:
        """Return the items that fit, in their order."""
        return [item for item in items if self.matches(item)]

    def matches(self, item: Item) -> bool:
        """Tell whether every condition holds for ``item``."""
        return (
            all(is_on(item, name, value) for name, value in self.flags)
            and not any(is_on(item, name) for name in self.no_flags)
            and self._in_years(item)
            and all(_has_author(item, name) for name in self._people)
            and self._has_words(item)
            and all(_holds(item, path, value) for path, value in self.where)
        )

    @cached_property
    def _people(self) -> tuple[Name, ...]:
        return tuple(_wanted(name) for name in self.authors)

    def _in_years(self, item: Item) -> bool:
        if self.years is None:
            return True
        first, last = self.years
        year = item.year
        return year is not None and (first or 0) <= year <= (last or 9999)

    def _has_words(self, item: Item) -> bool:
        if not self.words:
            return True
        text = fold(plain(" ".join(_strings(item.data))))
        return all(word in text for word in fold(self.words).split())


def is_on(item: Item, flag: str, value: int = 1) -> bool:
    """Tell whether Liquid's ``flag == value`` holds: the number, no text, no ``true``."""
    held = item.data.get(flag)
    return (
        isinstance(held, int | float) and not isinstance(held, bool) and held == value
    )


def nearly_on(item: Item, flag: str) -> bool:
    """Tell whether ``flag`` is meant to be on, in a way that no page's ``== 1`` sees."""
    held = item.data.get(flag)
    return held is True or str(held).strip().casefold() in {"1", "yes", "true"}


def _strings(held: object) -> Iterable[str]:
    """Return all texts and numbers in an entry, however deep; keys are left out."""
    if isinstance(held, Mapping):
        held = list(held.values())
    if isinstance(held, list):
        return (text for part in held for text in _strings(part))
    return () if held is None else (str(held),)


def _wanted(name: str) -> Name:
    """Read what a user types for a person: a family name, or any form of a name."""
    words = name.split()
    if words and words[0] in PARTICLES and "," not in name:
        return Name(family=" ".join(words))  # a family name alone: van den Berg
    parsed = author_line.parse_name(name)
    return parsed if parsed.family else Name(family=parsed.literal)


def _has_author(item: Item, wanted: Name) -> bool:
    return any(_is_person(held, wanted) for held in item.authors.names)


def _is_person(held: Name, wanted: Name) -> bool:
    if same_person(held, wanted):
        return True
    whole = fold(f"{held.given} {held.sorted_by}").split()
    typed = fold(f"{wanted.given} {wanted.family}").split()
    long = [word for word in typed if not is_initials(word.upper()) or len(word) > 1]
    return bool(long) and not wanted.given and all(word in whole for word in long)


def _holds(item: Item, path: str, value: str) -> bool:
    """Tell whether the field at a dotted ``path`` reads as ``value``."""
    held: object = item.data
    for name in path.split("."):
        held = held.get(name) if isinstance(held, Mapping) else None
    text = "" if held is None else str(held)
    return " ".join(text.split()) == " ".join(value.split())


def parse_years(text: str) -> tuple[int | None, int | None]:
    """Return first and last year of ``2020``, ``2020..2024``, ``..2020``, ``2020..``.

    Raises ``UsageError`` for anything else, and for a span that ends before it starts.
    """
    match = SPAN.fullmatch(text.strip())
    if not match or not (match[1] or match[3]):
        what = f"`{text}` is no year or span of years"
        raise UsageError(what, fix="write 2020, 2020..2024, ..2020 or 2020..")
    first, last = (int(year) if year else None for year in match.group(1, 3))
    if first and last and last < first:
        what = f"`{text}` ends before it starts"
        raise UsageError(what, fix=f"write {last}..{first}")
    return (first, last) if match[2] else (first, first)
