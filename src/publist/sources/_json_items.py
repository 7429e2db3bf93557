"""The items of a JSON text, each with its place, also where the text is broken.

``json`` gives no lines and gives up at the first mistake. So the outer levels are walked
here, and each item is decoded alone; behind a broken one reading goes on at the next
place where an item can be decoded that looks like an entry. Numbers come out as they
are written: ``10.10`` stays, and no number is too long.
"""

import re
from collections import Counter
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from typing import Any, NamedTuple

WRAPPERS = frozenset({"items", "message", "references"})
"""Members that hold the items, where a text is one object."""

BLANK = re.compile(r"[\s,]*")
START = re.compile(r'\{(?=\s*")')
TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|[\[\]{}]')
EFFORT = 20
"""How often its own length a text is read while looking for an entry behind broken
ones, at most: no text takes for ever."""

TOO_DEEP = "it is nested too deeply"
OPENING, CLOSING = "[{", "]}:"
"""What closes nothing is left over from a broken item."""


class Piece(NamedTuple):
    """One item of a text, or a run of it that is broken."""

    start: int
    end: int
    value: Any = None
    fault: str = ""
    doubts: tuple[str, ...] = ()
    """What JSON has no meaning for and was decided here."""


def is_json(text: str) -> bool:
    """Tell whether a text starts as a JSON list or object does."""
    return re.match(r'\s*(?:\[\s*[\[{"\]]|\{\s*["}])', text) is not None


class Items:
    """Walk the items of a text; ``for piece in Items(text)``."""

    def __init__(self, text: str) -> None:
        """Take a text that ``is_json``, without a byte order mark."""
        self._text = text
        self._at = 0
        self._effort = EFFORT * len(text)
        self._doubts: list[str] = []
        self._decoder = JSONDecoder(
            parse_int=str,
            parse_float=str,
            parse_constant=self._constant,
            object_pairs_hook=self._members,
            strict=False,
        )

    def __iter__(self) -> Iterator[Piece]:
        """Yield every item; between them stand only blanks, commas and brackets."""
        while char := self._next():
            if char == "{":
                yield from self._object(outermost=True)
            elif char == "[":
                yield from self._array()
            elif char in CLOSING:
                self._at += 1
            else:
                yield self._element()

    def _constant(self, name: str) -> None:
        self._doubts.append(f"`{name}` stands where a value should; it was left out")

    def _members(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members = dict(pairs)
        if len(members) < len(pairs):
            counted = Counter(name for name, _ in pairs)
            twice = next(name for name, count in counted.items() if count > 1)
            self._doubts.append(f"`{twice}` stands twice; the last was kept")
        return members

    def _next(self) -> str:
        """Go to the next character that is no blank or comma, and return it."""
        found = BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._text[self._at : self._at + 1]

    def _array(self) -> Iterator[Piece]:
        self._at += 1
        while (char := self._next()) not in {"]", ""}:
            if char in CLOSING:
                self._at += 1
            else:
                yield self._element()
        self._at += 1

    def _element(self) -> Piece:
        start = self._at
        try:
            value = self._decoded()
        except (JSONDecodeError, RecursionError) as error:
            return self._broken(start, error)
        return Piece(start, self._at, value, doubts=self._told())

    def _decoded(self) -> Any:  # noqa: ANN401  whatever JSON holds
        value, self._at = self._decoder.raw_decode(self._text, self._at)
        return value

    def _told(self) -> tuple[str, ...]:
        told = tuple(dict.fromkeys(self._doubts))
        self._doubts.clear()
        return told

    def _object(self, *, outermost: bool) -> Iterator[Piece]:
        """Read an object by its members: one item, or a wrapper around items."""
        start, members, is_wrapper = self._at, dict[str, Any](), False
        try:
            self._at += 1
            while self._next() != "}":
                key = self._key()
                char = self._next()
                wraps = char and char in OPENING and key in WRAPPERS
                if wraps and (char == "[" or outermost):
                    is_wrapper = True
                    yield from (
                        self._array() if char == "[" else self._object(outermost=False)
                    )
                else:
                    members[key] = self._decoded()
            self._at += 1
        except (JSONDecodeError, RecursionError) as error:
            yield self._broken(self._at if is_wrapper else start, error)
            return
        if not is_wrapper:
            yield Piece(start, self._at, members, doubts=self._told())

    def _key(self) -> str:
        key = self._decoded()
        if not isinstance(key, str) or self._next() != ":":
            raise JSONDecodeError("no member", self._text, self._at)
        self._at += 1
        return key

    def _broken(self, start: int, error: JSONDecodeError | RecursionError) -> Piece:
        """Return the piece that cannot be read, and go behind it."""
        fault = TOO_DEEP
        if isinstance(error, JSONDecodeError):
            good = self._text[start : error.pos].rstrip(" \t\n,")
            line = self._text.count("\n", 0, start + len(good)) + 1
            fault = f"it is not valid JSON, from line {line} on"
        self._told()
        entry = self._next_entry(max(start + 1, self._at))
        self._at = self._end(start, entry)
        return Piece(start, self._at, fault=fault)

    def _next_entry(self, at: int) -> int:
        """Return the place of the next item that can be decoded and is an entry."""
        while found := START.search(self._text, at):
            try:
                value, end = self._decoder.raw_decode(self._text, found.start())
            except JSONDecodeError as error:
                at = found.end()
                self._effort -= error.pos - at + len(self._text) // 100 + 2
                if self._effort < 0:
                    break
            except RecursionError:
                break
            else:
                if is_entry(value):
                    return found.start()
                at = end
        return len(self._text)

    def _end(self, start: int, limit: int) -> int:
        """Return where the brackets of a broken item close, or ``limit``."""
        depth = 0
        for token in TOKEN.finditer(self._text, start, limit):
            depth += (token[0] in "[{") - (token[0] in "]}")
            if depth <= 0:
                return token.end()
        return limit


def is_entry(value: object) -> bool:
    """Tell whether an object is a publication rather than a part of one."""
    if not isinstance(value, dict) or "title" not in value:
        return False
    return not value.keys().isdisjoint({"type", "id", "author", "issued", "DOI"})
