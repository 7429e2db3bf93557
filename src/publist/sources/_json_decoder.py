"""Decode one JSON value out of a long text.

A value is tried in a window first: ``json`` counts the lines of the whole text for every
mistake it meets, and a text may hold many. Numbers come out as they are written.
"""

from collections import Counter
from json import JSONDecodeError, JSONDecoder
from typing import Any

WINDOW = 2**14
"""Characters; most items are shorter."""


class BrokenError(Exception):
    """A value that is no JSON; ``at`` is where that shows."""

    def __init__(self, at: int) -> None:
        """Say where."""
        super().__init__(at)
        self.at = at


class Decoder:
    """Decodes values of one text, and remembers what was doubtful in them."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self.text = text
        self._doubts: list[str] = []
        self._json = JSONDecoder(
            parse_int=str,
            parse_float=str,
            parse_constant=self._constant,
            object_pairs_hook=self._members,
            strict=False,
        )

    def decode(self, at: int) -> tuple[Any, int]:
        """Return the value at a place and its end.

        Raises ``BrokenError``, or ``RecursionError`` if it is nested too deeply.
        """
        window = self.text[at : at + WINDOW]
        try:
            value, length = self._json.raw_decode(window)
        except JSONDecodeError as error:
            is_cut = error.msg.startswith("Unterminated") or error.pos > WINDOW - 9
            if len(window) < WINDOW or not is_cut:
                raise BrokenError(at + error.pos) from None
        else:
            if length < WINDOW:
                return value, at + length
        self._doubts.clear()
        try:
            return self._json.raw_decode(self.text, at)
        except JSONDecodeError as error:
            raise BrokenError(error.pos) from None

    def doubts(self) -> tuple[str, ...]:
        """Return what was doubtful since this was last asked."""
        told = tuple(dict.fromkeys(self._doubts))
        self._doubts.clear()
        return told

    def _constant(self, name: str) -> None:
        self._doubts.append(f"`{name}` stands where a value should; it was left out")

    def _members(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members = dict(pairs)
        if len(members) < len(pairs):
            counted = Counter(name for name, _ in pairs)
            twice = next(name for name, count in counted.items() if count > 1)
            self._doubts.append(f"`{twice}` stands twice; the last was kept")
        return members
