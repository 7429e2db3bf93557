"""Print findings: one format per module, found by being in this folder.

A format is a module with ``show(found, failed)``. Modules whose names begin with an
underscore are no formats but parts of some.
"""

import importlib
import os
import pkgutil
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from publist.checks import Finding, Mended
    from publist.errors import Place, PublistError
    from publist.store.document import Document


class Located(NamedTuple):
    """A finding, where it is in which file, and the list that it is in."""

    place: "Place"
    finding: "Finding"
    document: "Document"

    @property
    def end(self) -> "Place":
        """Where it ends: the place behind its last character."""
        return self.document.place(self.finding.span.end)

    @property
    def mended(self) -> "Mended":
        """How it can be mended."""
        if not self.finding.edits:
            return "by hand"
        return "safe" if self.finding.safe else "unsafe"


Show = Callable[[Sequence[Located], Sequence["PublistError"]], None]
"""Prints findings, and for programs also the lists that could not be read at all: those
are told to people on standard error, whatever the format."""


def names() -> list[str]:
    """Return the formats, the one for people first."""
    found = [one.name for one in pkgutil.iter_modules(__path__)]
    return sorted((n for n in found if n[0] != "_"), key=lambda n: (n != "text", n))


def chosen(name: str | None) -> str:
    """Return the format that is named; without a name, what fits where this runs."""
    actions = os.environ.get("GITHUB_ACTIONS") and os.environ.get("GITHUB_WORKFLOW")
    return name or ("github" if actions else "text")


def named(name: str) -> Show:
    """Return what shows findings in a format."""
    return cast("Show", importlib.import_module(f"{__name__}.{name}").show)
