"""PUB110 tab: a tab stands where many YAML readers want blanks.

## Why
Jekyll loads the list, but other programs that read it (PyYAML, ruamel, linters) stop at
the tab and say that it "cannot start any token". Tabs in quotes, blocks and comments are
fine. (In the examples ⇥ stands for a tab.)

## Example
    - title: Folded data
      authors: ⇥L. Wu

## Use instead
    - title: Folded data
      authors: L. Wu

## Fix
Safe: a blank takes its place; readers see no difference.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.document import Document
from publist.store.edits import Edit, Span

TABS = re.compile(r"\t+")
COMMENT = re.compile(r"(?<![^ \t\r\n\ufeff])#")


@rule("PUB110")
def tab(document: Document) -> Iterator[Finding]:
    """Find tabs outside of quotes, blocks and comments."""
    if "\t" not in document.text or document.fault:
        return
    comments: dict[int, int] = {}
    for found in TABS.finditer(document.text):
        if _matters(document, found.start(), comments):
            yield Finding(
                code="PUB110",
                message="a tab; Jekyll takes it for a blank, other YAML readers stop here",
                span=Span(*found.span()),
                fix="write a blank instead",
                severity="warning",
                edits=(_edit(document, found),),
            )


def _matters(document: Document, at: int, comments: dict[int, int]) -> bool:
    """Tell a tab that other readers refuse from one in quotes, a block or a comment.

    An address with white space in it is wrong for another reason.
    """
    inside = document.value_at(at)
    if inside:
        return inside[1].style == "" and inside[1].key != "url"
    line = document.line_start(at)
    if line not in comments:
        comments[line] = _comment_of(document, line)
    return at < comments[line]


def _comment_of(document: Document, line: int) -> int:
    """Return where the comment of a line starts, or where the line ends."""
    end = document.line_end(line)
    for sign in COMMENT.finditer(document.text, line, end):
        if document.value_at(sign.start()) is None:
            return sign.start()
    return end


def _edit(document: Document, found: re.Match[str]) -> Edit:
    """Return the edit that puts a blank there, unless one is there or the line ends."""
    text, start = document.text, found.start()
    ends = not text[found.end() : document.line_end(start)].strip()
    parted = text[start - 1 : start] == " "
    return Edit(Span(*found.span()), "" if ends or parted else " ")
