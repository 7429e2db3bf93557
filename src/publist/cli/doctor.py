"""`publist doctor`: one screen on the whole site, and what to type next."""

from collections.abc import Iterator

import typer

from publist.cli import console, table
from publist.cli.options import File

LABEL, HANGING = 10, 2
"""Columns of a label, and how much further in a folded line goes on."""


def doctor(*, file: File = None) -> None:
    """Examine the whole site, and say what to type next.

    One screen: what was found where, what would break, what can be mended. Ends with
    status 1 if `publist validate` would find an error.

    \b
    Example:
      publist doctor
    """
    from publist.cli.examining import SECTIONS, examine

    examined = examine(file)
    for name, section in SECTIONS.items():
        for at, line in enumerate(section(examined)):
            console.say("\n".join(_laid_out("" if at else name, line)))
    raise typer.Exit(int(examined.broken))


def _laid_out(label: str, line: str) -> Iterator[str]:
    """Yield a line of the screen behind its label, folded to fit a terminal."""
    room, indent = console.width(), LABEL + HANGING * (3 if line[:1] == " " else 1)
    first, *more = [line]
    if room:
        first, *more = table.folded(line.lstrip(), max(room - indent, table.NARROWEST))
        first = " " * (len(line) - len(line.lstrip())) + first
    yield f"{label:<{LABEL}}{first}".rstrip()
    yield from (" " * indent + one for one in more)
