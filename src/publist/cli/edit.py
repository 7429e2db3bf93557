"""`publist edit`: an entry's own lines in an editor, checked before they are put back."""

import typer

from publist.cli import console, editing
from publist.cli.opened import changing, commit
from publist.cli.options import DryRun, File
from publist.cli.show import Key
from publist.model import lookup


def edit(key: Key, *, file: File = None, dry_run: DryRun = False) -> None:
    """Edit an entry's lines in $EDITOR; they are checked before they are put back.

    Lines that do not load are given back to mend, with what is wrong on top.

    \b
    Example:
      publist edit cho2019strongly
      EDITOR=nano publist edit 3
    """
    with changing(file, dry_run=dry_run) as opened:
        item = lookup.find(opened.items, key)
        change = editing.edited(opened, opened.document.records[item.number - 1])
        if change is None:
            console.note("nothing changed")
            raise typer.Exit
        commit(opened, change, dry_run=dry_run)
    console.note(f"{'would change' if dry_run else 'changed'} {lookup.describe(item)}")
