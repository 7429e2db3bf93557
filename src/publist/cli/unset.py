"""`publist unset`: take fields out of entries."""

from typing import Annotated

import typer

from publist.cli import choosing, completing, fielding, outcome
from publist.cli.filters import filtered
from publist.cli.given import FIELD
from publist.cli.opened import Opened, changing
from publist.cli.options import DryRun, File, Yes
from publist.errors import UsageError
from publist.model.query import Query

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="KEY FIELD",
        autocompletion=completing.keys,
        help="The entry (not with filters), and the fields to take out.",
        show_default=False,
    ),
]


@filtered()
def unset(
    words: Words,
    *,
    query: Query,
    file: File = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Take fields out of entries.

    Their lines go, with the comment beside them. Name one entry by KEY, or choose some
    by the filters (--erc, --year ...): those publist shows first, and asks.

    \b
    Example:
      publist unset soudry2018implicit news1 news2
      publist unset --year ..2017 image --dry-run
    """
    keys, names = ([], words) if query else (words[:1], words[1:])
    if not names:
        fix = "say which: publist unset KEY FIELD..."
        raise UsageError("no field is named", fix=fix)
    fielding.require_title(names)
    with changing(file, dry_run=dry_run) as opened:
        question = f"Take {', '.join(names)} out of these?"
        _check_names(opened, names, keys)
        chosen = choosing.choose(opened, keys, query, question, sure=yes or dry_run)
        changed = fielding.remove(opened, chosen, names, dry_run=dry_run)
    done = "would unset" if dry_run else "unset"
    outcome.tell(chosen, names, changed, done, "had no such field")


def _check_names(opened: Opened, names: list[str], keys: list[str]) -> None:
    """Raise ``UsageError`` for a word that is no field, but perhaps one more entry."""
    held = {name for record in opened.document.records for name in record.fields}
    known = {item.key for item in opened.items}
    for name in names:
        if name in held or name.split(".")[0] in held:
            continue
        if not keys:
            what = f"no entry has a field `{name}`"
            raise UsageError(what, fix="with filters, name fields only, no entry")
        if name in known or not FIELD.fullmatch(name):
            what = f"`{name}` is no field, and `unset` takes one entry by its name"
            raise UsageError(what, fix="choose several by filters, such as --year")
