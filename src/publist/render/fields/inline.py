"""A field as people write it (HTML, Markdown, TeX) -> clean, well-formed HTML.

Lists in the wild mix all three, because the site's own Markdown runs over the page.
Here it runs over each field alone, so that nothing in one entry reaches another.
"""

import functools
import re
from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from publist.render.fields.addresses import safe_address

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

TAGS = frozenset(
    {"a", "abbr", "b", "bdi", "big", "br", "cite", "code", "del", "dfn", "em", "font"}
    | {"i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike"}
    | {"strong", "sub", "sup", "tt", "u", "var"}
)
DROPPED = frozenset(
    {"script", "style", "title", "textarea", "xmp", "iframe", "noembed"}
)
ATTRIBUTES = {"a": {"href"}, "font": {"color"}, "span": {"style"}, "abbr": {"title"}}
COLOUR = re.compile(r"(?:color:)?\s*[#\w]+(?:\([\d\s.,%]*\))?;?", re.ASCII)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
MARKUP = re.compile(r"[\\`*_<>&\[\]$!]")
OTHER_MARKUP = re.compile(r"[\\`_<>&\[\]$!]")
BOLD = re.compile(r"(?:(?<=\s)|\A)\*\*(\w(?:[\w .'’-]*[\w.])?)\*\*(?=[\s,;)]|\Z)")
"""Bold words that nobody could read otherwise, for they stand apart."""

ITALIC_NAME = re.compile(
    r"(?:(?<=[\s,;(])|\A)\*(?!and\b)"
    r"([^\W\d_][^*_,;<>\[\]]*(?:, ?(?:[^\W\d_]\.[ -]?)+)?(?<=[\w.]))\*(?=[\s,;.)]|\Z)"
)
"""An author between two stars: nobody marks one at both ends."""

BOLD_STARS = 2

LONGEST = 60_000
"""Characters; Markdown takes minutes for a megabyte of brackets, so what is longer is
read as HTML alone."""

SPACES = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")


def one_line(text: str) -> str:
    """Return ``text`` on one line without control characters and broken halves."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return SPACES.sub(" ", CONTROLS.sub("", whole)).strip()


def clean(text: str, *, stars: bool = True) -> str:
    """Return the field as HTML of inline elements only, every one of them closed.

    ``stars=False`` is for authors: a single ``*`` there is the mark of equal
    contribution, never the start of italics.
    """
    line = one_line(text)
    quick = _quick(line, stars=stars)
    if quick is not None:
        return quick  # most fields: nothing to load, nothing to parse
    import nh3  # noqa: PLC0415  # slow to load

    if not stars:
        line = ITALIC_NAME.sub(r"_\1_", line)
    html = line if len(line) > LONGEST else _markdown(stars).renderInline(line)
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(DROPPED),
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "ftp"},
    ).strip()


def _quick(line: str, *, stars: bool) -> str | None:
    """Return a line of plain words, some of them perhaps in bold; else ``None``."""
    if not MARKUP.search(line):
        return line
    rest = BOLD.sub("", line)
    if OTHER_MARKUP.search(line) or ("*" if stars else "**") in rest:
        return None
    if not stars and ITALIC_NAME.search(rest):
        return None
    return BOLD.sub(r"<strong>\1</strong>", line)


def _attribute(tag: str, name: str, value: str) -> str | None:
    if tag == "a":
        return safe_address(value) or None
    if name in {"style", "color"}:
        return value if COLOUR.fullmatch(value.strip()) else None
    return value


@functools.cache
def _markdown(stars: bool) -> "MarkdownIt":  # noqa: FBT001  # a cache key
    from markdown_it import MarkdownIt  # noqa: PLC0415  # slow to load

    made = MarkdownIt("commonmark", {"html": True})
    made.inline.ruler.before("escape", "math", _math)
    made.inline.ruler.at("emphasis", _emphasis(1 if stars else 2))
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
    """Return the rule for ``*`` and ``_``; shorter runs of ``*`` are marks.

    A single star opens italics only as ``_`` does, at the start of a word: in
    ``Smith*1, Jones*2`` and ``Smith *, Jones*`` CommonMark would lose the marks.
    Two stars are bold wherever Jekyll's kramdown has it: ``**[Talk]**Title``.
    """
    from markdown_it.rules_inline.state_inline import Delimiter  # noqa: PLC0415

    def rule(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001
        sign = state.src[state.pos]
        if silent or sign not in "*_":
            return False
        run = state.scanDelims(state.pos, sign == "*" and _length(state) > 1)
        after = state.src[state.pos + run.length : state.pos + run.length + 1]
        mark = sign == "*" and run.length < least
        opens, closes = run.can_open, run.can_close
        if sign == "*" and run.length == BOLD_STARS:
            before = state.src[state.pos - 1 : state.pos]
            opens, closes = after.strip() != "", before.strip() != ""
        for _ in range(run.length):
            token = state.push("text", "", 0)
            token.content = sign
            state.delimiters.append(
                Delimiter(
                    marker=ord(sign),
                    length=run.length,
                    token=len(state.tokens) - 1,
                    end=-1,
                    open=opens and not mark and after not in ",;.:!?)",
                    close=closes and not mark,
                )
            )
        state.pos += run.length
        return True

    return rule


def _length(state: "StateInline") -> int:
    rest = state.src[state.pos :]
    return len(rest) - len(rest.lstrip("*"))
