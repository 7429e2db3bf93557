"""Print findings: one format per module, found by being in this folder.

A format is a module with ``show(found)``. Modules whose names begin with an underscore
are no formats but parts of one.
"""

import importlib
import os
import pkgutil
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from publist.checks import Finding
    from publist.errors import Place
    from publist.store.document import Document


class Located(NamedTuple):
    """A finding, where it is in which file, and the list that it is in."""

    place: "Place"
    finding: "Finding"
    document: "Document"


Show = Callable[[Sequence[Located]], None]


def names() -> list[str]:
    """Return the formats, the one for people first."""
    found = [one.name for one in pkgutil.iter_modules(__path__)]
    return sorted((n for n in found if n[0] != "_"), key=lambda n: (n != "text", n))


def named(name: str | None) -> Show:
    """Return what shows findings in a format; without one, what fits where it runs."""
    actions = os.environ.get("GITHUB_ACTIONS") and os.environ.get("GITHUB_WORKFLOW")
    chosen = name or ("github" if actions else "text")
    return cast("Show", importlib.import_module(f"{__name__}.{chosen}").show)
