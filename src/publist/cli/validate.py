"""`publist validate`: check lists, say what is wrong where, and mend it."""

from pathlib import Path
from typing import Annotated

import typer

from publist.cli import report
from publist.cli.options import DryRun, File, one_of

Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE", readable=False, help="Lists; found if not given."),
]
Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(report.names()),
        help="How to print the findings; text, or github in GitHub Actions.",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings decide as well.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend what has one meaning.")]
Unsafe = Annotated[
    bool,
    typer.Option("--unsafe-fixes", help="Mend what most likely has one meaning, too."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULE", help="Only these rules: PUB301, its name, PUB3 for all such."
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="Not these rules.")
]
Baseline = Annotated[
    Path | None,
    typer.Option(metavar="FILE", readable=False, help="Leave out what stands in it."),
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write all findings to it, for --baseline."),
]


def validate(
    paths: Paths = None,
    *,
    format: Formats = None,  # noqa: A002  the option's name
    strict: Strict = False,
    fix: Fix = False,
    unsafe_fixes: Unsafe = False,
    select: Select = None,
    ignore: Ignore = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    dry_run: DryRun = False,
    file: File = None,
) -> None:
    """Check lists: do they load, will the pages show every entry?

    Prints one block for each finding and ends with status 1 if one is an error, or if
    --fix changed a file; where all is well it says so at a terminal, and nothing elsewhere.
    A list that does not load is read on behind each mistake. `publist explain PUB101`
    tells more of a rule.

    \b
    Example:
      publist validate
      publist validate --fix --dry-run
      publist validate _data/publist.yml --format json --ignore PUB601
    """
    from publist.checks import Policy
    from publist.cli import ruling
    from publist.cli.checking import Check, Wanted

    if format:
        one_of(format, report.names(), "--format")
    shown_as = report.chosen(format)
    wanted = Wanted(
        policy=Policy(ruling.codes(select or ()), ruling.codes(ignore or ())),
        fix=fix or unsafe_fixes,
        unsafe=unsafe_fixes,
        strict=strict,
        dry_run=dry_run,
        apart=shown_as != "text",
        baseline=baseline,
        write_baseline=write_baseline,
    )
    check = Check(wanted)
    check.all_of(paths, file)
    report.named(shown_as)(check.found, check.failed)
    raise typer.Exit(check.end())
