"""`publist export`: the page fragment of chosen entries."""

from pathlib import Path
from typing import Annotated

import typer

from publist.cli import exporting
from publist.cli.filters import filtered
from publist.cli.opened import open_list
from publist.cli.options import File, one_of
from publist.model.query import Query

Format = Annotated[
    str, typer.Option("--format", metavar="html|markdown", help="Cards, or a list.")
]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template",
        metavar="PAGE",
        readable=False,
        help="A page of the site to run.",
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
    from publist import render

    name = one_of(format, render.formats(), "--format")
    opened = open_list(file)
    chosen = query.select(opened.items)
    if template:
        text = exporting.page(opened, chosen, template)
    else:
        text = exporting.fragment(opened, chosen, name)
    exporting.deliver(text, output, opened, template)
    exporting.remarks(opened, chosen, query)
