"""The filters that choose entries, the same ones for every command.

A command that takes entries has one parameter ``query``; ``filtered`` puts the filter
options in its place.
"""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from publist.cli import completing
from publist.cli.grouped import grouped
from publist.cli.options import number, pair
from publist.errors import UsageError
from publist.model.query import Query, parse_years

FILTERS: dict[str, Any] = {
    "erc": Annotated[bool, typer.Option("--erc", help="Only entries with ERC: 1.")],
    "flag": Annotated[
        list[str] | None,
        typer.Option(
            "--flag",
            metavar="NAME[=N]",
            autocompletion=completing.flags,
            help="Only entries with this flag 1 (or N).",
        ),
    ],
    "no_flag": Annotated[
        list[str] | None,
        typer.Option(
            "--no-flag",
            metavar="NAME",
            autocompletion=completing.flags,
            help="Only entries without this flag.",
        ),
    ],
    "year": Annotated[
        str | None,
        typer.Option(
            "--year", metavar="SPAN", help="Only these years: 2020, 2020..2024, 2020.."
        ),
    ],
    "author": Annotated[
        list[str] | None,
        typer.Option(
            "--author",
            metavar="NAME",
            help="Only entries by this author; accents and initials do not matter.",
        ),
    ],
    "text": Annotated[
        str | None,
        typer.Option(
            "--text", metavar="WORDS", help="Only entries with all these words."
        ),
    ],
    "where": Annotated[
        list[str] | None,
        typer.Option(
            "--where",
            metavar="FIELD=VALUE",
            help="Only entries whose field is this; link.url for a field in a field.",
        ),
    ],
}
FLAG_FILTERS = ("erc", "flag")


def filtered(
    *, flags: bool = True
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the filter options in the place of its parameter ``query``.

    ``flags=False`` leaves out ``--erc`` and ``--flag``, for commands that set flags.
    """
    left_out = () if flags else FLAG_FILTERS
    shown = {name: one for name, one in FILTERS.items() if name not in left_out}
    return grouped("query", shown, query_of)


def query_of(given: dict[str, Any]) -> Query:
    """Return the query that filter options ask for; raise ``UsageError``."""
    for name, value in given.items():
        if any(not one.strip() for one in _texts(value)):
            what = f"--{name.replace('_', '-')} is empty"
            raise UsageError(what, fix="say what to look for, or leave the option out")
    flags = [*(["ERC"] if given.get("erc") else []), *(given.get("flag") or [])]
    return Query(
        flags=tuple(flag_value(flag) for flag in flags),
        no_flags=tuple(given.get("no_flag") or ()),
        years=parse_years(given["year"]) if given.get("year") else None,
        authors=tuple(given.get("author") or ()),
        words=given.get("text") or "",
        where=tuple(pair(text, "--where") for text in given.get("where") or ()),
    )


def flag_value(text: str) -> tuple[str, int]:
    """Return name and value of ``NAME`` or ``NAME=N``."""
    name, given, value = text.partition("=")
    if not name.strip():
        raise UsageError(f"`{text}` names no flag", fix="write --flag NAME=N")
    return name.strip(), number(value, f"--flag {name}=") if given else 1


def _texts(value: object) -> list[str]:
    return (
        value if isinstance(value, list) else [value] if isinstance(value, str) else []
    )
