"""Options that commands share, and how their values are read."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

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
        help="The list; if not given, publist finds it.",
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
    typer.Option("--flag", metavar="NAME", help="The flag; may be repeated."),
]


def pair(text: str, option: str) -> tuple[str, str]:
    """Return the two sides of ``FIELD=VALUE``."""
    name, given, value = text.partition("=")
    if not given or not name.strip():
        raise UsageError(f"`{text}` says no field", fix=f"write {option} FIELD=VALUE")
    return name.strip(), value


def number(text: str, option: str) -> int:
    """Return a whole number that was typed for an option."""
    try:
        return int(text)
    except ValueError:
        fix = f"write it in digits: {option} 1"
        raise UsageError(f"`{text}` is no whole number", fix=fix) from None


def one_of(text: str, names: Iterable[Name], option: str) -> Name:
    """Return one of ``names`` that was typed for an option."""
    known = list(names)
    for name in known:
        if name == text:
            return name
    raise UsageError(
        f"`{text}` is none of {option}'s", fix=f"choose {' or '.join(known)}"
    )
