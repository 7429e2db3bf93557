"""The filters of Liquid 5.4 and Jekyll 4.3, one table for both.

A public function in a module of this folder is a filter of the same name (a last
underscore is for names that Python keeps for itself). Filters of python-liquid that
Jekyll lacks are left out on purpose: Jekyll passes the value of an unknown one on.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable
from types import ModuleType

from liquid.exceptions import FilterArgumentError

from publist.render.liquid.values import Value

Filter = Callable[..., Value]

MISUSE = (TypeError, ValueError, ArithmeticError, AttributeError, LookupError)


def table() -> dict[str, Filter]:
    """Return every filter by its name in a template."""
    found: dict[str, Filter] = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            found |= _filters(importlib.import_module(f"{__name__}.{module.name}"))
    return found


def _filters(module: ModuleType) -> dict[str, Filter]:
    return {
        name.rstrip("_"): _guarded(held)
        for name, held in vars(module).items()
        if not name.startswith("_")
        and callable(held)
        and held.__module__ == module.__name__
    }


def _guarded(call: Filter) -> Filter:
    """Turn what Python says of a wrong argument into an error of the page."""

    @functools.wraps(call)
    def guarded(*args: Value, **named: Value) -> Value:
        try:
            return call(*args, **named)
        except MISUSE as error:
            raise FilterArgumentError(str(error), token=None) from error

    return guarded
