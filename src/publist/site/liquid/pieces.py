"""Cut a page of the site into Liquid's tags, and read the expressions in them.

This only looks; to run a page is the work of ``render``. It is no parser but Liquid's
own loose way of reading, by what is there, which Jekyll falls back on: every tag of
every plugin comes through, and nothing is refused. python-liquid would be right as well
and takes a hook's whole time to load; the tests hold both to the same answers.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from publist.site.liquid.conditions import Value

OPENED = re.compile(r"\{\{|\{%")
CLOSED = {"{{": "}}", "{%": "%}"}
LONGEST = 20_000
"""No tag is so long; what looks like one is text."""

TAG = re.compile(r"\{%-?\s*(\w+)(.*?)-?%\}", re.DOTALL)
OUTPUT = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
END_RAW = re.compile(r"\{%-?\s*endraw\s*-?%\}")
COMMENT = re.compile(r"\{%-?\s*(?:(comment)|(endcomment))\b[^%]*%\}")

WORD = re.compile(
    r"(?P<text>\"[^\"]*\"|'[^']*')"
    r"|(?P<sign><>|[=!<>]=|[<>|:,]|\.\.)"
    r"|(?P<number>-?\d+(?:\.\d+)?(?![\w-]))"
    r"|(?P<path>(?:[^\W\d][\w-]*\??|\[[^\]]*\])(?:\.[\w-]+\??|\[[^\]]*\])*)"
)
STEP = re.compile(r"\[\s*(?:\"([^\"]*)\"|'([^']*)'|([^\]]*))\]|([\w-]+\??)")
ARGUMENT = re.compile(
    r"([\w-]+)\s*=\s*(\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*'|[^\s\"']+)"
)
LITERALS: dict[str, Value] = {"nil": None, "null": None, "true": True, "false": False}
OPERATORS = frozenset("== != <> < <= > >= contains".split())


class Piece(NamedTuple):
    """Text, an output or a tag, and where what it holds begins."""

    kind: str
    """``text``, ``output``, or the name of a tag."""

    text: str
    start: int


def pieces(source: str) -> Iterator[Piece]:
    """Yield the parts of a page in their order; comments and raw text are no Liquid."""
    at = 0
    endless: set[str] = set()
    while found := _next(source, at, endless):
        start, end = found
        if start > at:
            yield Piece("text", source[at:start], at)
        at = end
        tag = TAG.fullmatch(source, start, end)
        output = OUTPUT.fullmatch(source, start, end)
        if output:
            yield Piece("output", output[1], output.start(1))
        elif tag and tag[1] == "raw":
            ended = END_RAW.search(source, end)
            inside, at = ended.span() if ended else (len(source), len(source))
            yield Piece("text", source[end:inside], end)
        elif tag and tag[1] == "comment":
            at = _behind_comment(source, end)
        elif tag:
            yield Piece(tag[1], tag[2], tag.start(2))
    if at < len(source):
        yield Piece("text", source[at:], at)


def _next(source: str, at: int, endless: set[str]) -> tuple[int, int] | None:
    """Return where the next output or tag begins and ends.

    ``endless`` keeps what is never closed from here on, so that no end is looked for twice.
    """
    while opened := OPENED.search(source, at):
        at, mark = opened.end(), opened[0]
        end = -1 if mark in endless else source.find(CLOSED[mark], at)
        if end < 0:
            endless.add(mark)
        elif end - at < LONGEST:
            return opened.start(), end + 2
    return None


def _behind_comment(source: str, at: int) -> int:
    depth = 1
    while depth and (found := COMMENT.search(source, at)):
        depth += 1 if found[1] else -1
        at = found.end()
    return len(source) if depth else at


class Word(NamedTuple):
    """One word of an expression."""

    kind: str
    """``text``, ``number``, ``sign`` or ``path``."""

    text: str
    start: int


def words(text: str, start: int = 0) -> list[Word]:
    """Return the words of an expression; what is none (``{{``, say) is passed over."""
    return [
        Word(str(found.lastgroup), found[0], start + found.start())
        for found in WORD.finditer(text)
    ]


class Path(NamedTuple):
    """A variable and what is looked up in it; a path in brackets is computed."""

    steps: "tuple[str | Path, ...]"


class Literal(NamedTuple):
    """A text, a number, true, false or nothing."""

    value: Value


Term = Path | Literal


def term(word: Word) -> Term:
    """Read one word as a value."""
    if word.kind == "text":
        return Literal(word.text[1:-1])
    if word.kind == "number":
        number = float(word.text)
        return Literal(int(number) if number.is_integer() else number)
    if word.text in LITERALS:
        return Literal(LITERALS[word.text])
    return Path(tuple(map(_step, STEP.finditer(word.text))))


def _step(found: re.Match[str]) -> str | Path:
    double, single, computed, plain = found.groups()
    if computed is not None and not re.fullmatch(r"\s*-?\d+\s*", computed):
        return Path(tuple(map(_step, STEP.finditer(computed))))
    given = (double, single, computed, plain)
    return next(one for one in given if one is not None).strip()


class Filter(NamedTuple):
    """A filter and what it is given."""

    name: str
    given: list[Word]


def filtered(read: list[Word]) -> tuple[Word | None, list[Filter]]:
    """Return the value of ``value | filter: argument``, and the filters."""
    parts: list[list[Word]] = [[]]
    for word in read:
        if word.text == "|" and word.kind == "sign":
            parts.append([])
        else:
            parts[-1].append(word)
    first = next((word for word in parts[0] if word.kind != "sign"), None)
    chain = [Filter(part[0].text, _arguments(part[1:])) for part in parts[1:] if part]
    return first, chain


def _arguments(read: list[Word]) -> list[Word]:
    return [word for word in read if word.kind != "sign"]


class Comparison(NamedTuple):
    """Two values and what is asked of them; a value alone asks whether it is true."""

    left: Word
    operator: str
    right: Word | None


def comparisons(read: list[Word]) -> list[Comparison | str]:
    """Return the comparisons of a condition with ``and``, ``or`` between them."""
    found: list[Comparison | str] = []
    part: list[Word] = []
    for word in [*read, Word("sign", "", 0)]:
        joint = word.kind == "path" and word.text in {"and", "or"}
        if not joint and word.text:
            part.append(word)
            continue
        if part:
            found.append(_comparison(part))
            part = []
        if joint:
            found.append(word.text)
    return found


def _comparison(part: list[Word]) -> Comparison:
    if len(part) > 2 and part[1].text in OPERATORS:  # noqa: PLR2004  a, ==, b
        sign = "!=" if part[1].text == "<>" else part[1].text
        return Comparison(part[0], sign, part[2])
    return Comparison(part[0], "", None)


def include(piece: Piece) -> tuple[str, dict[str, list[Word]]]:
    """Return the name of an include's file, and the words of what it is given."""
    name, *_ = [*piece.text.split(), ""]
    given = {
        one[1]: words(one[2], piece.start + one.start(2))
        for one in ARGUMENT.finditer(piece.text)
    }
    return name.strip("\"'"), given
