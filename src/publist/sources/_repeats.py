"""Entries that repeat another, and keys that two entries share.

As in BibTeX files: an entry repeated word for word is dropped, and of two that differ
under one key the second gets a key of its own. Nothing happens without a word.
"""

import re
from collections.abc import Iterator
from itertools import product
from string import ascii_lowercase

from publist.sources import Problem, Reading

NO_KEY = re.compile(
    r"(?:item[-_])?\d+|.*(?://|\s).*|10\.\d{4,9}/.*|\d+/\w{8}",
    re.IGNORECASE | re.DOTALL,
)
"""Counters and addresses: signs that programs give, by which no two files agree."""


def citation_key(text: str) -> str:
    """Return a citation key; '' if ``text`` is a number or an address of a program."""
    text = text.strip()
    return "" if NO_KEY.fullmatch(text) else text


class Seen:
    """The entries of a text read so far."""

    def __init__(self, reading: Reading) -> None:
        """Say what repeats in ``reading``."""
        self._reading = reading
        self._lines: dict[str, int] = {}
        self._keys: dict[str, int] = {}
        self._spare: dict[str, Iterator[str]] = {}

    def is_repeated(self, written: str, key: str, line: int) -> bool:
        """Tell whether an entry stands above word for word; then it is dropped."""
        folded = " ".join(written.split())
        first = self._lines.get(folded)
        if first is None:
            self._lines[folded] = line
            return False
        self._reading.dropped.append(Problem(line, key, repeated(first)))
        return True

    def own_key(self, key: str, line: int) -> str:
        """Return the key, or another for the second entry that has it."""
        if not key:
            return ""
        first = self._keys.get(key.lower())
        own = key
        if first is not None:
            spare = self._spare.setdefault(key.lower(), suffixes())
            keys = (key + letters for letters in spare)
            own = next(new for new in keys if new.lower() not in self._keys)
            self._reading.notes.append(Problem(line, own, renamed(key, first, own)))
        self._keys[own.lower()] = line
        return own


def repeated(line: int) -> str:
    """Say of an entry that it stands on an earlier line, word for word."""
    return f"the same entry stands on line {line}"


def renamed(key: str, line: int, own: str) -> str:
    """Say of an entry that its key is taken, and which it has instead."""
    return f"the key `{key}` already stands on line {line}; this entry is now `{own}`"


def suffixes() -> Iterator[str]:
    """Yield ``a``, ``b`` and so on, after ``z`` ``aa``."""
    for length in range(1, 5):
        for letters in product(ascii_lowercase, repeat=length):
            yield "".join(letters)
