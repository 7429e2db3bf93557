"""Conditions and what they compare: Ruby's answers to ``==``, ``<`` and ``contains``."""

from typing import NamedTuple

from liquid import RenderContext
from liquid.builtin.expressions import primitive
from liquid.exceptions import FilterArgumentError
from liquid.expression import Expression

from publist.render.liquid import values
from publist.render.liquid.values import Value


class Comparison(NamedTuple):
    """One comparison of a condition; without an operator, one value."""

    left: Expression
    operator: str = ""
    right: Expression | None = None

    def evaluate(self, context: RenderContext) -> Value:
        """Return the value, or whether the comparison holds."""
        left = self.left.evaluate(context)
        if self.right is None:
            return "" if isinstance(left, LITERAL_METHODS) else left
        return compared(left, self.operator, self.right.evaluate(context))


class Condition(NamedTuple):
    """Comparisons joined by ``and`` and ``or``; Liquid reads from right to left."""

    first: Comparison
    joint: str = ""
    rest: "Condition | None" = None

    def evaluate(self, context: RenderContext) -> Value:
        """Return what decides: a value that counts as true or not."""
        held = self.first.evaluate(context)
        done = values.truthy(held) == (self.joint == "or")
        return held if self.rest is None or done else self.rest.evaluate(context)


LITERAL_METHODS = (primitive.Empty, primitive.Blank)


def compared(left: Value, operator: str, right: Value) -> bool | None:
    """Return Ruby's answer; None is neither true nor false but counts as false."""
    if operator in {"==", "!=", "<>"}:
        return bool(_same(left, right)) == (operator == "==")
    if operator == "contains":
        return values.contains(left, right)
    if operator in {"<", ">="}:
        below = values.less(left, right)
        return below if below is None or operator == "<" else not below
    if operator in {">", "<="}:
        above = values.less(right, left)
        return above if above is None or operator == ">" else not above
    message = f"unknown operator {operator}"
    raise FilterArgumentError(message, token=None)


def _same(left: Value, right: Value) -> bool | None:
    for one, other in ((left, right), (right, left)):
        if isinstance(one, primitive.Empty):
            return hasattr(other, "__len__") and len(other) == 0
        if isinstance(one, primitive.Blank):
            return None  # Jekyll's Ruby has no ``blank?``: nothing equals ``blank``
    return values.equal(left, right)
