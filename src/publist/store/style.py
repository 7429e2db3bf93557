"""The list's own habits: how its entries are laid out, so that new ones look alike.

Everything is counted on the list at hand; the habits of the site template that most
lists grew from fill in where a list is too short to tell.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from publist.store.document import LINE_END, WHITE, Document, Field, Record
from publist.store.folding import QUOTES, Folding, longer, read_off

COMMON = 0.5
"""A field that at least this part of the entries has belongs to every new entry."""

SAMPLE = 50
"""Entries that are enough to see how names of fields are written."""

TEMPLATE = ("title", "image", "description", "authors", "link", "highlight", "news2")
BLANK = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?=\r|\n)")
TO_VALUE = re.compile(r":([ \t]*)$")


def most_common(values: Iterable[Any], default: Any) -> Any:  # noqa: ANN401
    """Return the value that occurs most often, the first of equals; or ``default``."""
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else default


class Written(NamedTuple):
    """How the values of one field are written."""

    gap: str
    """White space between the colon and the value."""

    quote: str
    folding: Folding | None


@dataclass(frozen=True)
class Habits:
    """How a list is written."""

    document: Document = field(repr=False)
    _known: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False)
    """What was counted before: a command asks the same of each entry it changes."""

    _values: "dict[tuple[str, ...], Written]" = field(default_factory=dict, repr=False)

    def _once(self, key: tuple[object, ...], count: Callable[[], Any]) -> Any:  # noqa: ANN401
        if key not in self._known:
            self._known[key] = count()
        return self._known[key]

    @cached_property
    def _block(self) -> list[Record]:
        """The entries that are written over several lines."""
        return [record for record in self.document.records if record.style == ":"]

    @cached_property
    def dash_indent(self) -> str:
        """White space before the dash."""
        records = self._block or self.document.records
        columns = Counter(self._column(self.document.dash(r)) for r in records)
        return " " * (columns.most_common(1)[0][0] if columns else 0)

    def _column(self, at: int) -> int:
        return at - self.document.line_start(at) - self._bom(at)

    def _bom(self, at: int) -> int:
        first = self.document.line_start(at) == 0
        return int(first and self.document.text.startswith("\ufeff"))

    @cached_property
    def key_indent(self) -> str:
        """White space before every key of an entry."""
        columns = (self._column(record.start) for record in self._block)
        least = len(self.dash_indent) + 2
        return " " * max(int(most_common(columns, least)), least)

    @cached_property
    def key_quote(self) -> str:
        """Return how the names of fields are quoted: not at all, as a rule."""
        starts = (
            self.document.text[held.key_start]
            for record in self._block[:SAMPLE]
            for held in record.fields.values()
        )
        sign = str(most_common(starts, ""))
        return sign if sign in ("'", '"') else ""

    @cached_property
    def nested_indent(self) -> str:
        """White space before the keys of ``link``."""
        deeper = (
            self._column(inner.key_start) - self._column(held.key_start)
            for record in self._block
            for held in record.fields.values()
            if held.style == ":"
            for inner in held.fields.values()
        )
        return self.key_indent + " " * int(most_common(filter(None, deeper), 2))

    @cached_property
    def blank_lines(self) -> int:
        """Blank lines between two entries that have no comment between them."""
        gaps = []
        pairs = list(pairwise(self.document.records))
        lines = [pair for pair in pairs if all(one.style == ":" for one in pair)]
        for before, after in lines or pairs:
            own = self.document.text[before.start : before.end].rstrip(WHITE)
            end = before.start + len(own)  # blank lines end a block of text, too
            gap = self.document.text[end : self.document.dash(after)]
            beside = len(gap) - len(gap.lstrip(" \t"))
            if gap.startswith("#", beside):  # a comment beside the last field
                gap = gap[len(LINE_END.split(gap)[0]) :]
            if "#" not in gap:
                gaps.append(len(BLANK.findall(gap)))
        return int(most_common(gaps, 1))

    @cached_property
    def key_order(self) -> tuple[str, ...]:
        """The order of fields that most entries share, with every common field in it."""
        orders = [tuple(record.fields) for record in self.document.records]
        shared = list(most_common(orders, TEMPLATE))
        names = dict.fromkeys(name for order in orders for name in order)
        for name in names:
            if name not in shared and self.share(name) >= COMMON:
                shared.insert(self._rank(name, shared), name)
        return tuple(shared)

    def _rank(self, name: str, present: list[str]) -> int:
        """Return the index in ``present`` that most entries give a field; -1 for none."""
        key = ("rank", name, *present)
        return int(self._once(key, lambda: self._counted_rank(name, present)))

    def _counted_rank(self, name: str, present: list[str]) -> int:
        votes = Counter[int]()
        for record in self.document.records:
            order = list(record.fields)
            if name in record.fields:
                above = [key for key in order[: order.index(name)] if key in present]
                votes[present.index(above[-1]) + 1 if above else 0] += 1
        return votes.most_common(1)[0][0] if votes else -1

    def share(self, name: str) -> float:
        """Return which part of the entries has a field, 0 to 1."""
        return float(self._once(("share", name), lambda: self._counted_share(name)))

    def _counted_share(self, name: str) -> float:
        records = self.document.records
        having = sum(name in record.fields for record in records)
        return having / len(records) if records else float(name in TEMPLATE)

    def _held(self, path: tuple[str, ...]) -> list[Field]:
        found: list[Field] = self._once(("held", *path), lambda: self._gathered(path))
        return found

    def _gathered(self, path: tuple[str, ...]) -> list[Field]:
        found = (record.find(*path) for record in self.document.records)
        return [held for held in found if held]

    def quote(self, *path: str) -> str:
        """Return how a field's text is quoted: ``''``, ``'"'`` or ``"'"``."""
        return str(self._once(("quote", *path), lambda: self._counted_quote(path)))

    def _counted_quote(self, path: tuple[str, ...]) -> str:
        styles = [
            held.style
            for held in self._held(path)
            if isinstance(held.value, str) and held.style in QUOTES and held.value
        ]
        return str(most_common(styles, '"' if path == ("title",) else ""))

    def folding(self, *path: str) -> Folding | None:
        """Return how a field's long texts are broken, ``None`` for one line each."""
        key = ("folding", *path)
        found: Folding | None = self._once(key, lambda: self._read_folding(path))
        return found

    def _read_folding(self, path: tuple[str, ...]) -> Folding | None:
        """Look at the field itself; where it has no long text, at the whole list."""
        own = self._held(path)
        found = read_off(self.document, own) or self._list_folding
        if found and not found.style and self._mostly_whole(own, found.width):
            return None
        return found

    def _mostly_whole(self, held: list[Field], width: int) -> bool:
        """Tell whether more of these texts run over ``width`` than are broken."""
        broken = sum(self.document.line_end(one.start) < one.end for one in held)
        return longer(self.document, held, width) > broken

    @cached_property
    def _list_folding(self) -> Folding | None:
        """How the list breaks its long texts, blocks aside."""
        held = [
            one
            for record in self._block
            for field in record.fields.values()
            for one in (field, *field.fields.values())
            if one.style in QUOTES
        ]
        found = read_off(self.document, held)
        return None if found and self._mostly_whole(held, found.width) else found

    @cached_property
    def empty(self) -> dict[str, int | str | None]:
        """The fields that most entries have, and what stands in them for nothing.

        ``None`` for ``image:``, 0 for a flag that is off, ``''`` where a list writes
        ``""``. Fields that a list leaves out where they are empty are not among them.
        """
        common = [name for name in self.key_order if self.share(name) >= COMMON]
        if not self.document.records:
            return {name: 0 if name == "highlight" else None for name in common}
        found = {name: [one.value for one in self._held((name,))] for name in common}
        return {
            name: _nothing(held) for name, held in found.items() if _has_nothing(held)
        }

    def in_braces(self, name: str) -> bool:
        """Tell whether the fields in a field stand in braces: ``link: {url: ...}``."""
        styles = [held.style for held in self._held((name,)) if held.fields]
        return bool(most_common(styles, ":") == "{")

    def gap(self, *path: str) -> str:
        """Return the white space between a field's colon and its value."""
        return str(self._once(("gap", *path), lambda: self._counted_gap(path)))

    def _counted_gap(self, path: tuple[str, ...]) -> str:
        text = self.document.text
        spaces = []
        for held in self._held(path):
            match = TO_VALUE.search(text, held.key_start, held.start)
            if match and match[1] and held.value is not None:
                spaces.append(match[1])
        return str(most_common(spaces, " "))

    def of_value(self, path: tuple[str, ...]) -> "Written":
        """Return how the values of a field are written; asked for each new value."""
        found = self._values.get(path)
        if found is None:
            found = Written(self.gap(*path), self.quote(*path), self.folding(*path))
            self._values[path] = found
        return found

    def explicit_off(self, flag: str) -> bool:
        """Tell whether entries without a flag say so by ``flag: 0``."""
        return bool(self._once(("off", flag), lambda: self._has_zero(flag)))

    def _has_zero(self, flag: str) -> bool:
        held = self._held((flag,))
        return any(type(one.value) is int and one.value == 0 for one in held)

    def before(self, name: str, record: Record) -> str:
        """Return the field of ``record`` that a new field ``name`` is put behind."""
        present = list(record.fields)
        rank = self._rank(name, present)
        return _last_flag(record) if rank < 0 else present[max(rank - 1, 0)]


def _has_nothing(values: list[Any]) -> bool:
    return any(value is None or value == "" or _is_off(value) for value in values)


def _nothing(values: list[Any]) -> int | str | None:
    """Return what stands for nothing in a field of which some values are empty."""
    if any(map(_is_off, values)):
        return 0
    return None if None in values else ""


def _is_off(value: object) -> bool:
    return type(value) is int and value == 0


def _last_flag(record: Record) -> str:
    """Return the last integer field, else the last field that is no news line."""
    flags = [key for key, held in record.fields.items() if type(held.value) is int]
    return flags[-1] if flags else list(record.fields)[-1]
