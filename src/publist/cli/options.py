"""Options that commands share, and how their values are read."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from publist.cli import completing
from publist.errors import UsageError

Name = TypeVar("Name", bound=str)

File = Annotated[
    Path | None,
    typer.Option(
        "--file",
        "-f",
        envvar="PUBLIST_FILE",
        readable=False,
        metavar="FILE",
        help="The list, or its site's folder; if not given, publist finds it.",
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", "-n", help="Show the change as a diff; write nothing."),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Keys = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="KEY",
        autocompletion=completing.keys,
        help="Entries: key, number (3 or '#3'), DOI, arXiv id, address or title words.",
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="RULE", help="Rules: PUB104, its name no-title, or PUB1 for all such."
    ),
]
SetErc = Annotated[bool, typer.Option("--erc", help="The same as --flag ERC.")]
SetFlags = Annotated[
    list[str] | None,
    typer.Option(
        "--flag",
        metavar="NAME",
        autocompletion=completing.flags,
        help="The flag; may be repeated.",
    ),
]


def pair(text: str, option: str) -> tuple[str, str]:
    """Return the two sides of ``FIELD=VALUE``."""
    name, given, value = text.partition("=")
    if not given or not name.strip():
        raise UsageError(f"`{text}` says no field", fix=f"write {option} FIELD=VALUE")
    return name.strip(), value


def number(text: str, option: str, *, most: int | None = None) -> int:
    """Return a whole number that was typed for an option, between 0 and ``most``."""
    try:
        value = int(text)
    except ValueError:
        fix = f"write it in digits: {option} 1"
        raise UsageError(f"`{text}` is no whole number", fix=fix) from None
    if most is not None and not 0 <= value <= most:
        what = f"`{text}` is out of range for {option}"
        raise UsageError(what, fix=f"write a number from 0 to {most}")
    return value


def one_of(text: str, names: Iterable[Name], option: str) -> Name:
    """Return one of ``names`` that was typed for an option."""
    known = list(names)
    for name in known:
        if name == text:
            return name
    near = get_close_matches(text.casefold(), known, n=1)
    hint = f"is `{near[0]}` meant? " if near else ""
    words = ", ".join(name for name in known if not name.startswith("-"))
    fix = f"{hint}choose one of {words}"
    raise UsageError(f"`{text}` is none of {option}'s", fix=fix)
