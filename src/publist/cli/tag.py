"""`publist tag`: mark entries with a grant or any other flag."""

from typing import Annotated

import typer

from publist.cli import choosing, tagging
from publist.cli.filters import filtered
from publist.cli.opened import changing
from publist.cli.options import DryRun, File, Keys, SetErc, SetFlags, Yes, number
from publist.model.query import Query

Value = Annotated[str, typer.Option("--value", metavar="N", help="The flag's value.")]


@filtered(flags=False)
def tag(
    keys: Keys = None,
    *,
    erc: SetErc = False,
    flag: SetFlags = None,
    value: Value = "1",
    query: Query,
    file: File = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Tag entries: give them the flag that a page looks for.

    Entries are named by KEY, or chosen by the filters; then publist shows them and
    asks. One line of the list changes for each entry.

    \b
    Example:
      publist tag soudry2018implicit 3 --erc
      publist tag --year 2023.. --author Soudry --flag highlight
    """
    flags, wanted = tagging.names(erc, flag), number(value, "--value")
    with changing(file, dry_run=dry_run) as opened:
        question = f"Tag these {', '.join(flags)}?"
        chosen = choosing.choose(opened, keys, query, question, sure=yes or dry_run)
        work = tagging.Tagging(opened, chosen, flags)
        work.apply(
            lambda revision, record, name: revision.set_flag(record, name, wanted),
            dry_run=dry_run,
        )
    done = "would tag" if dry_run else "tagged"
    work.report(done, "already so", "" if wanted == 1 else f"={wanted}")
