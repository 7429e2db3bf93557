"""Conditions of the site's pages as data, and what they say of an entry.

A page that compares a field with something only Jekyll knows (a counter, the loop's
index) can be answered neither way: ``holds`` then returns None, and whoever asks must
take that for "perhaps". Comparisons are Liquid's: text is never equal to a number, and
everything but ``nil`` and ``false`` counts as true, an empty text and 0 as well.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

Entry = Mapping[Any, Any]
Value = str | int | float | bool | None


@dataclass(frozen=True)
class Test:
    """One comparison of a field, ``publi.highlight == 1``, and where it stands."""

    field: str
    """Dotted: ``link.url``."""

    operator: str
    """``==`` ``!=`` ``<`` ``<=`` ``>`` ``>=`` ``contains``, ``where`` (the filter, which
    compares texts), or '' for ``if publi.field``."""

    value: Value
    """What the field is compared with; None as well where that is no literal."""

    known: bool
    """Whether field and value are compared as they are written."""

    path: str = ""
    line: int = 0
    loop: int = 0
    """The loop on its page whose entries are tested."""

    written: str = ""
    """What the field is compared with, as the page writes it."""

    def __str__(self) -> str:
        """Return the comparison in the page's words."""
        sign = "==" if self.operator == "where" else self.operator
        return f"{self.field} {sign} {self.written}".rstrip()

    def holds(self, entry: Entry) -> bool | None:
        """Tell whether an entry passes; None where only Jekyll knows."""
        if not self.known:
            return None
        return compared(field_of(entry, self.field), self.operator, self.value)


@dataclass(frozen=True)
class Unknown:
    """A condition on something else than an entry."""

    def holds(self, entry: Entry) -> None:
        """Say that nobody can tell."""
        del entry


@dataclass(frozen=True)
class Every:
    """Conditions that must all hold; none is always true."""

    parts: "tuple[Condition, ...]" = ()

    def holds(self, entry: Entry) -> bool | None:
        """Tell whether all hold; False wins over what is not known."""
        return _joined(self.parts, entry, decisive=False)


@dataclass(frozen=True)
class Some:
    """Conditions of which one is enough."""

    parts: "tuple[Condition, ...]"

    def holds(self, entry: Entry) -> bool | None:
        """Tell whether one holds; True wins over what is not known."""
        return _joined(self.parts, entry, decisive=True)


@dataclass(frozen=True)
class Not:
    """A condition turned round: ``unless``, ``else``."""

    part: "Condition"

    def holds(self, entry: Entry) -> bool | None:
        """Tell the opposite; what is not known stays so."""
        held = self.part.holds(entry)
        return None if held is None else not held


Condition = Test | Unknown | Every | Some | Not


def _joined(
    parts: "tuple[Condition, ...]", entry: Entry, *, decisive: bool
) -> bool | None:
    answer: bool | None = not decisive
    for part in parts:
        held = part.holds(entry)
        if held is decisive:
            return decisive
        if held is None:
            answer = None
    return answer


NEVER = Not(Every())


class Answers:
    """A condition's answers, kept: entries are mostly alike in what a page asks."""

    def __init__(self, condition: Condition) -> None:
        """Note which fields decide."""
        self._condition = condition
        self._fields = tuple({test.field: None for test in tests_in(condition)})
        self._kept: dict[tuple[object, ...], bool | None] = {}

    def holds(self, entry: Entry) -> bool | None:
        """Tell what the condition tells."""
        held = [field_of(entry, field) for field in self._fields]
        key = (*held, *map(type, held))  # 1 is neither 1.0 nor true
        try:
            if key not in self._kept:
                self._kept[key] = self._condition.holds(entry)
            return self._kept[key]
        except TypeError:  # a list cannot be a key
            return self._condition.holds(entry)


def tests_in(condition: Condition) -> Iterator[Test]:
    """Yield the comparisons that a condition is made of."""
    if isinstance(condition, Test):
        yield condition
    elif isinstance(condition, Not):
        yield from tests_in(condition.part)
    elif isinstance(condition, Every | Some):
        for part in condition.parts:
            yield from tests_in(part)


def changed(condition: Condition, change: Callable[[Test], Condition]) -> Condition:
    """Return a condition with each of its comparisons changed."""
    if isinstance(condition, Test):
        return change(condition)
    if isinstance(condition, Not):
        return Not(changed(condition.part, change))
    if isinstance(condition, Every | Some):
        parts = tuple(changed(part, change) for part in condition.parts)
        return replace(condition, parts=parts)
    return condition


def field_of(entry: Entry, field: str) -> Any:  # noqa: ANN401  whatever the list holds
    """Return what a dotted field holds; None where there is no such field."""
    if "." not in field:
        return entry.get(field)
    held: Any = entry
    for name in field.split("."):
        held = held.get(name) if isinstance(held, Mapping) else None
    return held


def compared(held: Any, sign: str, value: Value) -> bool | None:  # noqa: ANN401
    """Return Liquid's answer; None where it would be an error or a matter of Ruby's."""
    if not sign:
        return held is not None and held is not False
    if sign in {"==", "!="}:
        return _same(held, value) == (sign == "==")
    if sign == "where":
        return None if isinstance(held, list | float) else _text(held) == _text(value)
    return (_contains if sign == "contains" else ORDERS[sign])(held, value)


def _ordered(
    order: Callable[[Any, Any], bool],
) -> Callable[[object, Value], bool | None]:
    """Return how Ruby orders two values: nothing is neither less nor more."""

    def answer(held: object, value: Value) -> bool | None:
        if held is None or value is None:
            return False
        return order(held, value) if _is_number(held) and _is_number(value) else None

    return answer


ORDERS = {
    "<": _ordered(operator.lt),
    "<=": _ordered(operator.le),
    ">": _ordered(operator.gt),
    ">=": _ordered(operator.ge),
}


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same(held: object, value: object) -> bool:
    """Tell equality as Ruby does: 1 is 1.0, but neither ``true`` nor ``"1"``."""
    return (type(held) is bool) == (type(value) is bool) and held == value


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _contains(held: object, value: Value) -> bool | None:
    if isinstance(held, str):
        return None if value is None else _text(value) in held
    if isinstance(held, list | Mapping):
        return any(_same(one, value) for one in held)
    return False
