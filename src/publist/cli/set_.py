"""`publist set`: give entries' fields other values."""

from typing import Annotated

import typer

from publist.cli import choosing, completing, fielding, outcome, spelling
from publist.cli.filters import filtered
from publist.cli.opened import changing
from publist.cli.options import DryRun, File, Yes
from publist.model.query import Query

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="KEY FIELD=VALUE",
        autocompletion=completing.keys,
        help="Entries, and what to set; link.url names a field in a field.",
        show_default=False,
    ),
]


@filtered()
def set_(
    words: Words,
    *,
    query: Query,
    file: File = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Set fields of entries; a field that is not there is added.

    A value keeps the quotes it had and gets quotes where YAML needs them; several lines
    become one, except where the list keeps the field's lines (`|`). An empty VALUE
    leaves the field without one. Name entries by KEY, or choose them by the
    filters (--erc, --year ...); before it changes more than one, or any that filters
    chose, publist shows them and asks.

    \b
    Example:
      publist set soudry2018implicit news1="Editors' choice"
      publist set 3 link.url=https://doi.org/10.1000/xyz highlight=1
      publist set --year 2023 --author Evron highlight=0 --dry-run
    """
    keys, values = fielding.parted(words)
    with changing(file, dry_run=dry_run) as opened:
        spelling.check_fields(opened, values)
        spelling.check_values(opened, values)
        question = f"Set {', '.join(values)} on these?"
        chosen = choosing.choose(opened, keys, query, question, sure=yes or dry_run)
        changed = fielding.apply(opened, chosen, values, dry_run=dry_run)
    done = "would set" if dry_run else "set"
    outcome.tell(chosen, values, changed, done, "already so")
