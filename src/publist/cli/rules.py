"""`publist rules`: every rule, what it finds, and how that is mended."""

from typing import TYPE_CHECKING, Annotated

import typer

from publist.cli import console, table
from publist.cli.options import Rules, one_of

if TYPE_CHECKING:
    from publist.checks import Rule

Formats = Annotated[
    str, typer.Option("--format", metavar="text|json", help="How to print them.")
]
WAYS = {"safe": "--fix", "unsafe": "--unsafe-fixes", "by hand": "by hand"}


def rules(
    named: Rules = None,
    *,
    format: Formats = "text",  # noqa: A002  the option's name
) -> None:
    """List the rules that `publist validate` checks.

    Each with its code, its name, how what it finds is mended, and what that is.

    \b
    Example:
      publist rules
      publist rules PUB1 --format json
    """
    from publist.cli.ruling import chosen

    show = {"text": _as_text, "json": _as_json}[
        one_of(format, ("text", "json"), "--format")
    ]
    show(chosen(named or ["PUB"]))


def _as_text(found: "list[Rule]") -> None:
    rows = [(one.code, one.name, WAYS[one.mended], one.summary) for one in found]
    console.say_all(table.telling(rows, console.width()))


def _as_json(found: "list[Rule]") -> None:
    told = ("code", "name", "summary", "mended", "address")
    rows = [{name: getattr(one, name) for name in told} for one in found]
    console.write_json(rows)
