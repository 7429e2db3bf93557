"""Liquid's ``for``, ``break`` and ``continue`` as Ruby runs them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from liquid import RenderContext
from liquid.ast import Node
from liquid.builtin.expressions import LoopExpression, StringLiteral
from liquid.builtin.tags.for_tag import (
    BreakNode,
    BreakTag,
    ContinueNode,
    ContinueTag,
    ForNode,
    ForTag,
)
from liquid.exceptions import LiquidSyntaxError
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import Token

from publist.render.liquid import expressions, loose, values
from publist.render.liquid.loose import FRAGMENT, NAMED
from publist.render.liquid.tags import markup_of, never_closed
from publist.render.liquid.values import Value

if TYPE_CHECKING:
    from liquid.expression import Expression


class Loop(LoopExpression):
    """What a ``for`` goes through, cut as Ruby cuts it (``limit: 0`` is nothing)."""

    def evaluate(self, context: RenderContext) -> tuple[Iterator[object], int]:
        """Return the items and their number."""
        held = self.iterable.evaluate(context)
        key = f"{self.identifier}-{self.iterable}"
        start = self._start(context, key)
        limit = self.limit.evaluate(context) if self.limit else None
        stop = None if limit is None else start + values.to_integer(limit)
        items = _loop_items(held)[
            max(start, 0) : stop if stop is None else max(stop, 0)
        ]
        context.stopindex(key, start + len(items))
        return iter(items[::-1] if self.reversed else items), len(items)

    def _start(self, context: RenderContext, key: str) -> int:
        if isinstance(self.offset, StringLiteral) and self.offset.value == "continue":
            return context.stopindex(key)
        offset = self.offset.evaluate(context) if self.offset else None
        return 0 if offset is None else values.to_integer(offset)


def _loop_items(held: Value) -> list[Value]:
    if isinstance(held, str):
        return [held] if held else []
    if hasattr(held, "items"):
        return [list(pair) for pair in held.items()]
    return list(held) if isinstance(held, list | tuple | range) else []


LATE = re.compile(r":.*\breversed\b", re.DOTALL)
"""Liquid sees ``reversed`` directly behind the list only; later it has no effect."""


class For(ForTag):
    """Read ``{% for item in list limit: 2 %} … {% else %} … {% endfor %}``."""

    def parse(self, stream: TokenStream) -> Node:
        """Read the loop and its blocks."""
        tag = next(stream)
        loop = self._loop(markup_of(stream, tag))
        parse_block = get_parser(self.env).parse_block
        block = parse_block(stream, (self.end, "else"))
        default = None
        if stream.current.is_tag("else"):
            markup_of(stream, next(stream))
            default = parse_block(stream, (self.end,))
        if not stream.current.is_tag(self.end):
            raise never_closed(tag)
        return ForNode(tag, expression=loop, block=block, default=default)

    def _loop(self, markup: Token) -> Loop:
        try:
            read = LoopExpression.parse(self.env, expressions.stream_of(markup))
        except LiquidSyntaxError:
            return _loose_loop(markup)
        return Loop(
            read.token,
            read.identifier,
            read.iterable,
            limit=read.limit,
            offset=read.offset,
            reversed_=read.reversed and not LATE.search(markup.value),
            cols=None,
        )


def _loose_loop(markup: Token) -> Loop:
    found = re.match(rf"([\w\-]+)\s+in\s+({FRAGMENT})\s*(reversed)?", markup.value)
    if found is None:
        message = "`for` is written {% for item in list %}"
        raise LiquidSyntaxError(message, token=markup)
    named: dict[str, Expression] = {
        name: loose.value(text, markup) for name, text in NAMED.findall(markup.value)
    }
    if re.search(r"offset\s*:\s*continue\b", markup.value):
        named["offset"] = StringLiteral(markup, "continue")
    iterable = loose.value(found[2], markup)
    options = {"limit": named.get("limit"), "offset": named.get("offset")}
    turned = bool(found[3])
    return Loop(markup, found[1], iterable, **options, reversed_=turned, cols=None)


class Break(BreakTag):
    """Read ``{% break %}``; white space around it stays, as in Ruby."""

    def parse(self, stream: TokenStream) -> BreakNode:
        """Read the tag."""
        node = super().parse(stream)
        node.blank = False
        return node


class Continue(ContinueTag):
    """Read ``{% continue %}``; white space around it stays, as in Ruby."""

    def parse(self, stream: TokenStream) -> ContinueNode:
        """Read the tag."""
        node = super().parse(stream)
        node.blank = False
        return node


TAGS: tuple[type[Tag], ...] = (For, Break, Continue)
