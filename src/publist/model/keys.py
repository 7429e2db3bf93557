"""Citation keys: made from first author, year and title where an entry has none.

``soudry2018implicit``: the pattern of Google Scholar and of most .bib files. Clashes
take a letter, counted from the end of the list: new entries come in at the top, so no
older entry's key changes when one is added.
"""

import re
from collections import Counter
from collections.abc import Container, Sequence
from itertools import chain, count
from typing import TYPE_CHECKING

from publist.model.text import fold, one_line, plain

if TYPE_CHECKING:
    from publist.model.item import Item

SKIPPED = frozenset(
    "a an the on in of for and or to by with from at as is are be do does how what why"
    " when can we it its via using into over under un une le la les der die das ein el"
    " towards toward about not no your our this that".split()
)
MARKUP = re.compile(r"\$[^$]*\$|\[[^\]]{0,1000}\]")


def make(family: str, year: int | None, title: str) -> str:
    """Return a key of ASCII letters and digits: ``soudry2018implicit``."""
    words = fold(MARKUP.sub(" ", plain(title))).split()
    ascii_words = [word for word in words if word.isascii()]
    telling = (w for w in ascii_words if w not in SKIPPED and not w.isdigit())
    word = next((w for w in telling if len(w) > 1), next(iter(ascii_words), ""))
    who = "".join(c for c in fold(family) if c.isascii() and c.isalnum())
    return f"{who or 'anon'}{year or ''}{word}"


def own_key(item: "Item") -> str:
    """Return the key that an entry gives itself, without blanks; '' for none."""
    return "".join(one_line(item.shown("key")).split())


def of(item: "Item") -> str:
    """Return the entry's own key, or the one made from its fields."""
    own = own_key(item)
    if own:
        return own
    names = item.authors.names
    return make(names[0].sorted_by if names else "", item.year, item.title)


def assign(wanted: Sequence[str], own: Container[int] = ()) -> list[str]:
    """Return ``wanted`` with clashes told apart: the last keeps it, others get a, b …

    ``own`` are the indices of keys that entries give themselves; those come before made
    ones. Keys compare without case, as BibTeX compares them.
    """
    taken = {key.casefold() for key in wanted}
    used: set[str] = set()
    tried: Counter[str] = Counter()
    unique = list(wanted)
    for at in sorted(range(len(wanted)), key=lambda at: (at not in own, -at)):
        key = wanted[at]
        while unique[at].casefold() in used or (
            unique[at] != key and unique[at].casefold() in taken
        ):
            unique[at] = key + _letters(tried[key.casefold()])
            tried[key.casefold()] += 1
        used.add(unique[at].casefold())
    return unique


def free(wanted: str, *taken: Container[str]) -> str:
    """Return ``wanted``, with a letter if it is taken; ``taken`` holds keys case-folded."""
    tries = chain([wanted], (wanted + _letters(number) for number in count()))
    return next(key for key in tries if not any(key.casefold() in one for one in taken))


def _letters(number: int) -> str:
    """Return a, b … z, aa, ab …"""
    tail = chr(ord("a") + number % 26)
    return tail if number < 26 else _letters(number // 26 - 1) + tail  # noqa: PLR2004
