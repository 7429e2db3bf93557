"""`publist move`: put an entry at another place in the list."""

from typing import Annotated

import typer

from publist.cli import console, options
from publist.cli.options import DryRun, File
from publist.cli.show import Key
from publist.model import lookup
from publist.store.change import Revision

To = Annotated[int, typer.Option("--to", metavar="N", help="Its number afterwards.")]


def move(key: Key, *, to: To, file: File = None, dry_run: DryRun = False) -> None:
    """Move an entry; the comment directly above it goes with it.

    \b
    Example:
      publist move cho2019strongly --to 1
    """
    with options.changing(file, dry_run=dry_run) as opened:
        item = lookup.find(opened.items, key)
        count = len(opened.items)
        if not 1 <= to <= count:
            raise typer.BadParameter(f"--to {to}: the list has places 1 to {count}")
        revision = Revision(opened.document)
        moved = revision.move_entry(opened.document.records[item.number - 1], to - 1)
        options.commit(opened, revision.change, dry_run=dry_run)
    said = f"moved to #{to}" if moved else "is there already"
    console.note(f"{said}: {lookup.describe(item)}")
