"""`publist move`: put an entry at another place in the list."""

from typing import Annotated

import typer

from publist.cli import console
from publist.cli.opened import changing, commit
from publist.cli.options import DryRun, File, number
from publist.cli.show import Key
from publist.errors import UsageError
from publist.model import lookup
from publist.store.draft import Draft

To = Annotated[
    str, typer.Option("--to", metavar="N", help="The number that it has afterwards.")
]


def move(key: Key, *, to: To, file: File = None, dry_run: DryRun = False) -> None:
    """Move an entry to another place in the list.

    The comment directly above it goes with it.

    \b
    Example:
      publist move soudry2018implicit --to 1
    """
    with changing(file, dry_run=dry_run) as opened:
        item = lookup.find(opened.items, key)
        count = len(opened.items)
        place = number(to, "--to")
        if not 1 <= place <= count:
            fix = f"the list has places 1 to {count}"
            raise UsageError(f"there is no place {place}", fix=fix)
        draft = Draft(opened.document)
        record = opened.document.records[item.number - 1]
        moved = draft.revise(lambda revision: revision.move_entry(record, place - 1))
        commit(opened, draft, dry_run=dry_run)
    said = (
        f"{'would move' if dry_run else 'moved'} to #{place}"
        if moved
        else "is there already"
    )
    console.note(f"{said}: {lookup.describe(item)}")
