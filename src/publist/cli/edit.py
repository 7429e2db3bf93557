"""`publist edit`: an entry's own lines in an editor, checked before they are put back."""

from publist.cli import console, editing
from publist.cli.opened import open_list
from publist.cli.options import DryRun, File
from publist.cli.show import Key
from publist.model import lookup


def edit(key: Key, *, file: File = None, dry_run: DryRun = False) -> None:
    """Edit an entry's lines in your editor ($VISUAL or $EDITOR).

    They are checked before they are put back: publist says what is wrong with lines
    that do not load, and gives them back to mend. What others change in the list
    meanwhile stays; if it is this very entry, your lines are refused. Whatever happens,
    what you typed is kept.

    \b
    Example:
      publist edit soudry2018implicit
      EDITOR=nano publist edit 3
    """
    opened = open_list(file)
    item = lookup.find(opened.items, key)
    record = opened.document.records[item.number - 1]
    if not editing.edit(opened, record, dry_run=dry_run):
        console.note("nothing changed")
        return
    console.note(f"{'would change' if dry_run else 'changed'} {lookup.describe(item)}")
