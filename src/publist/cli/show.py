"""`publist show`: one entry, everything known of it, and its lines in the file."""

from typing import Annotated

import typer

from publist.cli import completing, console, listing
from publist.cli.opened import open_list
from publist.cli.options import File
from publist.errors import UsageError

Key = Annotated[
    str,
    typer.Argument(
        metavar="KEY",
        autocompletion=completing.keys,
        help="Key, number (3 or '#3'), DOI, arXiv id, address or words of the title.",
    ),
]


def show(key: Key = "", *, file: File = None) -> None:
    """Show one entry: what is known of it, and its lines in the file.

    Words of the title will do, if no other title has them.

    \b
    Example:
      publist show soudry2018implicit
      publist show 3
      publist show "train longer"
    """
    from publist.model import lookup

    if not key:
        fix = "publist show KEY, or its number: 3 (unquoted, #3 is a comment to the shell)"
        raise UsageError("no entry is named", fix=fix)
    opened = open_list(file)
    item = lookup.find(opened.items, key)
    record = opened.document.records[item.number - 1]
    place = opened.document.place(opened.document.dash(record))
    for name, value in listing.known(item):
        console.say(f"{name + ':':<9} {value}")
    last = opened.document.line_of(record.end)
    lines = f"{place.line}-{last}" if last > place.line else str(last)
    console.say(f"{'lines:':<9} {place.path}:{lines}")
    console.say()
    start = opened.document.line_starts[place.line - 1]
    for line in opened.document.text[
        start : opened.document.line_end(record.end)
    ].splitlines():
        console.say(f"  {line}".rstrip())
