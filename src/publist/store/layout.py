"""Write a whole entry the way the list at hand writes its own.

Only new entries are laid out; what people wrote is never printed again.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeGuard

from publist.store.folding import laid_out
from publist.store.scalars import Value, write
from publist.store.style import Habits

Flat = Mapping[str, Value]
SCALARS = (str, int, float, date)
Data = Mapping[str, Value | Flat | Sequence[Value | Flat]]
"""The fields of an entry; a list of names may tell each name's parts."""


written_key = lru_cache(maxsize=512)(write)
"""Names of fields are few and come in every entry."""


def arranged(data: Data, habits: Habits) -> dict[str, object]:
    """Return the fields of a new entry in the list's order, its empty ones included.

    A field that the list has in most entries, and writes out where it is empty, is
    there without a value; fields that the list does not know come last.
    """
    known: dict[str, object] = {**habits.empty, **data}
    fields = {name: known[name] for name in habits.key_order if name in known}
    return fields | {name: data[name] for name in data if name not in fields}


def entry(fields: Mapping[str, object], habits: Habits) -> str:
    """Return the lines of a new entry, from its dash to its last line ending."""
    lines: list[str] = []
    for name, value in fields.items():
        lines += field(name, value, habits, habits.key_indent)
    dash = habits.dash_indent + "-"
    first = lines[0].strip(" ")
    lines[0] = dash.ljust(len(habits.key_indent)) + first
    newline = habits.document.newline
    return "".join(line.rstrip(" ") + newline for line in lines)


def field(name: str, value: object, habits: Habits, indent: str) -> list[str]:
    """Return the lines of a field, without their endings."""
    key = written_key(name, habits.key_quote)
    if value is None or is_scalar(value):  # nearly all
        return behind(f"{indent}{key}:", value, (name,), habits)
    if isinstance(value, Mapping) and habits.in_braces(name):
        return [f"{indent}{key}: {in_flow(value)}"]
    if isinstance(value, Mapping):
        return [f"{indent}{key}:", *nested(name, value, habits, indent)]
    deeper = _deeper(indent, habits)
    if isinstance(value, list):
        items = (in_flow(v) if isinstance(v, Mapping) else write(v) for v in value)
        return [f"{indent}{key}:", *(f"{deeper}- {item}" for item in items)]
    return behind(f"{indent}{key}:", value, (name,), habits)


def nested(
    name: str, value: Mapping[str, object], habits: Habits, indent: str
) -> list[str]:
    """Return the lines of the fields in a field, without their endings."""
    deeper, lines = _deeper(indent, habits), list[str]()
    for part, held in value.items():
        lead = f"{deeper}{written_key(part, habits.key_quote)}:"
        lines += behind(lead, held, (name, part), habits)
    return lines


def _deeper(indent: str, habits: Habits) -> str:
    return indent + habits.nested_indent[len(habits.key_indent) :]


def in_flow(value: object, *, key: bool = False) -> str:
    """Return a value (or a key) as it is written inside braces: text in quotes."""
    if isinstance(value, Mapping):
        parts = (f"{in_flow(k, key=True)}: {in_flow(v)}" for k, v in value.items())
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_flow, value)) + "]"
    if isinstance(value, str) and (not key or set(value) & set(",[]{}")):
        return write(value, '"')
    return write(value) if is_scalar(value) else "null"


def is_scalar(value: object) -> TypeGuard[Value]:
    """Tell whether a value stands on one line behind its colon."""
    return isinstance(value, SCALARS)


def behind(
    lead: str, value: object, path: tuple[str, ...], habits: Habits
) -> list[str]:
    """Return the lines of a field with one value, ``lead`` being all up to its colon."""
    if not is_scalar(value):
        return [lead]
    gap, quote, folding = habits.of_value(path)
    if isinstance(value, str):
        return laid_out(value, quote, lead + gap, folding)
    return [lead + gap + write(value)]
