"""Citation keys: made from first author, year and title where an entry has none.

``soudry2018implicit``: the pattern of Google Scholar and of most .bib files. Clashes
take a letter, counted from the end of the list: new entries come in at the top, so no
older entry's key changes when one is added.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from publist.model.text import fold, plain

if TYPE_CHECKING:
    from publist.model.item import Item

SKIPPED = frozenset(
    "a an the on in of for and or to by with from at as is are be do does how what why"
    " when can we it its via using into over under un une le la les der die das ein el"
    " towards toward about not no your our this that".split()
)
MARKUP = re.compile(r"\$[^$]*\$|\[[^\]]*\]")


def make(family: str, year: int | None, title: str) -> str:
    """Return a key of ASCII letters and digits: ``soudry2018implicit``."""
    words = fold(MARKUP.sub(" ", plain(title))).split()
    ascii_words = [word for word in words if word.isascii()]
    telling = (w for w in ascii_words if w not in SKIPPED and not w.isdigit())
    word = next((w for w in telling if len(w) > 1), next(iter(ascii_words), ""))
    who = "".join(c for c in fold(family) if c.isascii() and c.isalnum())
    return f"{who or 'anon'}{year or ''}{word}"


def of(item: "Item") -> str:
    """Return the entry's own key, or the one made from its fields."""
    own = item.entry.key
    if own and own.strip():
        return "".join(own.split())
    names = item.authors.names
    return make(names[0].sorted_by if names else "", item.year, item.title)


def assign(wanted: Sequence[str]) -> list[str]:
    """Return ``wanted`` with clashes told apart: the last keeps it, others get a, b …

    Keys compare without case, as BibTeX compares them.
    """
    taken = {key.casefold() for key in wanted}
    used: set[str] = set()
    unique = []
    for key in reversed(wanted):
        fresh = key if key.casefold() not in used else _suffixed(key, taken | used)
        used.add(fresh.casefold())
        unique.append(fresh)
    return unique[::-1]


def _suffixed(key: str, taken: set[str]) -> str:
    number = 0
    while (fresh := key + _letters(number)).casefold() in taken:
        number += 1
    return fresh


def _letters(number: int) -> str:
    """Return a, b … z, aa, ab …"""
    tail = chr(ord("a") + number % 26)
    return tail if number < 26 else _letters(number // 26 - 1) + tail  # noqa: PLR2004
