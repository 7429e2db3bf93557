"""Expressions in tags, read as Jekyll reads them: by the rules, else by what is there.

Jekyll's Liquid tries the strict grammar first (here python-liquid's), then the loose
one. Comparisons are Ruby's in both.
"""

from liquid import Environment
from liquid.builtin.expressions import FilteredExpression, logical, tokenize
from liquid.builtin.expressions.logical import BooleanExpression
from liquid.exceptions import LiquidSyntaxError
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.token import TOKEN_EXPRESSION, Token

from publist.render.liquid import loose
from publist.render.liquid.conditions import Comparison, Condition


def words(text: str) -> Token:
    """Return ``text`` as a token of its own, for expressions inside a filter."""
    return Token(TOKEN_EXPRESSION, text, 0, text)


def stream_of(markup: Token) -> TokenStream:
    """Return the words of an expression."""
    return TokenStream(tokenize(markup.value, markup))


def filtered(env: Environment, markup: Token) -> Expression:
    """Read ``value | filter: argument``."""
    try:
        return FilteredExpression.parse(env, stream_of(markup))
    except LiquidSyntaxError:
        return loose.filtered(markup)


OPERATORS: dict[type[Expression], str] = {
    logical.EqExpression: "==",
    logical.NeExpression: "!=",
    logical.LtExpression: "<",
    logical.LeExpression: "<=",
    logical.GtExpression: ">",
    logical.GeExpression: ">=",
    logical.ContainsExpression: "contains",
}


def condition(env: Environment, markup: Token) -> Condition:
    """Read ``a == 1 and b contains "x"``."""
    try:
        return strict_condition(env, markup)
    except LiquidSyntaxError:
        return loose.condition(markup)


def strict_condition(env: Environment, markup: Token) -> Condition:
    """Read a condition by the rules alone, as Jekyll's filters do."""
    return _converted(BooleanExpression.parse(env, stream_of(markup)).expression)


def _converted(parsed: Expression) -> Condition:
    for kind, joint in (
        (logical.LogicalAndExpression, "and"),
        (logical.LogicalOrExpression, "or"),
    ):
        if isinstance(parsed, kind):
            first = _converted(parsed.left).first
            return Condition(first, joint, _converted(parsed.right))
    operator = OPERATORS.get(type(parsed))
    if operator is None:
        return Condition(Comparison(parsed))
    left, right = parsed.children()
    return Condition(Comparison(left, operator, right))
