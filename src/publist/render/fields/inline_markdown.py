"""Markdown inside of a field: CommonMark, but for mathematics and the marks of authors.

Two stars are bold wherever Jekyll's kramdown has it: ``**[Talk]**Title``. A single star
opens italics only as ``_`` does, at the start of a word: in ``Smith*1, Jones*2`` and
``Smith *, Jones*`` CommonMark would lose the marks.
"""

import functools
import re
from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

MATH = re.compile(
    r"\\\(.{1,2000}?\\\)|\\\[.{1,2000}?\\\]|\$\$.{1,2000}?\$\$"
    r"|\$(?![\s$])(?:[^$\\]|\\.){0,2000}?(?:[^$\\\s]|\\.)\$(?!\d)"
)
"""TeX between MathJax's signs; ``$5 and $6`` is money. Bounded, or it would be slow."""

BOLD = 2
"""Stars that make words bold."""


@functools.cache
def markdown(*, stars: bool) -> "MarkdownIt":
    """Return what reads a field; single stars are marks unless ``stars``."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # slow to load

    made = MarkdownIt("commonmark", {"html": True})
    made.inline.ruler.before("escape", "math", _math)
    made.inline.ruler.at("emphasis", _emphasis(1 if stars else BOLD))
    made.add_render_rule("image", _words_for_image)
    return made


def _words_for_image(
    renderer: "RendererHTML",
    tokens: Sequence["Token"],
    at: int,
    options: "OptionsDict",
    env: "EnvType",
) -> str:
    """Return the words that stand for a picture inside a field: no format shows it."""
    return escape(renderer.renderInlineAsText(tokens[at].children, options, env))


def _math(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001  # its signature
    found = MATH.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("text", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _emphasis(least: int) -> Callable[["StateInline", bool], bool]:
    """Return the rule for ``*`` and ``_``; runs of fewer than ``least`` stars are marks."""

    def rule(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001
        if silent or state.src[state.pos] not in "*_":
            return False
        run = _run(state, least)
        for _ in range(run.length):
            _push(state, run)
        state.pos += run.length
        return True

    return rule


class Run(NamedTuple):
    """Stars or underscores beside one another, and what they may do."""

    length: int
    opens: bool
    closes: bool


def _run(state: "StateInline", least: int) -> Run:
    sign = state.src[state.pos]
    found = state.scanDelims(state.pos, state.src.startswith("**", state.pos))
    if sign == "*" and found.length < least:
        return Run(found.length, opens=False, closes=False)
    opens, closes = found.can_open, found.can_close
    end = state.pos + found.length
    before, after = state.src[state.pos - 1 : state.pos], state.src[end : end + 1]
    if sign == "*" and found.length == BOLD:
        opens, closes = after.strip() != "", before.strip() != ""
    return Run(found.length, opens and after not in ",;.:!?)", closes)


def _push(state: "StateInline", run: Run) -> None:
    """Add one sign of a run as text, which becomes an element if it finds its pair."""
    from markdown_it.rules_inline.state_inline import Delimiter  # noqa: PLC0415

    token = state.push("text", "", 0)
    token.content = state.src[state.pos]
    state.delimiters.append(
        Delimiter(
            marker=ord(token.content),
            length=run.length,
            token=len(state.tokens) - 1,
            end=-1,
            open=run.opens,
            close=run.closes,
        )
    )
