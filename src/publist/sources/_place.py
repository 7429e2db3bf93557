"""Where bibtexparser's blocks stand, and the entries it takes for comments.

bibtexparser knows no positions and miscounts lines after a backslash, so each block is
looked up in the text. Heads it cannot read (``@www-misc{``, ``@ article{``, a newline
before the brace) are mended without moving anything else, and the text is cut again.
"""

import logging
import re
from typing import Any, NamedTuple

LOST = re.compile(
    r"(?:^|(?<=\}))[ \t]*@(\s*)([^\s{}(),@\"=#%]+)(\s*)([{(])"
    r"(?=\s*+[^\s{}(),=]*+\s*+[,=])",
    re.MULTILINE,
)

ROUNDS = 3
"""An entry that is never closed may hide another one, and that a third."""


class Placed(NamedTuple):
    """A block of bibtexparser's and the text it stands in."""

    block: Any
    """One of ``bibtexparser.model``'s blocks, duplicates unwrapped."""

    line: int
    start: int
    end: int
    """Where its own text ends."""

    until: int
    """Where the next block that is no comment begins."""


def placed(text: str, first: int) -> tuple[str, dict[int, str], list[Placed]]:
    """Cut a text into blocks; no position or line changes by the mending of heads.

    The text starts at the line ``first``.

    Returns the text that was cut, the type of each mended entry by its position, and
    the blocks.
    """
    found, kinds = _place(text, first), dict[int, str]()
    for _ in range(ROUNDS):
        text, mended = _with_lost_heads(text, found)
        if not mended:
            break
        found, kinds = _place(text, first), {**mended, **kinds}
    return text, kinds, found


def split(text: str) -> list[Any]:
    """Return bibtexparser's blocks of ``text``; it must not write to the screen."""
    from bibtexparser.splitter import Splitter  # noqa: PLC0415  slow to import

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    return list(Splitter(text).split().blocks)


def unwrapped(block: Any) -> Any:  # noqa: ANN401  any of bibtexparser's blocks
    """Return the entry or macro inside bibtexparser's block for a repeated name."""
    while getattr(block, "ignore_error_block", None) is not None:
        block = block.ignore_error_block
    return block


def _place(text: str, first: int) -> list[Placed]:
    """Return bibtexparser's blocks with their places, which it does not know."""
    starts: list[tuple[Any, int, int]] = []
    position = 0
    for block in map(unwrapped, split(text)):
        raw = block.raw or ""
        start = max(text.find(raw, position), position)
        starts.append((block, start, start + len(raw)))
        # A failed block may reach into the next one.
        position = start + (1 if _has_failed(block) else len(raw))
    return _with_lines(text, starts, first)


def _with_lines(
    text: str, starts: list[tuple[Any, int, int]], first: int
) -> list[Placed]:
    placed: list[Placed] = []
    until = len(text)
    line = text.count("\n") + first
    for block, start, end in reversed(starts):
        line -= text.count("\n", start, placed[-1].start if placed else len(text))
        placed.append(Placed(block, line, start, min(end, until), until))
        if not is_comment(block):
            until = start
    return placed[::-1]


def is_comment(block: Any) -> bool:  # noqa: ANN401  any of bibtexparser's blocks
    """Tell whether bibtexparser takes a block for text between entries."""
    return type(block).__name__ == "ImplicitComment"


def _has_failed(block: Any) -> bool:  # noqa: ANN401  any of bibtexparser's blocks
    return hasattr(block, "error")


def _is_lost(before: str, kind: str, behind: str) -> bool:
    """Tell whether bibtexparser misses such a head; blanks behind the type it reads."""
    return bool(before or "\n" in behind or re.search(r"\W", kind))


def _with_lost_heads(text: str, found: list[Placed]) -> tuple[str, dict[int, str]]:
    """Mend the heads of entries that bibtexparser takes for comments.

    Returns the text, in which only blanks inside heads have moved, and the type of
    each mended entry by its position.
    """
    kinds: dict[int, str] = {}
    parts: list[str] = []
    done = 0
    for one in found:
        hidden = is_comment(one.block) or _has_failed(one.block)
        for head in LOST.finditer(text, one.start, one.until) if hidden else ():
            before, kind, behind, brace = head.groups()
            at = head.start(1) - 1
            if at < done or not _is_lost(before, kind, behind):
                continue
            mended = "@" + re.sub(r"\W", "_", kind) + brace + before + behind
            parts += [text[done:at], mended]
            done = at + len(mended)
            kinds[at] = kind
    return "".join([*parts, text[done:]]), kinds
