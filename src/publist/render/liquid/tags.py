"""Liquid's tags where python-liquid and Jekyll part ways.

Conditions and values are read by ``expressions`` (lax, Ruby's comparisons), values are
printed by ``values`` (Ruby's text). The rest of each tag is python-liquid's own.
"""

import re
from typing import TextIO

from liquid import RenderContext
from liquid.ast import BlockNode, Node
from liquid.builtin.content import ContentNode, Literal
from liquid.builtin.expressions import Identifier
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.assign_tag import AssignNode, AssignTag
from liquid.builtin.tags.echo_tag import EchoTag
from liquid.exceptions import LiquidSyntaxError
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import TOKEN_EOF, TOKEN_EXPRESSION, Token

from publist.render.liquid import expressions, values
from publist.render.liquid.conditions import Condition


def markup_of(stream: TokenStream, tag: Token) -> Token:
    """Take the expression behind a tag's name; an empty one if there is none."""
    if stream.current.kind == TOKEN_EXPRESSION:
        return next(stream)
    return Token(TOKEN_EXPRESSION, "", tag.start_index, tag.source)


def part_of(markup: Token, found: re.Match[str], group: int) -> Token:
    """Return one group of a match as a token that knows its place."""
    start = markup.start_index + found.start(group)
    return Token(TOKEN_EXPRESSION, found[group], start, markup.source)


def back(stream: TokenStream) -> None:
    """Step back: the parser steps over the last token of a tag itself."""
    stream.pos -= 1


class PrintedNode(OutputNode):
    """``{{ value }}``, in Ruby's text."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        """Write the value."""
        return buffer.write(values.printed(self.expression.evaluate(context)))


class PrintedOutput(Output):
    """Read ``{{ value | filter }}``."""

    def parse(self, stream: TokenStream) -> OutputNode:
        """Read the value."""
        token = next(stream)
        return PrintedNode(token, expressions.filtered(self.env, stream.current))


class Echo(EchoTag):
    """Read ``{% echo value | filter %}``."""

    def parse(self, stream: TokenStream) -> Node:
        """Read the value."""
        token = next(stream)
        markup = markup_of(stream, token)
        back(stream)
        return PrintedNode(token, expressions.filtered(self.env, markup))


class Assign(AssignTag):
    """Read ``{% assign name = value | filter %}``."""

    def parse(self, stream: TokenStream) -> AssignNode:
        """Read the name and the value."""
        token = next(stream)
        markup = markup_of(stream, token)
        back(stream)
        found = re.search(r"([\w\-.\[\]()]+)\s*=\s*(.*)", markup.value, re.DOTALL)
        if found is None:
            message = "`assign` is written {% assign name = value %}"
            raise LiquidSyntaxError(message, token=token)
        name = Identifier(found[1], token=token)
        expression = expressions.filtered(self.env, part_of(markup, found, 2))
        return AssignNode(token, name=name, expression=expression)


Branch = tuple[Condition | None, BlockNode]


class BranchNode(Node):
    """``if`` and ``unless``: the first branch whose condition holds."""

    def __init__(self, token: Token, branches: list[Branch], *, negated: bool) -> None:
        """Keep the branches; ``negated`` turns the first condition round."""
        super().__init__(token)
        self.branches = branches
        self.negated = negated
        self.blank = all(block.blank for _, block in branches)
        for _, block in branches:
            block.blank = self.blank

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        """Write the branch."""
        for number, (condition, block) in enumerate(self.branches):
            holds = condition is None or values.truthy(condition.evaluate(context))
            if holds != (self.negated and number == 0):
                return block.render(context, buffer)
        return 0


class If(Tag):
    """Read ``{% if %} … {% elsif %} … {% else %} … {% endif %}``."""

    name = "if"
    end = "endif"

    def parse(self, stream: TokenStream) -> Node:
        """Read all branches."""
        tag = next(stream)
        branches = [self._branch(stream, tag)]
        while not stream.current.is_tag(self.end):
            if stream.current.kind == TOKEN_EOF:
                raise never_closed(tag)
            branches.append(self._branch(stream, next(stream)))
        return BranchNode(tag, branches, negated=self.name == "unless")

    def _branch(self, stream: TokenStream, tag: Token) -> Branch:
        markup = markup_of(stream, tag)
        always = tag.value == "else"
        condition = None if always else expressions.condition(self.env, markup)
        ends = (self.end, "elsif", "else")
        return condition, get_parser(self.env).parse_block(stream, ends)


class Unless(If):
    """Read ``{% unless %} … {% endunless %}``."""

    name = "unless"
    end = "endunless"


def never_closed(tag: Token) -> LiquidSyntaxError:
    """Return the error for a block without its end."""
    message = f"`{tag.value}` is never closed: `end{tag.value}` is missing"
    return LiquidSyntaxError(message, token=tag)


class Text(Literal):
    """Text between the tags; blank text in ``{% raw %}`` is meant to be there."""

    def parse(self, stream: TokenStream) -> ContentNode:
        """Read the text."""
        node = super().parse(stream)
        raw = node.token.source.startswith("{%", node.token.start_index)
        node.blank = node.blank and not (raw and node.text)
        return node


TAGS: tuple[type[Tag], ...] = (
    Text,
    PrintedOutput,
    Echo,
    Assign,
    If,
    Unless,
)
