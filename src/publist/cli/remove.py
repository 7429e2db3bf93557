"""`publist remove`: take entries out of the list."""

from publist.cli import choosing, console
from publist.cli.filters import filtered
from publist.cli.opened import changing, commit
from publist.cli.options import DryRun, File, Keys, Yes
from publist.model import lookup
from publist.model.query import Query
from publist.store.change import Revision
from publist.store.draft import Draft


@filtered()
def remove(
    keys: Keys = None,
    *,
    query: Query,
    file: File = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Remove entries from the list.

    The comment directly above an entry goes with it; the file's head stays. Before it
    removes more than one, or any that the filters (--flag, --year ...) chose, publist
    shows them and asks.

    \b
    Example:
      publist remove soudry2018implicit
      publist remove --flag draft --dry-run
    """
    with changing(file, dry_run=dry_run) as opened:
        sure = yes or dry_run
        chosen = choosing.choose(opened, keys, query, "Remove these?", sure=sure)
        draft = Draft(opened.document)
        draft.each([item.number for item in chosen], Revision.remove_entry)
        commit(opened, draft, dry_run=dry_run)
    done = "would remove" if dry_run else "removed"
    console.note("\n".join(f"{done} {lookup.describe(item)}" for item in chosen))
