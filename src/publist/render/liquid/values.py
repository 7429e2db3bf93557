"""Ruby's values in Python: how Jekyll prints, compares and counts them.

The site's pages were written against Ruby, where ``true == 1`` is false, ``1.0``
prints as ``1.0``, a hash prints with ``=>`` and ``nil`` as nothing. Everything that
depends on that is in this module, so that filters and tags need not think of it.
"""

import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from liquid.exceptions import FilterArgumentError

Value: TypeAlias = Any
"""What a template can hold: str, int, float, bool, None, list, Mapping, date, range."""

BLANKS = "\0\t\n\v\f\r "
"""What Ruby's ``strip`` takes away; Python's would take no-break spaces too."""

INTEGER_SIZE = 8
"""Ruby's size of an integer is in bytes."""

JULIAN = 1721425
"""Days before the first of Python's, as Ruby counts them."""

ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x1b": "\\e",
}


def printed(value: Value) -> str:
    """Return what ``{{ value }}`` writes: an array as its parts without a separator."""
    if isinstance(value, list | tuple):
        return "".join(map(printed, value))
    return to_s(value)


def to_s(value: Value) -> str:
    """Return Ruby's ``value.to_s``."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return str(value) if type(value) is dt.date else inspect(value)


def inspect(value: Value) -> str:
    """Return Ruby's ``value.inspect``: ``{"a"=>nil}``, ``[1, "b"]``."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inspect, value))}]"
    if isinstance(value, Mapping):
        pairs = (f"{inspect(key)}=>{inspect(held)}" for key, held in value.items())
        return f"{{{', '.join(pairs)}}}"
    return _plain(value)


def _plain(value: Value) -> str:
    if value is None or isinstance(value, bool):
        return {None: "nil", True: "true", False: "false"}[value]
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M:%S} {value.strftime('%z') or '+0000'}"
    if isinstance(value, dt.date):
        return f"#<Date: {value} (({value.toordinal() + JULIAN}j,0s,0n),+0s,2299161j)>"
    return str(value)


def _float(value: float) -> str:
    """Return Ruby's text of a float: `1.0e-05` where Python has `1e-05`."""
    text = repr(value)
    if "e" in text and "." not in text:
        text = text.replace("e", ".0e")
    return {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}.get(text, text)


def _quoted(text: str) -> str:
    shown = "".join(
        ESCAPES.get(sign) or (sign if _shown(sign) else f"\\u{ord(sign):04X}")
        for sign in text
    )
    return '"' + re.sub(r"#(?=[{$@])", r"\\#", shown) + '"'


def _shown(sign: str) -> bool:
    return sign.isprintable() or unicodedata.category(sign) == "Zs"


def truthy(value: Value) -> bool:
    """Tell whether Liquid counts ``value`` as true: only nil and false are not."""
    return value is not None and value is not False


def equal(left: Value, right: Value) -> bool:
    """Return Ruby's ``left == right``: ``true`` is not 1, 1 is 1.0."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        same_keys = left.keys() == right.keys()
        return same_keys and all(equal(left[key], right[key]) for key in left)
    return bool(left == right)


def order(left: Value, right: Value) -> int | None:
    """Return Ruby's ``left <=> right``: None where the two cannot be compared."""
    if equal(left, right):
        return 0
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        steps = (order(one, other) for one, other in zip(left, right, strict=False))
        sizes = (len(left) > len(right)) - (len(left) < len(right))
        return next((step for step in steps if step != 0), sizes)
    if isinstance(left, dt.datetime) and isinstance(right, dt.datetime):
        return _step(_at(left), _at(right))
    if not any(_both(left, right, kinds) for kinds in COMPARABLE):
        return None
    day, other = isinstance(left, dt.datetime), isinstance(right, dt.datetime)
    return None if day != other else _step(left, right)


def _step(left: Value, right: Value) -> int:
    return int(left > right) - int(left < right)


def _at(time: dt.datetime) -> dt.datetime:
    """Return a time with its zone: YAML's without one are UTC for Ruby."""
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)


COMPARABLE: tuple[tuple[type, ...], ...] = (
    (str,),
    (int, float, Decimal),
    (dt.date,),
)


def _both(left: Value, right: Value, kinds: tuple[type, ...]) -> bool:
    numbers = not isinstance(left, bool) and not isinstance(right, bool)
    return numbers and isinstance(left, kinds) and isinstance(right, kinds)


def less(left: Value, right: Value) -> bool | None:
    """Return Ruby's ``left < right``; None where Liquid answers neither.

    Only text, numbers and dates know ``<`` in Ruby. Liquid asks both sides for it,
    and two that know it but do not match (``1 < "a"``) stop the page.
    """
    kinds = (str, int, float, dt.date)
    for side in (left, right):
        if not isinstance(side, kinds) or isinstance(side, bool):
            return None
    step = order(left, right)
    if step is None:
        names = f"{inspect(left)} with {inspect(right)}"
        message = f"comparison of {names} failed"
        raise FilterArgumentError(message, token=None)
    return step < 0


def contains(left: Value, right: Value) -> bool:
    """Tell whether ``left contains right``: part of a text, an item or a key."""
    if not truthy(left) or not truthy(right):
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, list | tuple | range | Mapping):
        return any(equal(item, right) for item in left)
    return False


def sorted_by_order(values: Iterable[Value], compare: Value = None) -> list[Value]:
    """Return ``values`` in Ruby's order; ``compare`` gives -1, 0, 1 or None."""

    def step(left: Value, right: Value) -> int:
        found: int | None = (compare or order)(left, right)
        if found is None:
            message = f"comparison of {inspect(left)} with {inspect(right)} failed"
            raise FilterArgumentError(message, token=None)
        return found

    return sorted(values, key=functools.cmp_to_key(step))


def to_number(value: Value) -> int | Decimal:
    """Return the number that Liquid's arithmetic takes ``value`` for; 0 if none."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    text = value if isinstance(value, str) else ""
    if re.fullmatch(r"-?\d+\.\d+", text.strip(BLANKS), re.ASCII):
        return Decimal(text.strip(BLANKS))
    return leading_integer(text)


def leading_integer(text: str) -> int:
    """Return Ruby's ``text.to_i``: the integer that ``text`` begins with, else 0."""
    found = re.match(r"\s*([+-]?\d+(?:_\d+)*)", text, re.ASCII)
    return int(found[1]) if found else 0


def to_integer(value: Value) -> int:
    """Return ``value`` as an integer; anything else stops the page, as in Jekyll."""
    text = to_s(value).strip(BLANKS)
    if not re.fullmatch(r"[+-]?\d+(?:_\d+)*", text, re.ASCII):
        message = f"invalid integer: {inspect(value)}"
        raise FilterArgumentError(message, token=None)
    return int(text)


def flat(value: Value) -> list[Value]:
    """Return ``value`` as the flat list that Liquid's array filters work on."""
    if isinstance(value, list | tuple):
        return [part for item in value for part in _parts(item)]
    if value is None:
        return []
    return list(value) if isinstance(value, range) else [value]


def _parts(item: Value) -> list[Value]:
    return flat(item) if isinstance(item, list | tuple) else [item]


def member(held: Mapping[Value, Value], key: Value) -> Value:
    """Return a hash's value; ``missing`` has those that no loop over it shows."""
    missing = getattr(held, "missing", None)
    return missing(key) if missing and key not in held else held.get(key)


def look_up(held: Value, key: Value) -> Value:
    """Return ``held[key]`` or ``held.key`` as Liquid finds it, None where it is not."""
    if isinstance(held, Mapping):
        found = member(held, key)
        if found is not None or key in held:
            return found
    elif isinstance(held, list | tuple | range) and type(key) is int:
        return held[key] if -len(held) <= key < len(held) else None
    if key == "size" and isinstance(held, str | list | tuple | range | Mapping):
        return len(held)
    if key == "size" and type(held) is int:
        return INTEGER_SIZE
    return _end(held, key) if key in {"first", "last"} else None


def _end(held: Value, key: str) -> Value:
    if isinstance(held, Mapping):
        first = next(iter(held.items()), None)
        return list(first) if first and key == "first" else None
    if not isinstance(held, list | tuple | range) or not held:
        return None
    return held[0] if key == "first" else held[-1]
