"""What `tag` and `untag` share: choose entries, ask, change, report."""

from collections.abc import Callable
from dataclasses import dataclass, field

from publist.cli import console
from publist.cli.flags import check_spelling, flags_of
from publist.cli.opened import Opened, change_each
from publist.errors import UsageError
from publist.model import lookup
from publist.model.item import Item
from publist.store.change import Revision
from publist.store.document import Record

Step = Callable[[Revision, Record, str], bool]


@dataclass
class Tagging:
    """Entries and the flags that are to change on them."""

    opened: Opened
    chosen: list[Item]
    flags: list[str]
    changed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Take a flag only as the list spells it."""
        check_spelling(self.opened, self.flags)

    def apply(self, step: Step, *, dry_run: bool) -> None:
        """Take ``step`` for every flag and entry, and write everything at once."""
        self.changed = change_each(
            self.opened, self.chosen, self.flags, step, dry_run=dry_run
        )

    def report(self, done: str, already: str, value: str = "") -> None:
        """Say what happened to each entry."""
        what = ", ".join(name + value for name in self.flags)
        for item in self.chosen:
            new = item.number in self.changed
            said = f"{done} {what}" if new else f"{already} ({what})"
            console.note(f"{said}: {lookup.describe(item)}")


def names(erc: bool, flag: list[str] | None) -> list[str]:
    """Return the flags to change; ask for one if none is given."""
    flags = flags_of(erc, flag)
    if flags:
        return flags
    raise UsageError("no flag is named", fix="say which: --erc or --flag NAME")
