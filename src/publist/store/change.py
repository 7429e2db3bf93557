"""Changes to a list, each as the edits to make and the data that must come out.

Nothing is written here: ``Draft`` makes the edits and proves that the new text holds
``Change.data``. Changes to different entries combine; for a second change of the same
entry a draft takes a second step.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from publist.errors import Place, PublistError
from publist.store import entry_edits, field_edits, field_values, layout
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit
from publist.store.field_edits import Path
from publist.store.scalars import SCALARS
from publist.store.style import Habits


class Change(NamedTuple):
    """Edits to one text, and the data that the list must hold when they are made."""

    edits: tuple[Edit, ...]
    data: Any


EXPLICIT = re.compile(r"(?<=[-\n\r{,])[ \t]*\?[ \t\r\n]+")
"""A question mark in front of a key."""


class Revision:
    """Collects changes to one document; each field and entry is changed once."""

    def __init__(self, document: Document) -> None:
        """Start with the list as it is."""
        self.document = document
        self.habits = Habits(document)
        self._edits: list[Edit] = []
        self._data: list[Any] = list(document.data or [])
        self._new: list[tuple[int, int, dict[str, object]]] = []
        self._gone: set[int] = set()

    @property
    def change(self) -> Change:
        """Everything collected so far."""
        gone = [self.document.records[at] for at in sorted(self._gone)]
        edits = (*self._edits, *entry_edits.removed(self.document, gone))
        if not edits:
            return Change((), self.document.data)
        data: list[Any] = []
        new: dict[int, list[dict[str, object]]] = {}
        for at, _, fields in sorted(self._new, key=lambda one: one[:2]):
            new.setdefault(at, []).append(fields)
        for at, held in enumerate([*self._data, None]):
            data += new.get(at, ())
            if at < len(self._data) and at not in self._gone:
                data.append(held)
        return Change(edits, data or None)  # an empty file, not `[]`

    def set_field(self, record: Record, path: Path, value: object) -> bool:
        """Give a field a value, or add it; return whether that changes anything."""
        self._check_own(record)
        held = field_edits.find(record, path)
        self._check_name(record, path, held)
        if held is not None and type(held.value) is type(value) and held.value == value:
            return False
        if held is None:
            edit = field_edits.added(self.document, record, path, value, self.habits)
        else:
            edit = field_values.replaced(
                self.document, record, path, value, self.habits
            )
        self._edits.append(edit)
        self._put(record, with_field(self._of(record), path, value))
        return True

    def remove_field(self, record: Record, path: Path) -> bool:
        """Take a field out, with the comment beside it; return whether it was there."""
        self._check_own(record)
        held = field_edits.find(record, path)
        if held is None:
            return False
        self._check_once(record, path)
        self._check_name(record, path, held)
        self._edits.append(field_edits.removed(self.document, record, path))
        self._put(record, _without(self._of(record), path))
        return True

    def rename_field(self, record: Record, old: str, new: str) -> bool:
        """Give a field another name in its place; return whether it was there."""
        held = record.fields.get(old)
        if held is None or old == new:
            return False
        self._check_own(record)
        self._check_once(record, (old,))
        self._check_name(record, (old,), held)
        if new in record.fields:
            where = self.document.place(record.fields[new].key_start)
            fix = (
                f"remove or rename that one first: publist unset {record.number} {new}"
            )
            raise PublistError(f"the entry has a `{new}` already", where=where, fix=fix)
        self._edits.append(field_edits.renamed(self.document, held, new))
        named = {new if k == old else k: v for k, v in self._of(record).items()}
        self._put(record, named)
        return True

    def set_flag(self, record: Record, name: str, value: int) -> bool:
        """Give an entry a flag; return whether that changes anything.

        One line changes where the entry has the field, else one line is added.
        Raises ``PublistError`` where the field holds something else than a flag.
        """
        held = record.fields.get(name)
        if held is not None and not (type(held.value) is int and held.value == value):
            self._check_flag(held)
        return self.set_field(record, (name,), value)

    def drop_flag(self, record: Record, name: str) -> bool:
        """Take a flag off an entry; return whether that changes anything.

        Where the list writes flags out (``ERC: 0``) it becomes 0, else its line goes.
        A line with a comment stays, with 0, for the comment is somebody's; so does what
        cannot be taken out of braces alone.
        """
        held = record.fields.get(name)
        if held is None or (type(held.value) is int and held.value == 0):
            return False
        self._check_flag(held)
        alone = field_edits.lines_of(self.document, held) or record.style == "{"
        commented = field_edits.has_comment(self.document, held)
        if self.habits.explicit_off(name) or commented or not alone:
            return self.set_flag(record, name, 0)
        self._check_once(record, (name,))
        try:
            return self.remove_field(record, (name,))
        except PublistError:
            if record.style != "{":
                raise
            return self.set_flag(record, name, 0)

    def _check_own(self, record: Record) -> None:
        """Raise ``PublistError`` for an entry that is an alias of another one."""
        if record.style == "*":
            what = f"entry {record.number} stands for another one (an alias)"
            where = self.document.place(record.start)
            raise PublistError(
                what, where=where, fix="change that one, or write it out"
            )

        dash = self.document.dash(record)
        found = EXPLICIT.search(self.document.text, dash, record.end)
        if found and field_edits.has_key_at(record, found.end()):
            where = self.document.place(found.end())
            fix = "write the field as `name: value` first"
            raise PublistError(
                "a field of the entry is written with `?`", where=where, fix=fix
            )

    def _check_name(self, record: Record, path: Path, held: Field | None) -> None:
        """Raise ``PublistError`` for a field whose name is no text, or takes in others."""
        if held is None:
            return
        data: Any = record.data
        for name in path:
            if name not in data:
                raise _no_name(name, self.document.place(held.key_start))
            data = data[name]

    def _check_once(self, record: Record, path: Path) -> None:
        """Refuse a field, or one around it, that is given twice."""
        for depth in range(1, len(path) + 1):
            held = field_edits.find(record, path[:depth])
            if held is not None:
                self._check_repeated(held)

    def _check_repeated(self, held: Field) -> None:
        """Raise ``PublistError`` for a field given twice: the other would come up."""
        for earlier, later in self.document.repeated:
            if held.key_start == later.key_start:
                where = self.document.place(earlier.key_start)
                fix = "keep one of the two by hand; `publist validate` tells more"
                what = f"`{held.key}` is given twice in this entry"
                raise PublistError(what, where=where, fix=fix)

    def _check_flag(self, held: Field) -> None:
        """Raise ``PublistError`` if the field is no flag that could be set."""
        value = held.value
        flag = value is None or isinstance(value, bool | int | float)
        if (flag or str(value).strip() in {"", "0", "1"}) and held.style in SCALARS:
            return
        raise PublistError(
            f"the field `{held.key}` holds `{str(value)[:40]}`, which is no flag",
            where=self.document.place(held.key_start),
            fix="choose another name for the flag, or change that line by hand",
        )

    def insert_entry(
        self, data: layout.Data, position: int, year: int | None = None
    ) -> str:
        """Put a new entry below the first ``position`` entries; return its lines.

        ``year`` tells it from the section comment (``# 2023``) that it goes above.
        """
        fields = layout.arranged(data, self.habits)
        body = layout.entry(fields, self.habits)
        document = self.document
        edit = entry_edits.inserted(document, body, position, year, self.habits)
        self._edits.append(edit)
        self._new.append((position, edit.span.start, fields))
        return body

    def remove_entry(self, record: Record) -> bool:
        """Take an entry out, with the note directly above it and its blank lines."""
        self._gone.add(record.number - 1)
        return True

    def move_entry(self, record: Record, position: int) -> bool:
        """Put an entry at another place (0-based); return whether that changes anything."""
        here = record.number - 1
        if here == position:
            return False
        self._edits += entry_edits.moved(self.document, record, position)
        self._data.insert(position, self._data.pop(here))
        return True

    def _of(self, record: Record) -> dict[Any, Any]:
        held: dict[Any, Any] = self._data[record.number - 1]
        return held

    def _put(self, record: Record, data: dict[Any, Any]) -> None:
        self._data[record.number - 1] = data


def _no_name(name: str, where: Place) -> PublistError:
    if name == "<<":
        what = "`<<` takes in the fields of another entry"
        return PublistError(what, where=where, fix="write them out in this one first")
    what = f"`{name}` is no text to YAML, so no field's name"
    return PublistError(what, where=where, fix=f'write it in quotes first: "{name}":')


def with_field(data: Mapping[Any, Any], path: Path, value: object) -> dict[Any, Any]:
    """Return ``data`` with the field at ``path`` set; nothing is changed in place."""
    name, *deeper = path
    if deeper:
        inner = data.get(name)
        value = with_field(
            inner if isinstance(inner, Mapping) else {}, tuple(deeper), value
        )
    return {**data, name: value}


def _without(data: Mapping[Any, Any], path: Path) -> dict[Any, Any]:
    """Return ``data`` without the field at ``path``; a mapping left empty goes too."""
    name, *deeper = path
    kept = dict(data)
    inner = _without(kept[name], tuple(deeper)) if deeper else {}
    if inner:
        return kept | {name: inner}
    del kept[name]
    return kept
