"""Jekyll's filters that need Jekyll itself; each stops the page and says so.

Sass has no second implementation that gives the same text.
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


sassify = _refuse("sassify", "runs Sass, which only Jekyll has")
scssify = _refuse("scssify", "runs Sass, which only Jekyll has")
