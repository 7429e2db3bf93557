"""The blocks of a page that publist keeps: what stands between two markers.

    <!-- publist:begin erc year=2022.. -->
    <!-- publist:end -->

Everything else of the page comes through as it is, for only the text between the two
lines is replaced. What a page shows as code or keeps as front matter is no marker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publist.errors import Place, PublistError
from publist.render.pages.live_lines import Line, is_markdown, live_lines

BEGIN, END = "<!-- publist:begin -->", "<!-- publist:end -->"
SIGN = re.compile(r"<!--\s*publist:\s*(\w*)")
WHOLE = re.compile(
    r"([ \t]*)<!--[ \t]*publist:[ \t]*(?:begin|end)(?:[ \t]+(.*?))?[ \t]*-->[ \t]*"
)
IN_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Block:
    """What stands between a begin marker and its end."""

    line: int
    """Line of the begin marker, counted from 1."""

    words: str
    """What the marker says of the entries and of how they are written."""

    indent: str
    newline: str
    start: int
    end: int
    """The characters of the page that are replaced, ``text[start:end]``."""


@dataclass(frozen=True)
class Problem:
    """A marker that cannot be meant: its line, what is wrong, how to mend it."""

    line: int
    what: str
    fix: str


def has_markers(text: str) -> bool:
    """Tell quickly whether a page may have blocks."""
    return SIGN.search(text) is not None


def blocks_of(text: str, path: Path) -> list[Block]:
    """Return the blocks of a page; raise ``PublistError`` for all wrong markers."""
    found: list[Block | Problem] = list(_read(text, markdown=is_markdown(path)))
    problems = [one for one in found if isinstance(one, Problem)]
    if problems:
        raise _wrong(problems, path)
    return [one for one in found if isinstance(one, Block)]


def filled(
    text: str, blocks: Sequence[Block], fragments: Sequence[str], path: Path
) -> str:
    """Return the page with a fragment in each block.

    Raises ``PublistError`` if a fragment would end its block, as a template's can.
    """
    parts, position = [], 0
    for block, fragment in zip(blocks, fragments, strict=True):
        inner = _inner(fragment, block, markdown=is_markdown(path))
        parts += [text[position : block.start], inner]
        position = block.end
    new = "".join([*parts, text[position:]])
    _prove(new, path, blocks, parts[1::2])
    return new


def _inner(fragment: str, block: Block, *, markdown: bool) -> str:
    """Return a fragment as it stands in the page.

    Blank lines part it from the markers in Markdown: without them a line below the end
    marker would belong to the HTML above it.
    """
    lines = fragment.split("\n")
    written = "\n".join(block.indent + line if line else line for line in lines)
    if markdown and fragment:
        written = f"\n{written}\n"
    return written.replace("\n", block.newline)


def _prove(new: str, path: Path, blocks: Sequence[Block], inner: Sequence[str]) -> None:
    try:
        again = blocks_of(new, path)
    except PublistError:
        again = []
    if [new[block.start : block.end] for block in again] == list(inner):
        return
    what = "what is to stand in the block would break it; nothing was written"
    fix = "let the template write no markers, and close what it opens"
    raise PublistError(what, where=Place(path, blocks[0].line), fix=fix)


def _read(text: str, *, markdown: bool) -> Iterator[Block | Problem]:
    begun: list[tuple[Line, re.Match[str]]] = []
    for line in live_lines(text, markdown=markdown):
        sign = SIGN.search(IN_CODE.sub("", line.text) if markdown else line.text)
        whole = WHOLE.fullmatch(line.text)
        problem = _misplaced(line, sign, whole, markdown=markdown) if sign else None
        if problem:
            yield problem
        if not sign or not whole:
            continue
        if sign[1] == "begin":
            yield from _nested(line, begun)
            begun.append((line, whole))
        elif not begun:
            fix = f"write `{BEGIN}` above it, or take it out"
            yield Problem(line.number, "this marker ends no block", fix)
        else:
            first, marker = begun.pop()
            if not begun:
                yield _block(first, marker, line)
    for line, _ in begun:
        fix = f"write `{END}` below it"
        yield Problem(line.number, "the block that begins here has no end", fix)


def _block(first: Line, marker: re.Match[str], last: Line) -> Block:
    words, indent = marker[2] or "", marker[1]
    return Block(first.number, words, indent, first.newline, first.end, last.start)


def _nested(line: Line, begun: list[tuple[Line, re.Match[str]]]) -> Iterator[Problem]:
    if begun:
        what = f"a block begins inside the one of line {begun[-1][0].number}"
        yield Problem(line.number, what, f"write `{END}` above it")


def _misplaced(
    line: Line, sign: re.Match[str], whole: re.Match[str] | None, *, markdown: bool
) -> Problem | None:
    if sign[1] not in ("begin", "end"):
        what = f"there is no marker `publist:{sign[1]}`"
        return Problem(line.number, what, f"write `{BEGIN}` or `{END}`")
    if whole is None:
        what = "a marker must stand on a line of its own, from `<!--` to `-->`"
        return Problem(line.number, what, "put what is beside it on other lines")
    if markdown and whole[1]:
        what = "in Markdown a marker must start its line"
        fix = "take away the blanks before it, and put it outside of lists"
        return Problem(line.number, what, fix)
    return None


def _wrong(problems: Sequence[Problem], path: Path) -> PublistError:
    """Return one error for all of them, with the ways to mend them, each said once."""
    problems = sorted(problems, key=lambda problem: problem.line)
    many = len(problems) > 1
    what = "; ".join(
        f"{one.what} (line {one.line})" if many else one.what for one in problems
    )
    fix = "; ".join(dict.fromkeys(one.fix for one in problems))
    return PublistError(what, where=Place(path, problems[0].line), fix=fix)
