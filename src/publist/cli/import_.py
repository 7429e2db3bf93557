"""`publist import`: the publications of .bib files into the list."""

from typing import Annotated

import typer

from publist.cli import importing
from publist.cli.flags import flags_of
from publist.cli.opened import changing
from publist.cli.options import DryRun, File, SetErc, SetFlags

Paths = Annotated[
    list[str],
    typer.Argument(metavar="FILE", help=".bib files; - reads standard input."),
]


def import_(
    paths: Paths,
    *,
    erc: SetErc = False,
    flag: SetFlags = None,
    file: File = None,
    dry_run: DryRun = False,
) -> None:
    """Import BibTeX: what is new goes into the list, in the list's own style.

    An entry that is in the list already (same key, DOI, arXiv id or title) is left
    alone. What cannot be read is named with its line, and the rest is imported; then
    the exit status is 1.

    \b
    Example:
      publist import refs.bib --erc
      cat refs.bib | publist import - --dry-run
    """
    sources = [importing.source(path) for path in paths]
    with changing(file, dry_run=dry_run) as opened:
        work = importing.Import.into(opened, flags_of(erc, flag))
        for each in sources:
            work.take(each)
        work.write(dry_run=dry_run)
    work.report(dry_run=dry_run)
    raise typer.Exit(1 if work.lost or work.strange else 0)
