"""Read a value that a user types for a field: text, or a number where it is one."""

import re

from publist.store.scalars import Value
from publist.store.style import Habits

NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?|-?0\.0")
"""What a person means as a number; YAML would also take ``12:30`` and ``1,000``."""

TEXT = frozenset(
    "title authors author image description news1 news2 key doi arxiv journal booktitle"
    " venue pages url display abstract pdf code not_duplicate_of".split()
)
"""Fields that hold text whatever it looks like: a paper may be called `2001`."""


def read(path: tuple[str, ...], text: str) -> Value:
    """Return what ``text`` means for the field at ``path``; ``None`` if it is empty."""
    folded = " ".join(text.split())
    if path[-1] in TEXT or not NUMBER.fullmatch(folded):
        return folded or None
    return float(folded) if "." in folded else int(folded)


def typed(path: tuple[str, ...], text: str, habits: Habits) -> Value:
    """Return the same; text where the list writes the field's numbers in quotes."""
    value = read(path, text)
    if isinstance(value, int | float) and habits.quote(*path) in ("'", '"'):
        return " ".join(text.split())
    return value
