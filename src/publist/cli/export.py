"""`publist export`: the page fragment of chosen entries."""

from pathlib import Path
from typing import Annotated

import typer

from publist.cli import exporting
from publist.cli.options import File, filtered, open_list
from publist.model.query import Query

Format = Annotated[
    str, typer.Option("--format", metavar="html|markdown", help="Cards, or a list.")
]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template", metavar="PAGE", help="A page of the site; its Liquid is run."
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")
]


@filtered()
def export(
    *,
    query: Query,
    format: Format = "html",  # noqa: A002  the option's name
    template: Template = None,
    output: Output = None,
    file: File = None,
) -> None:
    """Write the page fragment of the entries that the filters choose.

    The fragment is safe to include in a page: what is broken in an entry is left out or
    closed. With --template the Liquid of a page of the site is run instead, as Jekyll
    would run it.

    \b
    Example:
      publist export --erc -o _includes/erc.html
      publist export --format markdown --year 2024
      publist export --template _pages/publications.md
    """
    opened = open_list(file)
    chosen = query.select(opened.items)
    if template:
        text = exporting.page(opened, chosen, template)
    else:
        text = exporting.fragment(opened, chosen, format)
    exporting.deliver(text, output, opened, template)
    exporting.remarks(opened, chosen, query)
