"""`publist list`: the entries, in the file's order."""

from enum import StrEnum
from typing import Annotated

import typer

from publist.cli import console, listing
from publist.cli.options import File, filtered, open_list
from publist.model.query import Query


class Format(StrEnum):
    """How entries are printed."""

    table = "table"
    json = "json"
    csv = "csv"
    keys = "keys"


Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="COLUMN",
        help="number, key, year, title, authors, where; -year down.",
    ),
]
Formats = Annotated[Format, typer.Option("--format", help="How to print the entries.")]


@filtered()
def list_(
    *,
    query: Query,
    format: Formats = Format.table,  # noqa: A002  the option's name
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
    opened = open_list(file)
    chosen = listing.ordered(query.select(opened.items), sort)
    listing.FORMATS[format](chosen)
    if not chosen:
        console.note("no entry fits" if query else "the list is empty")
    listing.note_near_flags(opened.items, query)
