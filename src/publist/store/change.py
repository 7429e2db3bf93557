"""Changes to a list, each as the edits to make and the data that must come out.

Nothing is written here: ``files.commit`` makes the edits and proves that the new text
holds ``Change.data``. Changes of one document combine, so a command writes once.
"""

from typing import Any, NamedTuple

from publist.errors import PublistError
from publist.store import layout, order
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit, Span, insert
from publist.store.scalars import write
from publist.store.style import Habits

SCALARS = ("", "'", '"', "*")


class Change(NamedTuple):
    """Edits to one text, and the data that the list must hold when they are made."""

    edits: tuple[Edit, ...]
    data: Any


class Revision:
    """Collects changes to one document."""

    def __init__(self, document: Document) -> None:
        """Start with the list as it is."""
        self.document = document
        self.habits = Habits(document)
        self._edits: list[Edit] = []
        self._data: list[Any] = list(document.data or [])
        self._new: list[tuple[int, dict[str, object]]] = []

    @property
    def change(self) -> Change:
        """Everything collected so far."""
        data = list(self._data)
        for position, fields in sorted(self._new, key=lambda new: new[0])[::-1]:
            data.insert(position, fields)
        empty = not self._edits and not data
        return Change(tuple(self._edits), self.document.data if empty else data)

    def set_flag(self, record: Record, name: str, value: int) -> bool:
        """Give an entry a flag; return whether that changes anything.

        One line changes where the entry has the field, else one line is added.
        Raises ``PublistError`` where the field holds something else than a flag.
        """
        held = record.fields.get(name)
        if held is not None and type(held.value) is int and held.value == value:
            return False
        if held is None:
            self._add_field(record, name, value)
        else:
            self._check_flag(held)
            self._edits.append(self._replaced(held, value))
        self._data[record.number - 1] = self._data[record.number - 1] | {name: value}
        return True

    def drop_flag(self, record: Record, name: str) -> bool:
        """Take a flag off an entry; return whether that changes anything.

        Where the list writes flags out (``ERC: 0``) it becomes 0, else its line goes.
        A line with a comment stays, with 0, for the comment is somebody's.
        """
        held = record.fields.get(name)
        if held is None or (type(held.value) is int and held.value == 0):
            return False
        self._check_flag(held)
        line = None if self.habits.explicit_off(name) else self._own_lines(record, held)
        if line is None:
            return self.set_flag(record, name, 0)
        self._edits.append(Edit(line, ""))
        kept = self._data[record.number - 1].items()
        self._data[record.number - 1] = {k: v for k, v in kept if k != name}
        return True

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

    def _replaced(self, held: Field, value: int) -> Edit:
        if held.start == held.end:  # an empty value stands right behind its colon
            return insert(held.start, self.habits.gap(held.key) + write(value))
        return Edit(held.span, write(value))

    def _own_lines(self, record: Record, held: Field) -> Span | None:
        """Return the lines of a field if nothing else stands in them."""
        document = self.document
        first, last = document.line_start(held.key_start), document.line_end(held.end)
        before = document.text[first : held.key_start]
        behind = document.text[held.end : last]
        alone = record.style == ":" and not before.strip() and not behind.strip()
        return Span(first, last) if alone and len(record.fields) > 1 else None

    def _add_field(self, record: Record, name: str, value: int) -> None:
        if record.style == "{":
            self._edits.append(self._add_in_flow(record, name, value))
            return
        behind = record.fields[self.habits.before(name, record)]
        line = f"{self._indent(record)}{write(name)}: {write(value)}"
        self._edits.append(self._line_below(record, behind, line))

    def _add_in_flow(self, record: Record, name: str, value: int) -> Edit:
        last = list(record.fields.values())[-1] if record.fields else None
        at = last.end if last else record.start + 1
        comma = ", " if last else ""
        return insert(at, f"{comma}{write(name)}: {write(value)}")

    def _indent(self, record: Record) -> str:
        """Return the white space before the keys of this very entry."""
        start = self.document.line_start(record.start)
        bom = self.document.text.startswith("\ufeff") and start == 0
        return " " * (record.start - start - bom)

    def _line_below(self, record: Record, held: Field, line: str) -> Edit:
        """Return the edit that adds one line behind a field.

        A block scalar reaches to the line behind it; blank lines at its end may be part
        of its text (``|+``), so what follows goes behind them too. Where the file ends
        without a line ending the new line goes above, so that no other line changes.
        """
        document = self.document
        ended = ("\n", "\r")
        in_block = document.text[: held.end].endswith(ended)
        at = held.end if in_block else document.line_end(held.end)
        if document.text[:at].endswith(ended):
            return insert(at, line + document.newline)
        above = document.line_start(held.key_start)
        if above > record.start:
            return insert(above, line + document.newline)
        return insert(at, document.newline + line)

    def insert_entry(
        self, data: layout.Data, position: int, year: int | None = None
    ) -> str:
        """Put a new entry below the first ``position`` entries; return its lines.

        ``year`` tells it from the section comment (``# 2023``) that it goes above.
        """
        fields = layout.arranged(data, self.habits)
        body = layout.entry(fields, self.habits)
        self._edits.append(self._placed(body, position, year))
        self._new.append((position, fields))
        return body

    def _placed(self, body: str, position: int, year: int | None) -> Edit:
        document = self.document
        blank = document.newline * self.habits.blank_lines
        if document.style == "[":
            return self._instead_of_flow(body)
        if position < len(document.records):
            return insert(order.above(document, position, year), body + blank)
        at = document.line_end(document.end)
        text = document.text[:at]
        ended = not text.strip("\ufeff") or text.endswith(("\n", "\r"))
        start = "" if ended else document.newline
        return insert(at, start + (blank if document.records else "") + body)

    def _instead_of_flow(self, body: str) -> Edit:
        """Put the first entry in the place of ``[]``."""
        document = self.document
        if document.records:
            fix = "write each entry on lines of its own, starting with a dash"
            where = document.place(document.records[0].start)
            raise PublistError("the list is written in brackets", where=where, fix=fix)
        start = document.text.rindex("[", 0, document.end)
        line_end = document.text[start : document.line_end(document.end)]
        body = body if line_end.endswith(("\n", "\r")) else body + document.newline
        return Edit(Span(start, document.line_end(document.end)), body)
