"""JSON for programs: what is known of each entry, and its fields as the list holds them.

Every name is in every entry, so that a reader need not ask. ``fields`` is the list's
own data; what JSON has no word for (dates, not-a-number) is text in it. What a terminal
would obey is escaped: programs read the same, and people see it.
"""

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from publist.model.item import Item
from publist.model.text import IN_JSON
from publist.render import Options
from publist.render._record import record_of

SUFFIX = ".json"
DEEPEST = 50
"""Levels inside a field; one that holds itself has no last one."""


def render(items: Sequence[Item], options: Options) -> str:
    """Return one array of objects, in their order."""
    rows = [
        record_of(item, options) | {"fields": _plain(item.data, 0)} for item in items
    ]
    text = json.dumps(rows, ensure_ascii=False, indent=2, allow_nan=False)
    return text.translate(IN_JSON) + "\n"


def _plain(value: Any, depth: int) -> Any:  # noqa: ANN401  whatever YAML can hold
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if depth < DEEPEST and isinstance(value, Mapping):
        return {
            str(_plain(name, DEEPEST)): _plain(held, depth + 1)
            for name, held in value.items()
        }
    if depth < DEEPEST and isinstance(value, list | tuple | set):
        return [_plain(held, depth + 1) for held in value]
    return "" if isinstance(value, Mapping | list | tuple | set) else str(value)
