"""PUB203 stray-separator: a comma (or `and`, `;`, `&`) with no name on one side.

## Why
Often an author is missing there; else readers see a comma that parts nothing.

## Example
    - title: Folded data
      authors: L. Wu,, A. Bee, and, C. Dee,

## Use instead
    - title: Folded data
      authors: L. Wu, A. Bee, and C. Dee

## Fix
Safe: what stands there too much is cut. Check that no name is missing.
"""

import re
from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._author_lines import AuthorLine

AT_START = re.compile(r"^\s*(?:[,;]\s*)+")
AT_END = re.compile(r"(?:^|(?<=[^\s,;&]))(?:\s*(?:[,;]|(?<=[\s,;])(?:and|&)))+$")
DOUBLED = re.compile(r"([,;])(?:\s*\1)+")
BEHIND_AND = re.compile(r"(?<=[\s,;]and)\s*[,;]")
UNLIKE = re.compile(
    r",\s*;|;\s*,|,\s?\.(?!\s*\.)(?=\s|$)|(?<!\S)&\s+&(?!\S)|\band\s+and\b"
)
KINDS = (
    (AT_START, "begins the line", ""),
    (AT_END, "ends the line", ""),
    (DOUBLED, "is doubled", r"\1"),
    (BEHIND_AND, "follows `and`", ""),
    (UNLIKE, "parts nothing", None),
)
COMMA = re.compile(r",\s*[,;.]")
OTHER = re.compile(r";\s*[,;]|&\s+&|and(?:\s*[,;]|\s+and)")
AT_ENDS = tuple(",;&d")

HABIT = 0.5


@rule("PUB203")
def stray_separator(lines: Sequence[AuthorLine]) -> Iterator[Finding]:
    """Find separators beside one another, and at the ends of a line.

    A list that ends most lines with a comma does so for what its page prints behind.
    """
    open_ends = sum(line.bare[-1:] in (",", ";") for line in lines)
    habit = open_ends > max(1, HABIT * len(lines))
    for line in lines:
        if _is_suspect(line.bare):
            yield from _of_line(line, habit=habit)


def _is_suspect(bare: str) -> bool:
    """Tell at once that most lines are well."""
    if bare[-1:] in AT_ENDS or bare.lstrip()[:1] in AT_ENDS or COMMA.search(bare):
        return True
    signs = ";" in bare or "&" in bare or "and" in bare
    return signs and OTHER.search(bare) is not None


def _of_line(line: AuthorLine, *, habit: bool) -> Iterator[Finding]:
    """Yield what is wrong in a line, each sign once."""
    taken: set[int] = set()
    for pattern, what, new in KINDS:
        for found in pattern.finditer(line.bare):
            if not taken.isdisjoint(range(*found.span())):
                continue
            taken.update(range(*found.span()))
            if not (habit and pattern is AT_END):
                yield _finding(line, found, what, new)


def _finding(
    line: AuthorLine, found: re.Match[str], what: str, new: str | None
) -> Finding:
    sign = found[0].strip()
    start = found.start() + found[0].index(sign)
    return Finding(
        code="PUB203",
        message=f"`{' '.join(sign.split())}` {what}, with no name beside it",
        span=line.span(start, start + len(sign)),
        fix="take it out, or write the name that is missing",
        severity="warning",
        edits=line.edit(*found.span(), found.expand(new)) if new is not None else (),
    )
