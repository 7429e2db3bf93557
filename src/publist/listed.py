"""The list for Python programs: entries as typed objects, changes with the same promises.

Every change is made in memory, as edits to the text, and proven at once; ``save`` writes
them all, whole or not at all, and refuses if somebody else changed the file meanwhile.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from publist.errors import PublistError
from publist.model import lookup
from publist.model.item import Item, items_of
from publist.model.matching import same_as
from publist.store import files, order
from publist.store.change import Revision
from publist.store.document import Record
from publist.store.draft import Draft
from publist.store.layout import Data
from publist.store.lock import locked
from publist.store.scalars import Value

if TYPE_CHECKING:
    import os


class Publications:
    """A publication list: iterate over it, change it, save it."""

    def __init__(self, path: "str | os.PathLike[str]") -> None:
        """Read the list at ``path``; raise ``PublistError`` if it does not load."""
        self.path = Path(path)
        self._draft = Draft(files.load(self.path))
        self._read_items()

    def __iter__(self) -> Iterator[Item]:
        """Yield the entries in the file's order."""
        return iter(self._items)

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self._items)

    def __getitem__(self, name: str | int) -> Item:
        """Return the entry with a key, number, DOI, arXiv id, address or title words.

        Raises ``PublistError`` if none or several fit.
        """
        return lookup.find(self._items, str(name))

    @property
    def text(self) -> str:
        """The text that ``save`` would write."""
        return self._draft.now.text

    def tag(self, name: str | int, flag: str, value: int = 1) -> None:
        """Give an entry a flag, as ``publist tag`` does."""
        self._step(name, lambda now, record: now.set_flag(record, flag, value))

    def set(self, name: str | int, fields: dict[str, Value]) -> None:
        """Set fields of an entry by their dotted names, ``{"link.url": "https://…"}``.

        A value of ``None`` leaves the field empty.
        """
        number = self[name].number
        for path, value in fields.items():
            parts = tuple(path.split("."))
            self._step(
                number,
                lambda now, record, parts=parts, value=value: now.set_field(  # type: ignore[misc]
                    record, parts, value
                ),
            )

    def add(self, fields: Data, *, force: bool = False) -> Item:
        """Add an entry where the list's order wants it, and return it.

        Raises ``PublistError`` if the work is in the list already, unless ``force``.
        """
        if not str(fields.get("title") or "").strip():
            raise PublistError("an entry needs a title", fix='add it: {"title": "..."}')
        new = Item(0, fields)
        match = None if force else same_as(new, self._items)
        if match:
            known = lookup.describe(match.item)
            sure = "is" if match.is_present else "may be"
            what = f"it {sure} in the list already ({match.reason}): {known}"
            raise PublistError(what, fix="change that entry, or add with force=True")
        at = order.position(new.year, [item.year for item in self._items])
        self._draft.revise(lambda now: now.insert_entry(fields, at, new.year))
        self._read_items()
        return self._items[at]

    def remove(self, name: str | int) -> None:
        """Remove an entry, with the note directly above it."""
        self._step(name, Revision.remove_entry)

    def save(self) -> bool:
        """Write the list; return whether anything had changed.

        Raises ``FileChangedError`` if the file is not what was read, and
        ``PublistError`` if it cannot be written; the file is as it was then.
        """
        with locked(self.path):
            files.sweep(self.path)
            return self._draft.save()

    def _step(self, name: str | int, step: Callable[[Revision, Record], bool]) -> None:
        """Change one entry in memory; on an error nothing has changed."""
        self._draft.each([self[name].number], step)
        self._read_items()

    def _read_items(self) -> None:
        self._items = items_of(record.data for record in self._draft.now.records)
