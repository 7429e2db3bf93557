"""What `tag` and `untag` share: choose entries, ask, change, report."""

from collections.abc import Callable
from dataclasses import dataclass, field

import typer

from publist.cli import console, options
from publist.model import lookup
from publist.model.item import Item
from publist.model.query import Query
from publist.store.change import Revision
from publist.store.document import Record

Step = Callable[[Revision, Record, str], bool]


@dataclass
class Tagging:
    """Entries and the flags that are to change on them."""

    opened: options.Opened
    chosen: list[Item]
    flags: list[str]
    revision: Revision = field(init=False)
    changed: list[Item] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start from the list as it is."""
        self.revision = Revision(self.opened.document)

    def apply(self, step: Step) -> None:
        """Take ``step`` for every entry and flag."""
        for item in self.chosen:
            record = self.opened.document.records[item.number - 1]
            steps = [step(self.revision, record, name) for name in self.flags]
            if any(steps):
                self.changed.append(item)

    def write(self, *, dry_run: bool) -> bool:
        """Write everything at once, or show it."""
        return options.commit(self.opened, self.revision.change, dry_run=dry_run)

    def report(self, done: str, already: str) -> None:
        """Say what happened to each entry."""
        what = ", ".join(self.flags)
        for item in self.chosen:
            said = f"{done} {what}" if item in self.changed else f"{already} ({what})"
            console.note(f"{said}: {lookup.describe(item)}")


def names(erc: bool, flag: list[str] | None) -> list[str]:
    """Return the flags to change; ask for one if none is given."""
    flags = options.flags_of(erc, flag)
    if not flags:
        raise typer.BadParameter("say which flag: --erc or --flag NAME")
    options.check_flag_names(flags)
    return flags


def begin(
    opened: options.Opened,
    keys: list[str] | None,
    query: Query,
    flags: list[str],
    *,
    yes: bool,
) -> Tagging:
    """Return the entries that are named, or that the filters choose, once confirmed."""
    if bool(keys) == bool(query):
        raise typer.BadParameter("name entries by KEY, or choose them by filters")
    if keys:
        return Tagging(opened, lookup.find_all(opened.items, keys), flags)
    chosen = query.select(opened.items)
    if not chosen:
        console.note("no entry fits the filters")
        raise typer.Exit(0)
    if not yes:
        _ask(chosen, flags)
    return Tagging(opened, chosen, flags)


def _ask(chosen: list[Item], flags: list[str]) -> None:
    console.note(f"{len(chosen)} entries fit:")
    console.listed(map(lookup.describe, chosen))
    if not console.interactive():
        raise typer.BadParameter("nobody is there to answer; add --yes to go on")
    if not typer.confirm(f"Change {', '.join(flags)} on these?", err=True):
        raise typer.Abort
