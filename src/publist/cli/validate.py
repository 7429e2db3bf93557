"""`publist validate`: check lists, and say what is wrong where."""

from pathlib import Path
from typing import Annotated

import typer

from publist.cli import console, report
from publist.cli.options import File, one_of
from publist.errors import PublistError
from publist.site.find import find
from publist.store import files
from publist.store.document import parse

Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE", readable=False, help="Lists; found if not given."),
]
Formats = Annotated[
    str,
    typer.Option("--format", metavar="text|json", help="How to print the findings."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings decide as well.")]


def validate(
    paths: Paths = None,
    *,
    format: Formats = "text",  # noqa: A002  the option's name
    strict: Strict = False,
    file: File = None,
) -> None:
    """Check lists: do they load, and will the pages show every entry?

    Prints one line for each finding and ends with status 1 if one is an error; silence
    and 0 mean that all is well. A list that does not load is read on behind each mistake.

    \b
    Example:
      publist validate
      publist validate _data/publist.yml --format json
    """
    from publist import checks

    show = report.FORMATS[one_of(format, report.FORMATS, "--format")]
    found: list[report.Located] = []
    failed: list[PublistError] = []
    for path in paths or [find(file).list]:
        try:
            document = parse(files.read_text(path), path)
        except PublistError as error:
            failed.append(error)
            continue
        found += [
            report.Located(document.place(f.span.start), f)
            for f in checks.run(document)
        ]
    show(found)
    for problem in failed:
        console.error(problem)
    wrong = any(strict or one.finding.severity == "error" for one in found)
    raise typer.Exit(3 if failed else int(wrong))
