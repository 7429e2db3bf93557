"""PUB505 unclosed-html: a tag such as `<a>` or `<i>` is not closed, or closes nothing.

## Why
Behind an open `<a>` or `<i>` the rest of the box becomes a link or italic, in some
browsers the rest of the page. Often the closing tag only lacks its slash.

## Example
    - title: Folded data
      news1: See <a href="https://example.org/news">the news<a>.

## Use instead
    - title: Folded data
      news1: See <a href="https://example.org/news">the news</a>.

## Fix
Safe where the second of two equal tags lacks its slash; else by hand.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from publist.checks import Finding, rule
from publist.checks._spots import texts
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span

INLINE = frozenset(
    "a abbr b big cite code del em font i ins kbd mark q s small span strike strong sub"
    " sup tt u var".split()
)
"""Blocks such as ``<div>`` and ``<p>`` are left out: pages close them themselves."""

TAG = re.compile(r"<(/?)([A-Za-z]+)(\s[^<>]*)?>")

Tag = re.Match[str]


@rule("PUB505")
def unclosed_html(document: Document) -> Iterator[Finding]:
    """Find tags without their other half, value by value."""
    for _, held in texts(document, "<"):
        opened, stray = _unpaired(document.text, held)
        slips = _without_slash(opened)
        closing = set(slips.values())
        for tag in [*opened, *stray]:
            if tag not in closing:
                yield _finding(tag, slips.get(tag))


def _unpaired(text: str, held: Field) -> tuple[list[Tag], list[Tag]]:
    """Return the tags that are never closed, and those that close nothing."""
    opened: list[Tag] = []
    left: list[Tag] = []
    stray: list[Tag] = []
    waiting = Counter[str]()
    for tag in TAG.finditer(text, held.start, held.end):
        name = _name(tag)
        if name not in INLINE or (tag[3] or "").endswith("/"):
            continue
        if not tag[1]:
            opened.append(tag)
            waiting[name] += 1
        elif not waiting[name]:
            stray.append(tag)
        else:
            while _name(last := opened.pop()) != name:
                left.append(last)
                waiting[_name(last)] -= 1
            waiting[name] -= 1
    return left + opened, stray


def _name(tag: Tag) -> str:
    return tag[2].lower()


def _without_slash(opened: list[Tag]) -> dict[Tag, Tag]:
    """Return the tags whose next one is the same without attributes: its closing one."""
    slips: dict[Tag, Tag] = {}
    closing: Tag | None = None
    for tag, following in pairwise(opened):
        same = _name(tag) == _name(following) and not following[3]
        if same and tag is not closing:
            slips[tag] = closing = following
    return slips


def _finding(tag: Tag, closing: Tag | None) -> Finding:
    name = _name(tag)
    if closing:
        message, fix = f"`<{name}>` is opened twice", f"write the second as `</{name}>`"
    elif tag[1]:
        message, fix = (
            f"`</{name}>` closes nothing",
            f"take it out, or write `<{name}>`",
        )
    else:
        message, fix = f"`<{name}>` is never closed", f"write `</{name}>` where it ends"
    marked = closing or tag
    edit = (
        Edit(Span(closing.start() + 1, closing.start() + 1), "/") if closing else None
    )
    return Finding(
        code="PUB505",
        message=message,
        span=Span(*marked.span()),
        fix=fix,
        severity="warning",
        edits=(edit,) if edit else (),
    )
