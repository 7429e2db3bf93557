"""`publist export`: chosen entries as a page's fragment, or as references."""

from pathlib import Path
from typing import Annotated

import typer

from publist import render
from publist.cli import exporting
from publist.cli.filters import filtered
from publist.cli.opened import open_list
from publist.cli.options import File
from publist.model.query import Query

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(render.formats()),
        help="Cards for a page if not given; -o refs.bib tells it too.",
    ),
]
Ascii = Annotated[
    bool,
    typer.Option("--ascii", help="BibTeX with accents as macros, for old styles."),
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
    format: Format = None,  # noqa: A002  the option's name
    ascii: Ascii = False,  # noqa: A002  the same
    template: Template = None,
    output: Output = None,
    file: File = None,
) -> None:
    """Write the entries that the filters choose, for a page or for other programs.

    The fragment (html, markdown) is safe to include in a page: what is broken in an
    entry is left out or closed. With --template the Liquid of a page of the site is run
    instead, as Jekyll would run it. References (bibtex, csl-json, ris) are made of the
    typed fields, else of the link; what cannot be told apart stays in a note.

    \b
    Example:
      publist export --erc -o _includes/erc.html
      publist export --format markdown --year 2024
      publist export --author soudry -o soudry.bib
      publist export --template _pages/publications.md
    """
    name = exporting.format_of(format, output, template, ascii_only=ascii)
    opened = open_list(file)
    chosen = query.select(opened.items)
    if template:
        text = exporting.page(opened, chosen, template)
    else:
        text = exporting.written(opened, chosen, name, ascii_only=ascii)
    exporting.deliver(text, output, opened, template)
    exporting.remarks(opened, chosen, query)
