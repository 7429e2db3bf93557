"""Expressions that do not fit the grammar, read by what can be found in them.

Liquid 2 read every expression so, and Jekyll still falls back on it with a warning:
pages in the wild depend on it. The patterns are Liquid's own.
"""

import re

from liquid.builtin.expressions import FilteredExpression, Path, primitive
from liquid.builtin.expressions.arguments import KeywordArgument, PositionalArgument
from liquid.builtin.expressions.filtered import Filter
from liquid.exceptions import LiquidSyntaxError
from liquid.expression import Expression
from liquid.token import Token

from publist.render.liquid import values
from publist.render.liquid.conditions import Comparison, Condition

QUOTED = r"\"[^\"]*\"|'[^']*'"
FRAGMENT = rf"(?:{QUOTED}|(?:[^\s,|'\"]|{QUOTED})+)"
FILTERS = re.compile(rf"(?:\s+|{FRAGMENT}|,)+")
ARGUMENTS = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{FRAGMENT})")
NAMED = re.compile(rf"(\w[\w-]*)\s*:\s*({FRAGMENT})")
CONDITIONS = re.compile(
    rf"(?:\b(?:\s?and\s?|\s?or\s?)\b"
    rf"|(?:\s*(?!\b(?:\s?and\s?|\s?or\s?)\b)(?:{FRAGMENT}|\S+)\s*)+)"
)
COMPARED = re.compile(rf"({FRAGMENT})\s*([=!<>a-z_]+)?\s*({FRAGMENT})?")
STEPS = re.compile(r"\[[^\]]+\]|[\w\-]+\??")
LITERALS = {"nil": None, "null": None, "": None, "true": True, "false": False}


def filtered(markup: Token) -> Expression:
    """Find a value and its filters."""
    found = re.search(rf"({FRAGMENT})(.*)", markup.value, re.DOTALL)
    if found is None:
        return primitive.Nil(markup)
    _, bar, rest = found[2].partition("|")
    parts = (_filter(part, markup) for part in FILTERS.findall(rest) if bar)
    chain = [part for part in parts if part]
    return FilteredExpression(markup, value(found[1], markup), chain)


def _filter(text: str, markup: Token) -> Filter | None:
    name = re.search(r"\w+", text)
    if name is None:
        return None
    arguments = [_argument(part, markup) for part in ARGUMENTS.findall(text)]
    return Filter(markup, name[0], arguments)


def _argument(text: str, markup: Token) -> KeywordArgument | PositionalArgument:
    named = NAMED.fullmatch(text)
    if named:
        return KeywordArgument(markup, named[1], value(named[2], markup))
    return PositionalArgument(value(text, markup))


def value(text: str, markup: Token) -> Expression:
    """Read one value: a text, a number, a range, a literal, or a path."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return primitive.StringLiteral(markup, text[1:-1])
    if re.fullmatch(r"-?\d+", text):
        return primitive.IntegerLiteral(markup, int(text))
    if re.fullmatch(r"-?\d[\d.]+", text):
        return primitive.FloatLiteral(markup, _leading_float(text))
    span = re.fullmatch(r"\(\s*(\S+?)\s*\.\.\s*(\S+)\s*\)", text)
    if span:
        ends = (value(span[1], markup), value(span[2], markup))
        return primitive.RangeLiteral(markup, *ends)
    return _literal_or_path(text, markup)


def _leading_float(text: str) -> float:
    found = re.match(r"-?\d+(?:\.\d+)?", text)
    return float(found[0]) if found else 0.0


def _literal_or_path(text: str, markup: Token) -> Expression:
    if text in {"blank", "empty"}:
        return {"blank": primitive.Blank, "empty": primitive.Empty}[text](markup)
    if text in LITERALS:
        return primitive.Literal(markup, LITERALS[text])
    steps: list[str | int | Path] = [
        _step(part, markup) for part in STEPS.findall(text)
    ]
    return Path(markup, steps) if steps else primitive.Nil(markup)


def _step(text: str, markup: Token) -> str | int | Path:
    if not text.startswith("["):
        return text
    inner = value(text[1:-1], markup)
    if isinstance(inner, Path):
        return inner
    held = inner.value if isinstance(inner, primitive.Literal) else None
    return held if isinstance(held, int) else values.to_s(held)


def condition(markup: Token) -> Condition:
    """Find comparisons and what joins them, from the last to the first."""
    parts = CONDITIONS.findall(markup.value)
    if not parts:
        message = "a condition is missing"
        raise LiquidSyntaxError(message, token=markup)
    found = Condition(_comparison(parts.pop(), markup))
    while parts:
        joint = parts.pop().strip()
        found = Condition(
            _comparison(parts.pop() if parts else "", markup), joint, found
        )
        if joint not in {"and", "or"}:
            message = f"`and` or `or` is expected instead of `{joint}`"
            raise LiquidSyntaxError(message, token=markup)
    return found


def _comparison(text: str, markup: Token) -> Comparison:
    found = COMPARED.search(text)
    if found is None:
        message = "a condition is not complete"
        raise LiquidSyntaxError(message, token=markup)
    left = value(found[1], markup)
    if found[2] is None:
        return Comparison(left)
    return Comparison(left, found[2], value(found[3] or "", markup))
