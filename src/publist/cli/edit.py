"""`publist edit`: an entry's own lines in an editor, checked before they are put back."""

from publist.cli import console, editing
from publist.cli.opened import changing
from publist.cli.options import DryRun, File
from publist.cli.show import Key
from publist.model import lookup


def edit(key: Key, *, file: File = None, dry_run: DryRun = False) -> None:
    """Edit an entry's lines in $EDITOR; they are checked before they are put back.

    publist says what is wrong with lines that do not load and gives them back to mend;
    whatever happens, what was typed is kept.

    \b
    Example:
      publist edit cho2019strongly
      EDITOR=nano publist edit 3
    """
    with changing(file, dry_run=dry_run) as opened:
        item = lookup.find(opened.items, key)
        record = opened.document.records[item.number - 1]
        changed = editing.edit(opened, record, dry_run=dry_run)
    if not changed:
        console.note("nothing changed")
        return
    console.note(f"{'would change' if dry_run else 'changed'} {lookup.describe(item)}")
