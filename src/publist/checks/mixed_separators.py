"""PUB202 mixed-separators: names of one line are parted by commas and by a semicolon.

## Why
It looks as if the semicolon parted groups, and programs that take the line apart find
other people than there are.

## Example
    - title: Folded data
      authors: L. Wu, A. Bee; C. Dee, E. Eff

## Use instead
    - title: Folded data
      authors: L. Wu, A. Bee, C. Dee, E. Eff

## Fix
Unsafe: the rarer sign is made like the others.
"""

import re
from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._author_lines import AuthorLine
from publist.model.names import is_initials

HABIT = 0.1
"""The part of all author lines that makes a habit of it; a slip is rare."""

FEW = 2
NO_NAME = re.compile(r",\s*(?:Jr|Sr|I{2,3}|IV)\b|\([^()]*\)")
"""What has a comma but no name of its own: ``Jr.``, where somebody works."""


@rule("PUB202")
def mixed_separators(lines: Sequence[AuthorLine]) -> Iterator[Finding]:
    """Find lines with both signs, unless the list often has them."""
    mixed = [line for line in lines if _is_mixed(line)]
    if len(mixed) <= max(FEW, HABIT * len(lines)):
        yield from map(_finding, mixed)


def _is_mixed(line: AuthorLine) -> bool:
    """Tell whether a line has a comma between names beside its semicolons.

    ``Wu, L.; Bee, A.`` has its commas inside the names.
    """
    if ";" not in line.bare or "," not in line.bare:
        return False
    pieces = NO_NAME.sub("", line.bare).rstrip("; ").split(";")
    return len(pieces) > 1 and any(map(_holds_several, pieces))


def _holds_several(piece: str) -> bool:
    """Tell two names, ``A. Bee, C. Dee``, from one with a comma inside."""
    first = piece.split()[:1]
    return piece.count(",") > 1 or ("," in piece and is_initials("".join(first)))


def _finding(line: AuthorLine) -> Finding:
    signs = [at for at, sign in enumerate(line.bare) if sign == ";"]
    few = len(signs) <= line.bare.count(",")
    at = signs[0] if few else line.bare.index(",")
    edits = (edit for at in signs for edit in line.edit(at, at + 1, ","))
    return Finding(
        code="PUB202",
        message="commas and semicolons both part the names",
        span=line.span(at, at + 1),
        fix=f"part them all by `{',' if few else ';'}`",
        severity="warning",
        edits=tuple(edits) if few else (),
        safe=False,
    )
