"""`publist list`: the entries, in the file's order."""

from typing import Annotated

import typer

from publist.cli import console, listing
from publist.cli.filters import filtered
from publist.cli.opened import open_list
from publist.cli.options import File, one_of
from publist.model.query import Query

Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="COLUMN",
        help="number, key, year, title, authors, where; -year down.",
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
    """List the entries: number, key, year, authors, title, where, flags.

    Year, DOI, arXiv id and venue are taken from the link where an entry has no such
    fields. The key is what every other command takes.

    \b
    Example:
      publist list --erc --year 2020..2024
      publist list --author "M. P. Allan" --format csv > allan.csv
    """
    show = listing.FORMATS[one_of(format, listing.FORMATS, "--format")]
    by = sort and one_of(sort, listing.orders(), "--sort")
    opened = open_list(file)
    chosen = listing.ordered(query.select(opened.items), by)
    show(chosen)
    if not chosen:
        console.note("no entry fits" if query else "the list is empty")
    listing.note_near_flags(opened.items, query)
