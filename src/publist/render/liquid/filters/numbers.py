"""Liquid's filters on numbers; every public function here is a filter."""

import math
from decimal import ROUND_HALF_UP, Decimal

from liquid.exceptions import FilterArgumentError

from publist.render.liquid.values import Value, leading_integer, to_number, to_s

Number = int | float


def _out(value: int | Decimal) -> Number:
    return float(value) if isinstance(value, Decimal) else value


def abs_(value: Value) -> Number:
    """Without its sign."""
    number = to_number(value)
    return _out(-number if number < 0 else number)


def plus(value: Value, other: Value) -> Number:
    """Sum."""
    return _out(to_number(value) + to_number(other))


def minus(value: Value, other: Value) -> Number:
    """Difference."""
    return _out(to_number(value) - to_number(other))


def times(value: Value, other: Value) -> Number:
    """Product."""
    return _out(to_number(value) * to_number(other))


def divided_by(value: Value, other: Value) -> Number:
    """Quotient; of two integers, rounded down."""
    left, right = to_number(value), _divisor(other)
    if isinstance(left, int) and isinstance(right, int):
        return left // right
    return _out(Decimal(left) / Decimal(right))


def modulo(value: Value, other: Value) -> Number:
    """Remainder, with the sign of the divisor as in Ruby."""
    left, right = to_number(value), _divisor(other)
    if isinstance(left, int) and isinstance(right, int):
        return left % right
    rest = Decimal(left) % Decimal(right)
    return _out(rest + right if rest and (rest < 0) != (right < 0) else rest)


def _divisor(value: Value) -> int | Decimal:
    number = to_number(value)
    if not number:
        message = "divided by 0"
        raise FilterArgumentError(message, token=None)
    return number


def round_(value: Value, digits: Value = 0) -> Number:
    """To so many digits after the point, half away from zero."""
    places = int(to_number(digits))
    number = Decimal(to_number(value))
    found = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole = places <= 0 or isinstance(to_number(value), int)
    return int(found) if whole else float(found)


def ceil(value: Value) -> int:
    """Up to an integer."""
    return math.ceil(to_number(value))


def floor(value: Value) -> int:
    """Down to an integer."""
    return math.floor(to_number(value))


def at_least(value: Value, limit: Value) -> Number:
    """Not less than ``limit``."""
    return _out(max(to_number(value), to_number(limit)))


def at_most(value: Value, limit: Value) -> Number:
    """Not more than ``limit``."""
    return _out(min(to_number(value), to_number(limit)))


def to_integer(value: Value) -> int:
    """Read the integer in front of a text; true is 1."""
    if isinstance(value, bool | int | float):
        return int(value)
    return leading_integer(to_s(value))
