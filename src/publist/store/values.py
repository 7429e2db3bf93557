"""Read a value that a user types for a field: text, or a number where it is one."""

from publist.store.scalars import Value, resolve
from publist.store.style import Habits

TEXT = frozenset(
    "title authors author image description news1 news2 key doi arxiv journal booktitle"
    " venue pages url display abstract pdf code".split()
)
"""Fields that hold text whatever it looks like: a paper may be called `2001`."""


def read(path: tuple[str, ...], text: str) -> Value:
    """Return what ``text`` means for the field at ``path``; ``None`` if it is empty."""
    folded = " ".join(text.split())
    value = resolve(folded) if folded else None
    number = isinstance(value, int | float) and path[-1] not in TEXT
    return value if number else folded or None


def typed(path: tuple[str, ...], text: str, habits: Habits) -> Value:
    """Return the same; text where the list writes the field's numbers in quotes."""
    value = read(path, text)
    if isinstance(value, int | float) and habits.quote(*path) in ("'", '"'):
        return " ".join(text.split())
    return value
