"""`publist doctor`: one screen on the whole site, and what to type next."""

import typer

from publist.cli import console
from publist.cli.options import File


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
            label = "" if at else name
            console.say(f"{label:<9} {line}".rstrip())
    raise typer.Exit(int(examined.broken))
