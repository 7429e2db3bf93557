"""`publist dedupe`: entries that are one work twice, or look like it."""

from typing import Annotated

import typer

from publist.cli import console, deduping
from publist.cli.filters import filtered
from publist.cli.opened import changing, open_list
from publist.cli.options import DryRun, File, one_of
from publist.errors import UsageError
from publist.model.query import Query

Formats = Annotated[
    str, typer.Option("--format", metavar="text|json", help="How to print the pairs.")
]
Apart = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--not",
        metavar="KEY OTHER",
        help="Note that two entries are not the same, and list them no more.",
    ),
]


@filtered()
def dedupe(
    *,
    apart: Apart = None,
    query: Query,
    format: Formats = "text",  # noqa: A002  the option's name
    file: File = None,
    dry_run: DryRun = False,
) -> None:
    """List works that are in the list twice, or near each other.

    These are pairs of entries: the same work, related, or perhaps the same. Each comes
    with the reason. The exit status is 1 if two entries are the same work. Nothing is
    changed, but by --not: it writes `not_duplicate_of` into the first of two entries;
    then neither `dedupe` nor `import` takes them for one work again.

    \b
    Example:
      publist dedupe
      publist dedupe --year 2020.. --format json
      publist dedupe --not soudry2018implicit 17
    """
    show = deduping.FORMATS[one_of(format, deduping.FORMATS, "--format")]
    if apart:
        if query:
            fix = "leave the filters out: publist dedupe --not KEY OTHER"
            raise UsageError("two entries are named and others filtered", fix=fix)
        with changing(file, dry_run=dry_run) as opened:
            console.note(deduping.set_apart(opened, *apart, dry_run=dry_run))
        return
    found = deduping.find(open_list(file), query)
    show(found)
    console.note(deduping.summary(found))
    raise typer.Exit(int(any(pair.verdict == "same" for pair in found)))
