"""A list on its way to being saved: changes one after another, each proven at once.

Steps that touch the same entry build on each other's text, so no two of them can get in
each other's way. Nothing is written before ``save``.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from publist.errors import PublistError
from publist.store import files
from publist.store.change import Change, Revision
from publist.store.document import Document, Record, require_list
from publist.store.edits import apply_edits
from publist.store.proof import prove

Result = TypeVar("Result")


class Draft:
    """The list as it was read, and as it would be saved."""

    def __init__(self, document: Document) -> None:
        """Start with the list as it is."""
        self.saved = document
        self.now = document

    def make(self, change: Change) -> None:
        """Make one change; on an error nothing has changed."""
        new = apply_edits(self.now.text, change.edits)
        if new != self.now.text:
            _require_text(new)
            self.now = require_list(prove(self.now, change, new))

    def revise(self, step: Callable[[Revision], Result]) -> Result:
        """Take a step on a fresh revision, make its change, return what it returned."""
        revision = Revision(self.now)
        result = step(revision)
        self.make(revision.change)
        return result

    def each(
        self, numbers: Iterable[int], step: Callable[[Revision, Record], bool]
    ) -> set[int]:
        """Take a step for several entries at once; return the numbers of those changed."""

        def all_at_once(revision: Revision) -> set[int]:
            records = self.now.records
            return {n for n in numbers if step(revision, records[n - 1])}

        return self.revise(all_at_once)

    def save(self) -> bool:
        """Write the list; return whether anything had changed."""
        old, new = self.saved.text.encode("utf-8"), self.now.text.encode("utf-8")
        written = files.replace(self.saved.path, old=old, new=new)
        self.saved = self.now
        return written


def _require_text(new: str) -> None:
    """Raise ``PublistError`` for what no file can hold, such as half an emoji."""
    try:
        new.encode("utf-8")
    except UnicodeEncodeError as error:
        what = f"U+{ord(new[error.start]):04X} is no character; no file can hold it"
        fix = "write text in UTF-8, in the terminal as well"
        raise PublistError(what, fix=fix) from None
