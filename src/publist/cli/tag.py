"""`publist tag`: mark entries with a grant or any other flag."""

from typing import Annotated

import typer

from publist.cli import choosing, outcome, spelling
from publist.cli.filters import filtered
from publist.cli.flags import required
from publist.cli.opened import change_each, changing
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

    Name entries by KEY, or choose them by the filters (--year, --author ...): those
    publist shows first, and asks. One line of the list changes for each entry.

    \b
    Example:
      publist tag soudry2018implicit 3 --erc
      publist tag --year 2023.. --author Evron --flag highlight --dry-run
    """
    flags, wanted = required(erc, flag), number(value, "--value")
    with changing(file, dry_run=dry_run) as opened:
        question = f"Tag these with {', '.join(flags)}?"
        spelling.check_flags(opened, flags)
        sure = yes or dry_run
        chosen = choosing.choose(
            opened, keys, query, question, sure=sure, named_unasked=True
        )
        changed = change_each(
            opened,
            chosen,
            flags,
            lambda revision, record, name: revision.set_flag(record, name, wanted),
            dry_run=dry_run,
        )
    done = "would tag" if dry_run else "tagged"
    given = "" if wanted == 1 else f"={wanted}"
    outcome.tell(chosen, flags, changed, done, "already so", value=given)
