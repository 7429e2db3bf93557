"""`publist report`: what a funder asks for about a grant's publications."""

from pathlib import Path
from typing import Annotated

import typer

from publist.cli import completing
from publist.cli.filters import filtered
from publist.cli.options import File
from publist.model.query import Query

FORMATS = ("csv", "markdown")

Grant = Annotated[
    str | None,
    typer.Option(
        "--grant",
        "--flag",
        metavar="NAME",
        autocompletion=completing.flags,
        help="The grant; may be left out where there is one.",
    ),
]
Erc = Annotated[bool, typer.Option("--erc", help="The same as --grant ERC.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help="CSV if not given; -o x.md tells it.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")
]


@filtered(flags=False)
def report_(
    *,
    query: Query,
    grant: Grant = None,
    erc: Erc = False,
    format: Format = None,  # noqa: A002  the option's name
    output: Output = None,
    file: File = None,
) -> None:
    """List a grant's publications as its funder wants them told.

    Type, title, DOI, authors, venue, ISSN, publisher, date, peer review, open access and
    where, other grants. Nothing is looked up: what no field tells stays empty, and is
    listed as something to do, in the Markdown itself or beside the CSV. The filters
    choose a reporting period.

    \b
    Example:
      publist report --grant ERC --year 2023..2024
      publist report --grant ERC --format markdown
      publist report -o erc.csv
    """
    from publist.cli import reporting

    reporting.run(query, "ERC" if erc else grant, format, output, file)
