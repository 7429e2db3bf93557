"""`publist export`: chosen entries as a page's fragment, or as references."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from publist import render
from publist.cli import delivering, exporting
from publist.cli.filters import filtered
from publist.cli.laying_out import Wishes, laid_out
from publist.cli.opened import open_list
from publist.cli.options import File
from publist.model.query import Query

if TYPE_CHECKING:
    from publist.cli.marked import Reader

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
    typer.Option("--ascii", help="BibTeX, LaTeX: accents as macros, for old styles."),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="NAME|PAGE",
        help="A built-in template (`publist templates`), or a page of the site to run.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")
]

Into = Annotated[
    list[Path] | None,
    typer.Option(
        "--into",
        metavar="PAGE",
        readable=False,
        help="Refresh the blocks between the markers of this page.",
    ),
]
All = Annotated[
    bool, typer.Option("--all", help="Refresh every page of the site that has markers.")
]
Check = Annotated[
    bool,
    typer.Option(
        "--check", help="Write nothing; show what is stale, and end with status 1."
    ),
]
ExitCode = Annotated[
    bool, typer.Option("--exit-code", help="End with status 1 if a page changed.")
]


@filtered()
@laid_out()
def export(
    *,
    query: Query,
    wishes: Wishes,
    format: Format = None,  # noqa: A002  the option's name
    ascii: Ascii = False,  # noqa: A002  the same
    template: Template = None,
    output: Output = None,
    into: Into = None,
    all: All = False,  # noqa: A002  the same
    check: Check = False,
    exit_code: ExitCode = False,
    file: File = None,
) -> None:
    """Write entries for a page of the site, or for other programs.

    The fragment (html, markdown) is safe to include in a page: what is broken in an
    entry is left out or closed. --template names one of `publist templates`, or a page
    of the site, whose Liquid is run as Jekyll would run it. References (bibtex, csl-json,
    ris) are made of the typed fields, else of the link; what cannot be told apart stays
    in a note. An option that the format says nothing to is refused.

    With --into or --all the text goes into pages, on the lines between
    `<!-- publist:begin erc year=2022.. -->` and `<!-- publist:end -->`. The first of
    them holds filters and options without their dashes; nothing else of a page changes.

    \b
    Example:
      publist export --erc -o _includes/erc.html
      publist export --format markdown --year 2024
      publist export --template by-year --max-authors 10
      publist export --standalone -o papers.html
      publist export --author soudry -o soudry.bib
      publist export --sort -year --limit 20 -o feed.xml
      publist export --template _pages/publications.md
      publist export --into erc.md
      publist export --all --check
    """
    delivering.require_one_way(into, output, check or exit_code, everywhere=all)
    wanted: dict[str, Any] = {
        "query": query, "wishes": wishes, "format": format,
        "ascii": ascii, "template": template,
    }  # fmt: skip
    if into or all:
        from publist.cli import refreshing
        from publist.site.find import find

        pages, site = into or (), find(file)
        stale = refreshing.refresh(site, pages, reader(), wanted, check=check)
        raise typer.Exit(int(stale and (check or exit_code)))
    exporting.format_of(format, output, template, wishes, ascii_only=ascii)
    delivering.require_no_blocks(output)
    opened = open_list(file)
    text, chosen = exporting.made(opened, **wanted, output=output)
    delivering.deliver(text, output, opened, exporting.path_of(opened, template))
    delivering.remarks(opened, chosen, query)


def reader() -> "Reader":
    """Return what reads markers with the options of `export`."""
    from publist.cli.marked import Reader

    return Reader(export, lambda command: filtered()(laid_out()(command)))
