"""What the array filters share: fields of items, and groups of them."""

import re
from collections.abc import Mapping

from liquid.exceptions import FilterArgumentError

from publist.render.liquid.values import Value, inspect, member, to_s

INTEGER = re.compile(r"\s*-?\d+\s*", re.ASCII)
FLOAT = re.compile(r"\s*-?(?:\d+\.?\d*|\.\d+)\s*", re.ASCII)


def property_of(item: Value, name: Value) -> Value:
    """Return the field ``name`` (``a.b`` too); a text that is a number as the number.

    Jekyll turns numbers in quotes into numbers here, so that they sort as such.
    """
    text = to_s(name)
    held = _inner(item, text.split(".")) if "." in text else field(item, text)
    text = to_s(held)
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else held


def _inner(item: Value, steps: list[str]) -> Value:
    """Return ``a.b`` of an item; Jekyll's answer is false where there is no ``a``."""
    for step in steps:
        if isinstance(item, list | tuple | int) and not isinstance(item, bool):
            message = f"`{step}` of {inspect(item)}: no implicit conversion"
            raise FilterArgumentError(message, token=None)
        item = field(item, step) if isinstance(item, str | Mapping) else False
    return item


def field(held: Value, name: Value) -> Value:
    """Return Ruby's ``held[name]`` for a hash or a text; None for anything else."""
    if isinstance(held, str):
        return name if to_s(name) in held else None
    return member(held, name) if isinstance(held, Mapping) else None


def items_of(held: Value) -> list[Value] | None:
    """Return what a filter goes through; None where there is nothing of the kind."""
    if isinstance(held, Mapping):
        return list(held.values())
    return list(held) if isinstance(held, list | tuple | range) else None


def grouped(pairs: list[tuple[Value, Value]]) -> list[Value]:
    """Return the groups of ``(name, item)`` pairs in the order of first appearance."""
    groups: dict[str, Value] = {}
    for name, item in pairs:
        fresh = {"name": name, "items": [], "size": 0}
        group = groups.setdefault(inspect(name), fresh)
        group["items"].append(item)
        group["size"] += 1
    return list(groups.values())
