"""Where reading goes on behind a broken item of a JSON text.

Brackets in a broken item mean little: one may be missing, or a quote. So the next place
is sought where an item can be decoded that looks like an entry; only up to there are
brackets counted.
"""

import re

from publist.sources._json_decoder import WINDOW, BrokenError, Decoder

START = re.compile(r'\{(?=\s*")')
TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|[\[\]{}]')
EFFORT = 20
"""How often its own length a text is read in search of entries, at most, so that none
takes for ever; behind that only brackets tell where an item ends."""

ERROR = 300
"""What a broken value costs besides the reading, in characters read."""


class Recovery:
    """Finds the ends of broken items of one text."""

    def __init__(self, decoder: Decoder) -> None:
        """Take what decodes the text."""
        self._decoder = decoder
        self._text = decoder.text
        self._effort = EFFORT * len(decoder.text) + WINDOW
        self._entry = 0

    def end(self, start: int, reached: int) -> int:
        """Return the end of the item at ``start``, which was read up to ``reached``."""
        at = max(start + 1, reached)
        if self._entry < at:
            self._entry = self._next_entry(at)
        depth = 0
        for token in TOKEN.finditer(self._text, start, self._entry):
            depth += (token[0] in "[{") - (token[0] in "]}")
            if depth <= 0:
                return token.end()
        return self._entry

    def _next_entry(self, at: int) -> int:
        """Return the place of the next item that can be decoded and is an entry."""
        while self._effort >= 0 and (found := START.search(self._text, at)):
            try:
                value, end = self._decoder.decode(found.start())
            except BrokenError as error:
                far = error.at - found.start()
                self._effort -= far + (ERROR if far < WINDOW else len(self._text) // 50)
                at = found.end()
            except RecursionError:
                break
            else:
                if is_entry(value):
                    return found.start()
                at = end
        return len(self._text)


def is_entry(value: object) -> bool:
    """Tell whether an object is a publication rather than a part of one."""
    if not isinstance(value, dict) or "title" not in value:
        return False
    return not value.keys().isdisjoint({"type", "id", "author", "issued", "DOI"})
