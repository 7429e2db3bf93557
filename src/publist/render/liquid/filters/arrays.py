"""Liquid's and Jekyll's filters on arrays; every public function here is a filter.

Where Jekyll has a filter of the same name as Liquid (``where``, ``sort``, ``find``),
Jekyll's is the one that pages see.
"""

import random
from collections.abc import Mapping
from typing import cast

from liquid.exceptions import FilterArgumentError

from publist.render.liquid.filters._items import field, grouped, items_of, property_of
from publist.render.liquid.values import (
    INTEGER_SIZE,
    Value,
    flat,
    inspect,
    leading_integer,
    look_up,
    order,
    sorted_by_order,
    to_integer,
    to_s,
    truthy,
)


def where(held: Value, name: Value, value: Value) -> Value:
    """Items whose field ``name`` prints as ``value``."""
    items = items_of(held)
    if items is None or not truthy(name) or isinstance(value, list | Mapping):
        return held
    return [item for item in items if _matches(property_of(item, name), value)]


def find(held: Value, name: Value, value: Value) -> Value:
    """First item whose field ``name`` prints as ``value``."""
    items = items_of(held)
    if items is None or not truthy(name) or isinstance(value, list | Mapping):
        return held
    found = (item for item in items if _matches(property_of(item, name), value))
    return next(found, None)


def _matches(found: Value, value: Value) -> bool:
    if value is None:
        return found is None
    if isinstance(found, str):
        return found == to_s(value)
    many = found if isinstance(found, list) else [] if found is None else [found]
    return any(to_s(part) == to_s(value) for part in many)


def sort(held: Value, name: Value = None, nils: Value = "first") -> Value:
    """In order, by the field ``name``; items without it ``first`` or ``last``."""
    if held is None:
        _refuse("cannot sort a null object")
    if name is None:
        return sorted_by_order(items_of(held) or [])
    if nils not in {"first", "last"}:
        _refuse(f"{inspect(nils)} is not a valid nils order: first or last")
    last = 1 if nils == "last" else -1
    pairs = [(property_of(item, name), item) for item in items_of(held) or []]
    step = lambda left, right: _step(left[0], right[0], last)  # noqa: E731
    return [item for _, item in sorted_by_order(pairs, step)]


def _step(left: Value, right: Value, last: int) -> int | None:
    if (left is None) != (right is None):
        return last if left is None else -last
    found = order(left, right)
    return order(to_s(left), to_s(right)) if found is None else found


def sort_natural(held: Value, name: Value = None) -> list[Value]:
    """In order without regard to case."""

    def key(item: Value) -> tuple[bool, str]:
        held = item if name is None else field(item, name)
        return held is None, to_s(held).lower()

    return sorted(flat(held), key=key)


def group_by(held: Value, name: Value) -> Value:
    """One ``name``, ``items``, ``size`` for each value of the field ``name``."""
    items = items_of(held)
    if items is None:
        return held
    return grouped([(to_s(property_of(item, name)), item) for item in items])


def uniq(held: Value, name: Value = None) -> list[Value]:
    """Without repeats, of the field ``name`` if one is given."""
    seen: dict[str, Value] = {}
    for item in flat(held):
        seen.setdefault(inspect(item if name is None else field(item, name)), item)
    return list(seen.values())


def compact(held: Value, name: Value = None) -> list[Value]:
    """Without items that are nil, or whose field ``name`` is."""
    items = flat(held)
    if name is None:
        return [item for item in items if item is not None]
    return [item for item in items if field(item, name) is not None]


def map_(held: Value, name: Value) -> list[Value]:
    """Values of the field ``name``, item by item."""
    return [field(item, name) for item in flat(held)]


def join(held: Value, between: Value = " ") -> str:
    """As one text."""
    return to_s(between).join(map(to_s, flat(held)))


def reverse(held: Value) -> list[Value]:
    """Last first."""
    return flat(held)[::-1]


def concat(held: Value, other: Value) -> list[Value]:
    """Two arrays as one."""
    if not isinstance(other, list):
        _refuse("concat filter requires an array argument")
    return flat(held) + cast("list[Value]", other)


def size(held: Value) -> int:
    """Characters of a text, items of an array."""
    if isinstance(held, int) and not isinstance(held, bool):
        return INTEGER_SIZE
    return len(held) if hasattr(held, "__len__") else 0


def first(held: Value) -> Value:
    """First item."""
    return look_up(list(held.items()) if isinstance(held, Mapping) else held, "first")


def last(held: Value) -> Value:
    """Last item."""
    return None if isinstance(held, Mapping) else look_up(held, "last")


def push(held: Value, item: Value) -> Value:
    """``item`` behind."""
    return [*held, item] if isinstance(held, list) else held


def unshift(held: Value, item: Value) -> Value:
    """``item`` in front."""
    return [item, *held] if isinstance(held, list) else held


def pop(held: Value, count: Value = 1) -> Value:
    """Without the last ``count`` items."""
    if not isinstance(held, list):
        return held
    return held[: max(len(held) - to_integer(count), 0)]


def shift(held: Value, count: Value = 1) -> Value:
    """Without the first ``count`` items."""
    return held[to_integer(count) :] if isinstance(held, list) else held


def sample(held: Value, count: Value = 1) -> Value:
    """Return an item by chance, or so many of them; no two runs need be the same."""
    if not isinstance(held, list | tuple):
        return held
    number = leading_integer(to_s(count))
    if number == 1:
        return random.choice(held) if held else None  # noqa: S311  for show
    return random.sample(held, min(max(number, 0), len(held)))


def array_to_sentence_string(held: Value, connector: Value = "and") -> str:
    """Items as words: ``a, b, and c``."""
    parts = [to_s(part) for part in held]
    few = {0: "", 1: "".join(parts), 2: f" {to_s(connector)} ".join(parts)}
    if len(parts) in few:
        return few[len(parts)]
    return f"{', '.join(parts[:-1])}, {to_s(connector)} {parts[-1]}"


def default(held: Value, other: Value = "", *, allow_false: Value = False) -> Value:
    """``other`` where there is nothing: nil, false, an empty text or array."""
    missing = held is None if truthy(allow_false) else not truthy(held)
    empty = isinstance(held, str | list | Mapping) and not held
    return other if missing or empty else held


def _refuse(message: str) -> None:
    raise FilterArgumentError(message, token=None)
