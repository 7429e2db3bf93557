"""`publist untag`: take a grant or any other flag off entries."""

from publist.cli import choosing, outcome, spelling
from publist.cli.filters import filtered
from publist.cli.flags import required
from publist.cli.opened import change_each, changing
from publist.cli.options import DryRun, File, Keys, SetErc, SetFlags, Yes
from publist.model.query import Query


@filtered(flags=False)
def untag(
    keys: Keys = None,
    *,
    erc: SetErc = False,
    flag: SetFlags = None,
    query: Query,
    file: File = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Take a flag off entries.

    Name entries by KEY, or choose them by the filters (--year, --author ...): those
    publist shows first, and asks. Where the list writes flags out (`ERC: 0`) the flag
    becomes 0; else its line goes.

    \b
    Example:
      publist untag soudry2018implicit --erc
      publist untag --year ..2020 --flag highlight --dry-run
    """
    flags = required(erc, flag)
    with changing(file, dry_run=dry_run) as opened:
        question = f"Take {', '.join(flags)} off these?"
        spelling.check_flags(opened, flags)
        sure = yes or dry_run
        chosen = choosing.choose(
            opened, keys, query, question, sure=sure, named_unasked=True
        )
        changed = change_each(
            opened,
            chosen,
            flags,
            lambda revision, record, name: revision.drop_flag(record, name),
            dry_run=dry_run,
        )
    done = "would untag" if dry_run else "untagged"
    outcome.tell(chosen, flags, changed, done, "had no such flag")
