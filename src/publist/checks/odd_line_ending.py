"""PUB112 odd-line-ending: lines end otherwise than the others, or than the repository's.

## Why
An editor on Windows ends lines with CR LF, others with LF. A list with both, or with
other endings than `.gitattributes`, `.editorconfig` or the files beside it, makes every
line a changed one in the next difference. (In the example ␍ stands for a carriage
return.)

## Example
    - title: Folded data
      authors: L. Wu␍
      year: 2020
      highlight: 1

## Use instead
    - title: Folded data
      authors: L. Wu
      year: 2020
      highlight: 1

## Fix
Safe: the odd endings are made like the others; no text changes.
"""

from collections import Counter
from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.store.document import LINE_END, Document
from publist.store.edits import Edit, Span

NAMES = {"\n": "LF", "\r\n": "CR LF (Windows)", "\r": "a lone CR"}


@rule("PUB112")
def odd_line_ending(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find line endings that are not the repository's, or else not the list's."""
    if site.newline in ("", "\n") and "\r" not in document.text:
        return
    wanted = site.newline or document.newline
    ends = LINE_END.finditer(document.text)
    odd = [(Span(*end.span()), end[0]) for end in ends if end[0] != wanted]
    if odd:
        whose = "the repository's files" if site.newline else "the others"
        yield Finding(
            code="PUB112",
            message=f"{_counted([end for _, end in odd])}, {whose} with {NAMES[wanted]}",
            span=odd[0][0],
            fix=f"save the file with {NAMES[wanted]} at the end of every line",
            severity="warning",
            edits=tuple(Edit(span, wanted) for span, _ in odd),
        )


def _counted(ends: list[str]) -> str:
    """Say how many lines end how: ``3 lines end with LF``."""
    kind, number = Counter(ends).most_common(1)[0]
    lines = "1 line ends" if number == 1 else f"{number} lines end"
    return f"{lines} with {NAMES[kind]}"
