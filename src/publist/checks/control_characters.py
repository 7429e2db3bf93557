r"""PUB507 control-characters: an escape gives a character that is no text.

## Why
In double quotes a backslash is YAML's: `"\x07"` is the bell of an old terminal. Browsers
show nothing or a box for it, and feeds with it are not valid.

## Example
    - title: "Folded\x02 data"
      authors: L. Wu

## Use instead
    - title: "Folded data"
      authors: L. Wu

## Fix
Safe: the escape is taken out.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._escapes import EATEN, escaped
from publist.store.document import Document
from publist.store.edits import Edit

CONTROL = re.compile(
    r"\\(?:[abve0N]|x(?:[01][0-9A-Fa-f]|7[Ff]|[89][0-9A-Fa-f])"
    r"|u00(?:[01][0-9A-Fa-f]|7[Ff]|[89][0-9A-Fa-f])|u[Ff]{3}[EeFf])"
)
BLANK = frozenset({"\\x09", "\\x0A", "\\x0a", "\\x0D", "\\x0d", "\\N", "\\x85"})
"""Tabs and ends of lines are blanks to a page."""


@rule("PUB507")
def control_characters(document: Document) -> Iterator[Finding]:
    """Find escapes of control characters in double quotes."""
    for spot in escaped(document, CONTROL):
        if not EATEN.match(document.text, spot.span.start) and spot.found not in BLANK:
            yield Finding(
                code="PUB507",
                message=f"`{spot.found}` is a control character, not text",
                span=spot.span,
                fix="take it out",
                severity="warning",
                edits=(Edit(spot.span, ""),),
            )
