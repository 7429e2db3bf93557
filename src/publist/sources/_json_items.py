"""The items of a JSON text, each with its place, also where the text is broken.

``json`` gives no lines and gives up at the first mistake. So the outer levels are walked
here, and each item is decoded alone; a broken one does not hide those behind it.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from publist.sources._json_decoder import BrokenError, Decoder
from publist.sources._json_recovery import Recovery

WRAPPERS = frozenset({"items", "message", "references"})
"""Members that hold the items, where a text is one object."""

BLANK = re.compile(r"[\s,]*")
OPENING, CLOSING = "[{", "]}:"
"""What closes nothing is left over from a broken item."""

INVALID = "it is not valid JSON, from line {} on"
TOO_DEEP = "it is nested too deeply"


class Piece(NamedTuple):
    """One item of a text, or a run of it that is broken."""

    start: int
    end: int
    value: Any = None
    fault: str = ""
    """Why it is broken; ``{}`` in it stands for the line of ``fault_at``."""

    fault_at: int = 0
    doubts: tuple[str, ...] = ()
    """What JSON has no meaning for and was decided here."""


def is_json(text: str) -> bool:
    """Tell whether a text starts as a JSON list or object does."""
    return re.match(r'\s*(?:\[\s*[\[{"\]]|\{\s*["}])', text) is not None


class Items:
    """Walk the items of a text; ``for piece in Items(text)``."""

    def __init__(self, text: str) -> None:
        """Take a text that starts as JSON does, without a byte order mark."""
        self._text = text
        self._at = 0
        self._decoder = Decoder(text)
        self._recovery = Recovery(self._decoder)
        self.is_cut = False
        """Whether the text ended within a list."""

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
        self.is_cut = not char

    def _element(self) -> Piece:
        start = self._at
        try:
            value = self._decoded()
        except (BrokenError, RecursionError) as error:
            return self._broken(start, error)
        return Piece(start, self._at, value, doubts=self._decoder.doubts())

    def _decoded(self) -> Any:  # noqa: ANN401  whatever JSON holds
        value, self._at = self._decoder.decode(self._at)
        return value

    def _object(self, *, outermost: bool) -> Iterator[Piece]:
        """Read an object by its members: one item, or a wrapper around items."""
        start, members, is_wrapper = self._at, dict[str, Any](), False
        try:
            self._at += 1
            while self._next() != "}" and not self.is_cut:
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
        except (BrokenError, RecursionError) as error:
            yield self._broken(self._at if is_wrapper else start, error)
            return
        if not is_wrapper:
            yield Piece(start, self._at, members, doubts=self._decoder.doubts())

    def _key(self) -> str:
        key = self._decoded()
        if not isinstance(key, str) or self._next() != ":":
            raise BrokenError(self._at)
        self._at += 1
        return key

    def _broken(self, start: int, error: BrokenError | RecursionError) -> Piece:
        """Return the piece that cannot be read, and go behind it."""
        fault_at = error.at if isinstance(error, BrokenError) else start
        good = self._text[start:fault_at].rstrip(" \t\n,")
        self._at = self._recovery.end(start, self._at)
        self._decoder.doubts()  # those of what was tried
        fault = INVALID if isinstance(error, BrokenError) else TOO_DEEP
        return Piece(start, self._at, fault=fault, fault_at=start + len(good))
