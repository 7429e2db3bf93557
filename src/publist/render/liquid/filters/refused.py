"""Jekyll's filters that need Jekyll itself; each stops the page and says so.

Markdown and Sass have no second implementation that gives the same text, and a
random choice cannot be the one that the site makes.
"""

from collections.abc import Callable

from liquid.exceptions import FilterArgumentError

from publist.render.liquid.values import Value


def _refuse(name: str, reason: str) -> Callable[..., Value]:
    def refused(*_args: Value) -> Value:
        message = f"the filter `{name}` {reason}"
        raise FilterArgumentError(message, token=None)

    refused.__module__ = __name__
    return refused


markdownify = _refuse(
    "markdownify", "runs the site's own Markdown, which only Jekyll has"
)
smartify = _refuse("smartify", "runs the site's own Markdown, which only Jekyll has")
sassify = _refuse("sassify", "runs Sass, which only Jekyll has")
scssify = _refuse("scssify", "runs Sass, which only Jekyll has")
sample = _refuse("sample", "picks at random, so no two runs give the same page")
