"""Jekyll's filters for Markdown and smart typography, as far as kramdown can be told.

What cannot is refused with its place: the site's own Markdown would write it otherwise.
"""

from collections.abc import Mapping
from typing import Any

from liquid import RenderContext
from liquid.exceptions import FilterArgumentError
from liquid.filter import with_context

from publist.render.liquid import kramdown
from publist.render.liquid.values import Value, look_up, to_s

_USUAL = {
    "hard_wrap": (False, "\n"),
    "smart_quotes": ("lsquo,rsquo,ldquo,rdquo", "\"'"),
    "typographic_symbols": ({}, "-.<>"),
    "entity_output": ("as_char", "&"),
    "parse_span_html": (True, "<"),
    "html_to_native": (False, "<"),
    "remove_span_html_tags": (False, "<"),
}
"""Settings of kramdown as they are read here, and the signs that others would change."""


@with_context
def markdownify(value: Value, *, context: RenderContext) -> str:
    """Return Markdown as HTML."""
    text = to_s(value)
    _check_settings("markdownify", text, context)
    try:
        return kramdown.markdown(text)
    except kramdown.NotPlainError:
        raise _refused("markdownify", "Markdown") from None


@with_context
def smartify(value: Value, *, context: RenderContext) -> str:
    """Return a line with quotation marks, dashes and dots as printers set them."""
    text = to_s(value)
    _check_settings("smartify", text, context)
    try:
        return kramdown.smart(text)
    except kramdown.NotPlainError:
        raise _refused("smartify", "markup") from None


def _check_settings(name: str, text: str, context: RenderContext) -> None:
    """Stop the page where ``_config.yml`` asks for another Markdown than this."""
    site: Any = context.scope.get("site")
    settings = look_up(site, "kramdown")
    held = settings if isinstance(settings, Mapping) else {}
    odd = [
        f"kramdown: {setting}"
        for setting, (usual, signs) in _USUAL.items()
        if held.get(setting, usual) != usual and set(signs) & set(text)
    ]
    if to_s(look_up(site, "markdown") or "kramdown").lower() != "kramdown":
        odd.append("markdown")
    if "`" in text and to_s(look_up(site, "highlighter") or "rouge") != "rouge":
        odd.append("highlighter")
    if odd:
        message = (
            f"the filter `{name}` goes by `{odd[0]}` of _config.yml, as only Jekyll can"
        )
        raise FilterArgumentError(message, token=None)


def _refused(name: str, kind: str) -> FilterArgumentError:
    message = (
        f"the filter `{name}` is given {kind} that only Jekyll can be sure of"
        " (besides words, emphasis, links, code and simple HTML in paragraphs)"
    )
    return FilterArgumentError(message, token=None)
