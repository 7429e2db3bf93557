"""`publist untag`: take a grant or any other flag off entries."""

from publist.cli import choosing, tagging
from publist.cli.filters import filtered
from publist.cli.opened import changing
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

    Where the list writes flags out (`ERC: 0`) the flag becomes 0; else its line goes.

    \b
    Example:
      publist untag soudry2018implicit --erc
      publist untag --year ..2015 --flag highlight --yes
    """
    flags = tagging.names(erc, flag)
    with changing(file, dry_run=dry_run) as opened:
        question = f"Untag these {', '.join(flags)}?"
        chosen = choosing.choose(opened, keys, query, question, sure=yes or dry_run)
        work = tagging.Tagging(opened, chosen, flags)
        work.apply(
            lambda revision, record, name: revision.drop_flag(record, name),
            dry_run=dry_run,
        )
    work.report("would untag" if dry_run else "untagged", "had no such flag")
