"""The list that a command works on: read it, keep others off it, write it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from publist.cli import console
from publist.site.find import Site, find
from publist.store import files
from publist.store.document import Document
from publist.store.draft import Draft

if TYPE_CHECKING:
    from publist.model.item import Item


@dataclass(frozen=True)
class Opened:
    """A list that loads, the site around it, and its entries."""

    site: Site
    document: Document

    @cached_property
    def items(self) -> list["Item"]:
        """The entries with what can be told from their fields."""
        from publist.model.item import items_of

        return items_of(record.data for record in self.document.records)


def open_list(file: Path | None) -> Opened:
    """Return the list that a command works on; raise ``PublistError`` if it cannot."""
    site = find(file)
    return Opened(site, files.load(site.list))


@contextmanager
def changing(file: Path | None, *, dry_run: bool) -> Iterator[Opened]:
    """Open the list that a command changes, and keep other publists off it meanwhile."""
    if dry_run:
        yield open_list(file)
        return
    from publist.store.lock import locked

    site = find(file)
    with locked(site.list):
        files.sweep(site.list)
        yield Opened(site, files.load(site.list))


def commit(opened: Opened, draft: Draft, *, dry_run: bool) -> None:
    """Write what a draft holds, or show it as a diff."""
    if dry_run:
        old, new = draft.saved.text, draft.now.text
        console.difference(old, new, str(opened.site.list))
    else:
        draft.save()
