"""Read a value that a user types for a field: text, or a number where it is one."""

import re

from publist.store.document import LINE_END
from publist.store.scalars import Value
from publist.store.style import Habits

NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?|-?0\.0")
"""What a person means as a number; YAML would also take ``12:30`` and ``1,000``."""

TEXT = frozenset(
    "title authors author image description news1 news2 key doi arxiv journal booktitle"
    " venue pages url display abstract pdf code not_duplicate_of".split()
)
"""Fields that hold text whatever it looks like: a paper may be called `2001`."""


BLANKS = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")
"""What is one blank on a line of text; a no-break space or a thin one stays as typed."""


def folded(text: str) -> str:
    """Return a text on one line, without blanks around it."""
    return BLANKS.sub(" ", text).strip()


def read(path: tuple[str, ...], text: str) -> Value:
    """Return what ``text`` means for the field at ``path``; ``None`` if it is empty."""
    line = folded(text)
    if path[-1] in TEXT or not NUMBER.fullmatch(line):
        return line or None
    return float(line) if "." in line else int(line)


def typed(path: tuple[str, ...], text: str, habits: Habits) -> Value:
    """Return the same; text where the list writes the field's numbers in quotes.

    Several lines stay so where the list keeps those of the field (in a block, ``|``).
    """
    folding = habits.folding(*path)
    lines = LINE_END.split(text.strip("\r\n"))
    if folding and folding.style == "|" and text.strip() and len(lines) > 1:
        return "".join(f"{line.rstrip()}\n" for line in lines)
    value = read(path, text)
    if isinstance(value, int | float) and habits.quote(*path) in ("'", '"'):
        return folded(text)
    return value
