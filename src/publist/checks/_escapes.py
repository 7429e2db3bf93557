r"""Escapes of YAML in double quotes: where they stand, and which were meant for TeX."""

import re
from collections.abc import Iterator

from publist.checks._spots import Spot
from publist.store.document import Document
from publist.store.edits import Span

COMMANDS = (
    "alpha angle approx ast aleph"
    " beta bar bf begin big binom bigl bigr bot boldsymbol"
    " epsilon eta ell emph end equiv exists ensuremath"
    " nabla neq newline nu not notin"
    " rho rightarrow rm right rangle"
    " tau text textbf textit textrm textsc tfrac theta tilde times to top triangle"
    " varepsilon varphi vec vee vdots".split()
)
"""Those of TeX whose first letter makes an escape: ``"\\beta"``, ``"\\theta"``."""

EATEN = re.compile(rf"\\(?:{'|'.join(COMMANDS)})(?![A-Za-z])")


def escaped(document: Document, pattern: re.Pattern[str]) -> Iterator[Spot]:
    """Yield where a pattern that starts with a backslash matches an escape of YAML's."""
    for found in pattern.finditer(document.text):
        at = document.value_at(found.start())
        if at and at[1].style == '"' and not _behind_another(document, found.start()):
            yield Spot(*at, Span(*found.span()), found[0])


def _behind_another(document: Document, at: int) -> bool:
    """Tell the second backslash of a pair, which escapes nothing."""
    first = at
    while first and document.text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1
