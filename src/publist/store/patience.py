"""Where two texts differ, line by line, in a time that grows with their length.

difflib compares each line with every line like it, and lists are made of lines like each
other: ten thousand changed entries take it minutes. Here lines that stand once in either
text hold the two together (Bram Cohen's patience diff), and difflib only sees what lies
between them.
"""

import difflib
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

SMALL = 4000
"""Pairs of lines that difflib may compare; it needs a millisecond for so many."""

Lines = Sequence[str]
Pairs = list[tuple[int, int]]


class Stretch(NamedTuple):
    """``old[start:end]`` and ``new[new_start:new_end]``, counted in lines."""

    start: int
    end: int
    new_start: int
    new_end: int


def changes(old: Lines, new: Lines) -> list[Stretch]:
    """Return what differs, from top to bottom; all the rest is alike."""
    found: list[Stretch] = []
    left = [Stretch(0, len(old), 0, len(new))]
    while left:
        part = _trimmed(left.pop(), old, new)
        pairs = _pairs(old[part.start : part.end], new[part.new_start : part.new_end])
        if pairs:
            left += reversed(_between(part, pairs))
        elif part.start < part.end or part.new_start < part.new_end:
            found.append(part)
    return found


def _trimmed(part: Stretch, old: Lines, new: Lines) -> Stretch:
    """Return a stretch without the lines that it begins and ends with in both texts."""
    start, end, new_start, new_end = part
    while start < end and new_start < new_end and old[start] == new[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    return Stretch(start, end, new_start, new_end)


def _between(part: Stretch, pairs: Pairs) -> list[Stretch]:
    """Return what lies around and between lines that are alike."""
    at, new_at = part.start, part.new_start
    alike = [(at + one, new_at + other) for one, other in pairs]
    edges = [(at - 1, new_at - 1), *alike, (part.end, part.new_end)]
    return [
        Stretch(here + 1, there, new_here + 1, new_there)
        for (here, new_here), (there, new_there) in pairwise(edges)
        if there - here > 1 or new_there - new_here > 1
    ]


def _pairs(old: Lines, new: Lines) -> Pairs:
    """Return lines that are alike, by their numbers, rising on both sides."""
    if set(old).isdisjoint(new):
        return []
    pairs = _anchors(old, new)
    if pairs:
        return pairs
    if len(old) * len(new) <= SMALL:
        matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
        blocks = matcher.get_matching_blocks()
        return [(a + n, b + n) for a, b, size in blocks for n in range(size)]
    # Thousands of lines, each of which comes again and again: compared in step.
    steps = enumerate(zip(old, new, strict=False))
    return [(n, n) for n, (one, other) in steps if one == other]


def _anchors(old: Lines, new: Lines) -> Pairs:
    """Pair the lines that stand once in either text, as many as keep their order."""
    there = _once(new)
    pairs = [(at, there[line]) for line, at in _once(old).items() if line in there]
    tops: list[int] = []  # a game of patience: each card goes on the first pile it fits
    cards: list[int] = []
    before: list[int] = []
    for card, (_, at) in enumerate(pairs):
        pile = bisect_left(tops, at)
        tops[pile : pile + 1], cards[pile : pile + 1] = [at], [card]
        before.append(cards[pile - 1] if pile else -1)
    rising: Pairs = []
    card = cards[-1] if cards else -1
    while card >= 0:
        rising.append(pairs[card])
        card = before[card]
    return rising[::-1]


def _once(lines: Lines) -> dict[str, int]:
    """Return where each line stands that there is only one of."""
    counted = Counter(lines)
    return {line: at for at, line in enumerate(lines) if counted[line] == 1}
