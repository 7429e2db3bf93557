"""What somebody noted: entries that look the same and are not.

An entry names the others in ``not_duplicate_of``, by whatever they answer to: a key of
their own, DOI, arXiv id, or the key made from their fields. A note in one of the two is
enough. It is read before anything is compared, so nothing can outweigh it.
"""

from collections import Counter
from collections.abc import Sequence

from publist.model import keys
from publist.model.item import Item
from publist.model.matching.items import NOT_DUPLICATE_OF, of_item


def are_apart(one: Item, other: Item) -> bool:
    """Tell whether either entry says that it is not the other one."""
    mine, theirs = of_item(one), of_item(other)
    return mine.denies(theirs) or theirs.denies(mine)


def note_with(item: Item, name: str) -> str | None:
    """Return what ``not_duplicate_of`` is to hold with one more name.

    ``None`` if the entry has a list there, behind which no word can be written.
    """
    held = item.data.get(NOT_DUPLICATE_OF)
    if held is None or isinstance(held, str | int | float):
        text = " ".join(str("" if held is None else held).split()).rstrip(",")
        return f"{text}, {name}" if text else name
    return None


def lasting_name(item: Item, items: Sequence[Item]) -> str:
    """Return what an entry, and no other one, answers to: what changes least, first.

    Its own key, its DOI, its arXiv id; else the key made from author, year and title,
    which changes with them.
    """
    work = of_item(item)
    counted = Counter(name for one in items for name in of_item(one).names)
    candidates = (keys.own_key(item), work.doi, work.preprint, work.arxiv)
    unique = (name for name in candidates if name and counted[name.casefold()] == 1)
    return next(unique, item.key)
