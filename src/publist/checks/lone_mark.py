"""PUB205 lone-mark: a mark for equal contribution stands behind one name only.

## Why
`*` behind two names says that both did the same; behind one name alone it says nothing,
and the other one was forgotten. Only lists that use a mark so, again and again, are
looked at: elsewhere one name is marked as the corresponding author's.

## Example
    - title: One
      authors: L. Wu*, A. Bee*
    - title: Two
      authors: L. Wu*, A. Bee*, C. Dee
    - title: Three
      authors: A. Bee*, C. Dee*
    - title: Four
      authors: C. Dee*, E. Eff*
    - title: Five
      authors: A. Bee*, E. Eff*
    - title: Six
      authors: C. Dee*, L. Wu

## Use instead
    - title: One
      authors: L. Wu*, A. Bee*
    - title: Two
      authors: L. Wu*, A. Bee*, C. Dee
    - title: Three
      authors: A. Bee*, C. Dee*
    - title: Four
      authors: C. Dee*, E. Eff*
    - title: Five
      authors: A. Bee*, E. Eff*
    - title: Six
      authors: C. Dee*, L. Wu*

## Fix
By hand: only the authors know whose mark is missing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._author_lines import AuthorLine

MARK = re.compile(r"[*∗⋆＊†‡§¶](?=\W|$)")
EMPHASIS = re.compile(r"(?<!\w)\*(?=[^\s*,;])[^*]+(?<=[^\s*])\*(?!\w)")
PAIRS = 5
"""Lines with a mark on several names that make a habit, and so many for each lone one."""

Marked = list[tuple[AuthorLine, int]]


@rule("PUB205")
def lone_mark(lines: Sequence[AuthorLine]) -> Iterator[Finding]:
    """Find lines where one name has a mark that others of the list share."""
    shared: defaultdict[str, int] = defaultdict(int)
    lone: defaultdict[str, Marked] = defaultdict(list)
    for line in lines:
        for mark, places in _marks(line).items():
            shared[mark] += len(places) > 1
            if len(places) == 1 and "," in line.bare:
                lone[mark].append((line, places[0]))
    for mark, marked in lone.items():
        if shared[mark] >= PAIRS * len(marked):
            yield from (_finding(line, at, mark) for line, at in marked)


def _marks(line: AuthorLine) -> dict[str, list[int]]:
    """Return the places of each mark, those that make words bold or slanted left out."""
    found: dict[str, list[int]] = {}
    text = line.bare.replace("**", "xx")
    if text.isascii() and "*" not in text:
        return found
    text = EMPHASIS.sub(lambda words: "x" * len(words[0]), text)
    for mark in MARK.finditer(text):
        found.setdefault(mark[0], []).append(mark.start())
    return found


def _finding(line: AuthorLine, at: int, mark: str) -> Finding:
    return Finding(
        code="PUB205",
        message=f"`{mark}` stands behind one name only; in other entries several share it",
        span=line.span(at, at + 1),
        fix="mark the others who contributed as much, or take the mark away",
        severity="warning",
    )
