"""Read a value that a user types for a field: text, or a number where it is one."""

from publist.store.scalars import Value, resolve
from publist.store.style import Habits

TEXT = frozenset(
    "title authors author image description news1 news2 key doi arxiv journal booktitle"
    " venue pages url display abstract pdf code".split()
)
"""Fields that hold text whatever it looks like: a paper may be called `2001`."""


def typed(path: tuple[str, ...], text: str, habits: Habits) -> Value:
    """Return what ``text`` means for the field at ``path``; ``None`` if it is empty."""
    folded = " ".join(text.split())
    if not folded:
        return None
    value = resolve(folded)
    number = isinstance(value, int | float)
    quoted = habits.quote(*path) in ("'", '"')
    return value if number and path[-1] not in TEXT and not quoted else folded
