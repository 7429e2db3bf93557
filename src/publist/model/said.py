"""Whether fields say everything that a line for readers says.

The promise that no word of a line is lost on the way out rests on this: words, folded,
are looked for one by one, and only those that name a field or the link itself may miss.
"""

import re
from collections.abc import Iterable

from publist.model.display_line import MONTHS
from publist.model.text import fold, plain

LABELS = frozenset(
    "vol volume no nr num number issue pp p page pages art article in doi https http www"
    " pdf abs abstract link links to the full text read more here paper html view"
    " download online website publication".split()
)
SHORT_YEAR = re.compile(r"['’](\d\d)\b")


def is_label(line: str) -> bool:
    """Tell whether a line says nothing of a work: ``PDF``, ``Link to full text``."""
    return set(fold(line).split()) <= LABELS


def says_all(
    texts: Iterable[str], line: str, year: int | None, month: int | None
) -> bool:
    """Tell whether each word of ``line`` is in ``texts``, or is the date."""
    known = {*LABELS, *fold(plain(" ".join(texts))).split(), str(year)}
    if SHORT_YEAR.search(line) and year:
        known.add(f"{year % 100:02}")
    begins = MONTHS[month - 1] if month else "\0"
    words = fold(line).split()
    return all(word in known or word.startswith(begins) for word in words)
