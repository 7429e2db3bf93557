"""`publist validate`: check lists, and say what is wrong where."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from publist.cli import console, report
from publist.cli.options import File
from publist.errors import PublistError
from publist.site.find import find
from publist.store import files
from publist.store.document import parse


class Format(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"


Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILES]...", help="Lists; found if not given."),
]
Formats = Annotated[Format, typer.Option("--format", help="How to print the findings.")]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings decide as well.")]


def validate(
    paths: Paths = None,
    *,
    format: Formats = Format.text,  # noqa: A002  the option's name
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
    report.FORMATS[format](found)
    for problem in failed:
        console.error(problem)
    wrong = any(strict or one.finding.severity == "error" for one in found)
    raise typer.Exit(3 if failed else int(wrong))
