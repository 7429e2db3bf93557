"""`publist import`: the publications of other files into the list."""

from typing import Annotated

import typer

from publist import sources
from publist.cli import import_report, importing, sourcing
from publist.cli.flags import flags_of
from publist.cli.manner import Full, Names, manner_of
from publist.cli.opened import changing
from publist.cli.options import DryRun, File, SetErc, SetFlags, one_of
from publist.cli.progress import bar
from publist.errors import UsageError

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE", help="Files, or patterns in quotes; - reads standard input."
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="|".join(sources.formats()),
        help="What the files are written in; told by name and content if not given.",
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format", metavar="text|json", help="The report, for people or programs."
    ),
]

Update = Annotated[
    bool,
    typer.Option(
        "--update", help="Fill empty fields of entries that are there already."
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option(
        "--overwrite", help="With --update: replace what somebody wrote as well."
    ),
]

MathOption = Annotated[
    str,
    typer.Option(
        "--math",
        metavar="|".join(sources.MATH),
        help="What becomes of simple mathematics in BibTeX: H<sub>2</sub>O, H₂O, H$_2$O.",
    ),
]


def import_(
    paths: Paths,
    *,
    from_: From = None,
    erc: SetErc = False,
    flag: SetFlags = None,
    names: Names = None,
    full: Full = False,
    math: MathOption = "html",
    update: Update = False,
    overwrite: Overwrite = False,
    file: File = None,
    format: Format = "text",  # noqa: A002  the option's name
    dry_run: DryRun = False,
) -> None:
    """Add what is new in BibTeX, CSL-JSON and RIS files.

    It is written in the list's own style. A work that is in the list already, or whose
    preprint or article is, is not added again; with --update it fills empty fields of
    its entry. What cannot be read is named with its line, and the rest is imported; then
    the exit status is 1.

    \b
    Example:
      publist import refs.bib --erc
      publist import 'papers/**/*.bib' zotero.json scopus.ris
      publist import refs.bib --update --dry-run
      cat refs.bib | publist import - --dry-run
      publist import refs.bib --names "M. P. Allan, K. Bo and D. Cho" --full
    """
    if overwrite and not update:
        fix = "say --update --overwrite"
        raise UsageError("--overwrite goes with --update", fix=fix)
    name = one_of(from_, sources.formats(), "--from") if from_ else None
    report = import_report.FORMATS[one_of(format, import_report.FORMATS, "--format")]
    chosen = one_of(math, sources.MATH, "--math")
    texts = [sourcing.source(path) for path in sourcing.expanded(paths)]
    with changing(file, dry_run=dry_run) as opened:
        manner = manner_of(opened.site.settings, names, full=full)
        work = importing.Import.into(opened, flags_of(erc, flag), manner)
        work.update, work.updates.overwrite = update, overwrite
        with bar([len(each.text) for each in texts]) as show:
            for each in texts:
                show(each.name, 0)
                work.take(each, name, chosen)
                show(each.name, len(each.text))
            show("the list", 0)
            draft = work.settle()
        if not (dry_run and format == "json"):
            work.write(draft, dry_run=dry_run)
    report(work, dry_run=dry_run)
    raise typer.Exit(1 if work.unreadable else 0)
