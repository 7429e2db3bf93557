"""What `tag` and `untag` share: choose entries, ask, change, report."""

from collections.abc import Callable
from dataclasses import dataclass, field

from publist.cli import console
from publist.cli.flags import check_spelling, flags_of
from publist.cli.opened import Opened, commit
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
    revision: Revision = field(init=False)
    changed: list[Item] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start from the list as it is; a flag is spelt as the list spells it."""
        check_spelling(self.opened, self.flags)
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
        return commit(self.opened, self.revision.change, dry_run=dry_run)

    def report(self, done: str, already: str, value: str = "") -> None:
        """Say what happened to each entry."""
        what = ", ".join(name + value for name in self.flags)
        changed = {item.number for item in self.changed}
        for item in self.chosen:
            new = item.number in changed
            said = f"{done} {what}" if new else f"{already} ({what})"
            console.note(f"{said}: {lookup.describe(item)}")


def names(erc: bool, flag: list[str] | None) -> list[str]:
    """Return the flags to change; ask for one if none is given."""
    flags = flags_of(erc, flag)
    if flags:
        return flags
    raise UsageError("no flag is named", fix="say which: --erc or --flag NAME")
