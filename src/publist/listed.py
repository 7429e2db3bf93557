"""The list for Python programs: entries as typed objects, changes with the same promises.

Every change is made in memory, as edits to the text, and proven at once; ``save`` writes
them all, whole or not at all, and refuses if somebody else changed the file meanwhile.
Whatever a program gives is checked first: each of its mistakes is a ``PublistError``.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from publist.errors import PublistError
from publist.model import flags, lookup
from publist.model.item import Item, items_of
from publist.model.matching import same_as
from publist.store import assignment, field_edits, files, order
from publist.store.change import Revision
from publist.store.document import Record
from publist.store.draft import Draft
from publist.store.layout import Data
from publist.store.lock import locked

Name = str | int | Item
"""A key, number, DOI, arXiv id, address or title words; or an entry itself."""


class Publications:
    """A publication list: iterate over it, change it, save it."""

    def __init__(self, path: "str | os.PathLike[str]") -> None:
        """Read the list at ``path``; raise ``PublistError`` if it does not load."""
        self.path = _path(path)
        self._draft = Draft(files.load(self.path))
        self._origins: list[object] = [object() for _ in self._draft.now.records]
        self._read_items()

    def __iter__(self) -> Iterator[Item]:
        """Yield the entries in the file's order."""
        return iter(self._items)

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self._items)

    def __getitem__(self, name: Name) -> Item:
        """Return the entry with a key, number, DOI, arXiv id, address or title words.

        An entry gives itself, as it is now. Raises ``PublistError`` if none or several
        fit.
        """
        if isinstance(name, Item):
            return self._same(name)
        if isinstance(name, str | int) and not isinstance(name, bool):
            return lookup.find(self._items, _printable(str(name)))
        what = f"an entry cannot be named by {assignment.kind(name)}"
        raise PublistError(what, fix="name it by its key, or by its number from 1")

    @property
    def text(self) -> str:
        """The text that ``save`` would write."""
        return self._draft.now.text

    def tag(self, name: Name, flag: str, value: int = 1) -> None:
        """Give an entry a flag, as ``publist tag`` does."""
        if not isinstance(flag, str):
            what = f"a flag cannot be named by {assignment.kind(flag)}"
            raise PublistError(what, fix='write tag("key", "ERC")')
        if type(value) is not int:
            what = f"a flag is a whole number, not {repr(value)[:40]}"
            raise PublistError(_printable(what), fix='write tag("key", "ERC", 1)')
        flags.check_name(flag)
        held = {name for record in self._draft.now.records for name in record.fields}
        flags.check_spelling(flag, held)
        self._step(name, lambda now, record: now.set_flag(record, flag, value))

    def set(self, name: Name, fields: Data) -> None:
        """Set fields of an entry by their dotted names, ``{"link.url": "https://…"}``.

        A value of ``None`` leaves the field empty. All of them are set, or none.
        """
        item, before = self[name], self._draft.now
        try:
            for path, value in assignment.mapping(fields).items():
                self._set(item.number, path, value)
        except BaseException:
            self._draft.now = before
            raise
        finally:
            self._read_items()

    def add(self, fields: Data, *, force: bool = False) -> Item:
        """Add an entry where the list's order wants it, and return it.

        Raises ``PublistError`` if the work or its key is in the list already, unless
        ``force``.
        """
        data = assignment.entry(fields)
        new = Item(0, data)
        if not force:
            self._refuse_known(new)
        at = order.position(new.year, [item.year for item in self._items])
        self._draft.revise(lambda now: now.insert_entry(data, at, new.year))
        self._origins.insert(at, object())
        self._read_items()
        return self._items[at]

    def remove(self, name: Name) -> None:
        """Remove an entry, with the note directly above it."""
        at = self[name].number - 1
        self._step(at + 1, Revision.remove_entry)
        del self._origins[at]
        self._read_items()

    def save(self) -> bool:
        """Write the list; return whether anything had changed.

        Raises ``FileChangedError`` if the file is not what was read, and
        ``PublistError`` if it cannot be written; the file is as it was then.
        """
        with locked(self.path):
            files.sweep(self.path)
            return self._draft.save()

    def _set(self, number: int, name: object, value: object) -> None:
        """Set one field; the items are to be read anew afterwards."""
        record = self._draft.now.records[number - 1]
        path = assignment.path_of(name, record.fields)
        plain = assignment.assigned(value, path)
        if isinstance(plain, list | dict) and field_edits.find(record, path):
            kind = assignment.kind(plain)
            what = f"`{name}` is in the entry already; {kind} cannot take its place"
            raise PublistError(
                what, fix="take it out first, by hand or `publist unset`"
            )
        self._draft.each([number], lambda now, one: now.set_field(one, path, plain))

    def _refuse_known(self, new: Item) -> None:
        """Raise ``PublistError`` if a work, or its key, is in the list."""
        match = same_as(new, self._items)
        if match:
            known = lookup.describe(match.item)
            sure = "is" if match.is_present else "may be"
            what = f"it {sure} in the list already ({match.reason}): {known}"
            raise PublistError(what, fix="change that entry, or add with force=True")
        key = str(new.data.get("key") or "").casefold()
        taken = [item for item in self._items if item.key.casefold() == key]
        if taken:
            what = f"the key is taken: {lookup.describe(taken[0])}"
            raise PublistError(what, fix="choose another key, or add with force=True")

    def _step(self, name: Name, step: Callable[[Revision, Record], bool]) -> None:
        """Change one entry in memory; on an error nothing has changed."""
        self._draft.each([self[name].number], step)
        self._read_items()

    def _same(self, item: Item) -> Item:
        """Return an entry of this list as it is now."""
        for now in self._items:
            if item.origin is not None and now.origin is item.origin:
                return now
        what = f"this entry is not in the list, or no longer: {lookup.describe(item)}"
        raise PublistError(what, fix="take one of this list: publications[...]")

    def _read_items(self) -> None:
        records = self._draft.now.records
        self._items = items_of((record.data for record in records), self._origins)


def _path(given: Any) -> Path:  # noqa: ANN401  a program may give anything
    """Return the path of a list; it stays the same wherever the program goes."""
    try:
        path = Path(given).absolute()
        if b"\0" not in os.fsencode(path):
            return path
    except (TypeError, ValueError):
        pass
    what = f"{_printable(repr(given))} is no path of a file"
    raise PublistError(what, fix='write publist.open("_data/publist.yml")')


def _printable(text: str) -> str:
    """Return a text that can be printed: half a character becomes an escape."""
    return text.encode("utf-8", "backslashreplace").decode()
