"""`publist list`: the entries, in the file's order."""

from typing import Annotated

import typer

from publist.cli import console, listing, missed
from publist.cli.filters import filtered
from publist.cli.opened import open_list
from publist.cli.options import File, one_of
from publist.model.query import Query

Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="COLUMN",
        help="By number, key, year, title, authors or where; -year: newest first.",
    ),
]
Formats = Annotated[
    str,
    typer.Option("--format", metavar="table|json|csv|keys", help="How to print them."),
]


@filtered()
def list_(
    *,
    query: Query,
    format: Formats = "table",  # noqa: A002  the option's name
    sort: Sort = None,
    file: File = None,
) -> None:
    """List the entries, in the file's order.

    Each with its number, key, year, authors, title, where it appeared, and flags. Year
    and venue are taken from the link where an entry has no such fields. The key or the
    number is what every other command takes.

    \b
    Example:
      publist list --erc --year 2020..2024
      publist list --text "implicit bias" --sort -year
      publist list --author "D. Soudry" --format csv > soudry.csv
    """
    show = listing.FORMATS[one_of(format, listing.FORMATS, "--format")]
    by = sort and one_of(sort, listing.orders(), "--sort")
    opened = open_list(file)
    chosen = listing.ordered(query.select(opened.items), by)
    show(chosen)
    if not chosen:
        console.note("no entry fits" if query else "the list is empty")
    missed.note(opened.items, query)
