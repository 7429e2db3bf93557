r"""PUB515 eaten-backslash: in double quotes YAML takes TeX's `\beta` for an escape.

## Why
`"\beta"` is a backspace and `eta`, `"\theta"` a tab and `heta`: MathJax never sees the
command. Single quotes leave backslashes alone.

## Example
    - title: "Decays at small $\theta$"
      authors: L. Wu

## Use instead
    - title: "Decays at small $\\theta$"
      authors: L. Wu

## Fix
Safe: the backslash is doubled, as double quotes need it.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._escapes import EATEN, escaped
from publist.store.document import Document
from publist.store.edits import Edit


@rule("PUB515")
def eaten_backslash(document: Document) -> Iterator[Finding]:
    """Find commands of TeX in double quotes that start with an escape of YAML's."""
    for spot in escaped(document, EATEN):
        yield Finding(
            code="PUB515",
            message=f"YAML takes the `{spot.found[:2]}` of `{spot.found}` for an escape",
            span=spot.span,
            fix=f"write `\\{spot.found}`, or use single quotes",
            severity="warning",
            edits=(Edit(spot.span, f"\\{spot.found}"),),
        )
