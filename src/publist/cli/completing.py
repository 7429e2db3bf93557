"""What a shell is offered at Tab: keys of entries, and flags of the list.

Nothing is said where the list cannot be read: a shell has no place for it.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from publist.errors import PublistError

if TYPE_CHECKING:
    from publist.cli.opened import Opened
    from publist.model.item import Item


def keys(incomplete: str) -> list[str]:
    """Return the keys that begin so."""
    return _fitting(incomplete, (item.key for item in _items()))


def flags(incomplete: str) -> list[str]:
    """Return the flags of the list and the grants of its settings that begin so."""
    from publist.cli import spelling

    opened = _opened()
    if opened is None:
        return []
    known = spelling.flags_of_list(opened) | {*opened.site.settings.grants}
    return _fitting(incomplete, sorted(known))


def _fitting(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]


def _items() -> "list[Item]":
    opened = _opened()
    return opened.items if opened else []


def _opened() -> "Opened | None":
    """Return the list that `PUBLIST_FILE` or the folder names, if it loads."""
    from publist.cli.opened import open_list

    named = os.environ.get("PUBLIST_FILE")
    try:
        return open_list(Path(named) if named else None)
    except PublistError:
        return None
