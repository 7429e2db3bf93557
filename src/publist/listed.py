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
from publist.store.document import Document, Record, parse, require_list
from publist.store.edits import apply_edits
from publist.store.layout import Data
from publist.store.lock import locked
from publist.store.proof import prove
from publist.store.scalars import Value

if TYPE_CHECKING:
    import os


class Publications:
    """A publication list: iterate over it, change it, save it."""

    def __init__(self, path: "str | os.PathLike[str]") -> None:
        """Read the list at ``path``; raise ``PublistError`` if it does not load."""
        self.path = Path(path)
        self._saved = files.load(self.path)
        self._now = self._saved
        self._items = items_of(record.data for record in self._now.records)

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
        return self._now.text

    def tag(self, name: str | int, flag: str, value: int = 1) -> None:
        """Give an entry a flag, as ``publist tag`` does."""
        self._change(
            lambda revision: revision.set_flag(self._record(name), flag, value)
        )

    def set(self, name: str | int, fields: dict[str, Value]) -> None:
        """Set fields of an entry by their dotted names, ``{"link.url": "https://…"}``.

        A value of ``None`` leaves the field empty.
        """
        record = self._record(name)

        def step(revision: Revision) -> None:
            for path, value in fields.items():
                revision.set_field(record, tuple(path.split(".")), value)

        self._change(step)

    def add(self, fields: Data, *, force: bool = False) -> Item:
        """Add an entry where the list's order wants it, and return it.

        Raises ``PublistError`` if the work is in the list already, unless ``force``.
        """
        new = Item(0, fields)
        match = None if force else same_as(new, self._items)
        if match:
            known = lookup.describe(match.item)
            what = f"it is in the list already ({match.reason}): {known}"
            raise PublistError(what, fix="change that entry, or add with force=True")
        at = order.position(new.year, [item.year for item in self._items])
        self._change(lambda revision: revision.insert_entry(fields, at, new.year))
        return self._items[at]

    def remove(self, name: str | int) -> None:
        """Remove an entry, with the comment directly above it."""
        record = self._record(name)
        self._change(lambda revision: revision.remove_entry(record))

    def save(self) -> bool:
        """Write the list; return whether anything had changed.

        Raises ``FileChangedError`` if the file is not what was read, and
        ``PublistError`` if it cannot be written; the file is as it was then.
        """
        old, new = self._saved.text.encode("utf-8"), self._now.text.encode("utf-8")
        with locked(self.path):
            files.sweep(self.path)
            written = files.replace(self.path, old=old, new=new)
        self._saved = self._now
        return written

    def _record(self, name: str | int) -> Record:
        return self._now.records[self[name].number - 1]

    def _change(self, step: Callable[[Revision], object]) -> None:
        """Make one change in memory; on an error nothing has changed."""
        revision = Revision(self._now)
        step(revision)
        change = revision.change
        new = apply_edits(self._now.text, change.edits)
        if new != self._now.text:
            prove(self._now, change, new)
            self._take(require_list(parse(new, self.path)))

    def _take(self, document: Document) -> None:
        self._now = document
        self._items = items_of(record.data for record in document.records)
