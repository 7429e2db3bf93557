"""Jekyll's filters for Markdown and smart typography, as far as kramdown can be told.

What cannot is refused with its place: the site's own Markdown would write it otherwise.
"""

from liquid.exceptions import FilterArgumentError

from publist.render.liquid import kramdown
from publist.render.liquid.values import Value, to_s


def markdownify(value: Value) -> str:
    """Return Markdown as HTML."""
    try:
        return kramdown.markdown(to_s(value))
    except kramdown.NotPlainError:
        raise _refused("markdownify", "Markdown") from None


def smartify(value: Value) -> str:
    """Return a line with quotation marks, dashes and dots as printers set them."""
    try:
        return kramdown.smart(to_s(value))
    except kramdown.NotPlainError:
        raise _refused("smartify", "markup") from None


def _refused(name: str, kind: str) -> FilterArgumentError:
    message = (
        f"the filter `{name}` is given {kind} that only Jekyll can be sure of"
        " (besides words, emphasis, links and code in paragraphs)"
    )
    return FilterArgumentError(message, token=None)
