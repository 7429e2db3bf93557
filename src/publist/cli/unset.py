"""`publist unset`: take fields out of entries."""

from typing import Annotated

import typer

from publist.cli import choosing, console, fielding
from publist.cli.filters import filtered
from publist.cli.opened import Opened, changing
from publist.cli.options import DryRun, File, Yes
from publist.errors import UsageError
from publist.model import lookup
from publist.model.query import Query

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="KEY FIELD",
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
    """Take fields out of an entry: their lines go, with the comment beside them.

    \b
    Example:
      publist unset cho2019strongly news1 news2
      publist unset --year ..2010 image --yes
    """
    keys, names = ([], words) if query else (words[:1], words[1:])
    if not names:
        fix = "say which: publist unset KEY FIELD..."
        raise UsageError("no field is named", fix=fix)
    fielding.require_title(names)
    with changing(file, dry_run=dry_run) as opened:
        question = f"Take {', '.join(names)} out of these?"
        if query:
            _check_names(opened, names)
        chosen = choosing.choose(opened, keys, query, question, sure=yes or dry_run)
        changed = fielding.remove(opened, chosen, names, dry_run=dry_run)
    for item in chosen:
        said = "taken out of" if item.number in changed else "not in"
        console.note(f"{', '.join(names)} {said}: {lookup.describe(item)}")


def _check_names(opened: Opened, names: list[str]) -> None:
    """Raise ``UsageError`` for a word that is no field: perhaps a key, beside filters."""
    held = {name for record in opened.document.records for name in record.fields}
    for name in names:
        if name not in held and name.split(".")[0] not in held:
            what = f"no entry has a field `{name}`"
            raise UsageError(what, fix="with filters, name fields only, no entry")
