"""The list that a command works on: read it, keep others off it, write it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from publist.cli import console
from publist.site.find import Site, find
from publist.store import files
from publist.store.change import Revision
from publist.store.document import Document, Record
from publist.store.draft import Draft

if TYPE_CHECKING:
    from publist.model.item import Item

Step = Callable[[Revision, Record, str], bool]
"""Changes a named field of an entry; returns whether that changes anything."""


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


def change_each(
    opened: Opened,
    chosen: Iterable["Item"],
    names: Iterable[str],
    step: Step,
    *,
    dry_run: bool,
) -> dict[int, set[str]]:
    """Take a step for every name and entry, and write everything at once.

    Return the names that changed, by the numbers of their entries.
    """
    draft = Draft(opened.document)
    numbers = [item.number for item in chosen]
    changed: dict[int, set[str]] = {}
    for name in dict.fromkeys(names):
        for number in draft.each(numbers, partial(_named, step, name)):
            changed.setdefault(number, set()).add(name)
    commit(opened, draft, dry_run=dry_run)
    return changed


def _named(step: Step, name: str, now: Revision, record: Record) -> bool:
    return step(now, record, name)
