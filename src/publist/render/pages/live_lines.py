"""The lines of a page that are neither front matter nor code.

What a page shows as an example must not be taken for what it means: a fenced block of
Markdown, and what stands in Jekyll's ``{% highlight %}``.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MARKDOWN = frozenset(".md .markdown .mkd .mkdn .mkdown .qmd .rmd".split())
LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
MATTER = {"---": ("---", "..."), "+++": ("+++",)}
"""What begins front matter, in Jekyll and in Hugo, and what ends it."""

QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*")
FENCE = re.compile(r"(`{3,})[^`]*|(~{3,}).*")
HIGHLIGHT = re.compile(r"\{%-?\s*(end)?highlight\b")


class Line(NamedTuple):
    """A line of a page: its number, its text, what ends it, and where it stands."""

    number: int
    text: str
    newline: str
    start: int
    end: int
    """The place behind its line ending."""


def is_markdown(path: Path) -> bool:
    """Tell whether a page is Markdown, by its name."""
    return path.suffix.lower() in MARKDOWN


def live_lines(text: str, *, markdown: bool) -> Iterator[Line]:
    """Yield the lines of a page in which a marker is one."""
    lines = list(_lines(text))
    fence, highlighted = "", False
    for line in lines[_matter(lines) :]:
        if markdown and not highlighted:
            fence, was = _fence(line.text, fence), fence
            if fence or was:
                continue
        tags = HIGHLIGHT.findall(line.text)
        if tags:
            highlighted = not tags[-1]
        elif not highlighted:
            yield line


def _lines(text: str) -> Iterator[Line]:
    start = 1 if text.startswith("\ufeff") else 0
    for number, found in enumerate(LINE.finditer(text, start), 1):
        if found[0]:
            yield Line(number, found[1], found[2], found.start(), found.end())


def _matter(lines: list[Line]) -> int:
    """Return how many lines the front matter has, with its own first and last."""
    ends = MATTER.get(lines[0].text.rstrip(), ()) if lines else ()
    places = (at for at, line in enumerate(lines) if at and line.text.rstrip() in ends)
    return next(places, -1) + 1


def _fence(text: str, fence: str) -> str:
    """Return the fence that is open behind a line, or ''."""
    bare = text[len((QUOTED.match(text) or [""])[0]) :].rstrip()
    if fence:
        closes = set(bare) == {fence[0]} and len(bare) >= len(fence)
        return "" if closes else fence
    begins = FENCE.fullmatch(bare)
    return (begins[1] or begins[2]) if begins else ""
