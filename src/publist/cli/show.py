"""`publist show`: one entry, everything known of it, and its lines in the file."""

from typing import Annotated

import typer

from publist.cli import console, listing
from publist.cli.options import File, open_list

Key = Annotated[
    str,
    typer.Argument(
        help="Key, number (3 or '#3'), DOI, arXiv id, address or words of the title."
    ),
]


def show(key: Key, *, file: File = None) -> None:
    """Show one entry: what is known of it, and its lines in the file.

    \b
    Example:
      publist show soudry2018implicit
      publist show 3
    """
    from publist.model import lookup

    opened = open_list(file)
    item = lookup.find(opened.items, key)
    record = opened.document.records[item.number - 1]
    place = opened.document.place(opened.document.dash(record))
    for name, value in listing.known(item):
        console.say(f"{name + ':':<9} {value}")
    last = opened.document.line_of(record.end)
    console.say(f"{'lines:':<9} {place.path}:{place.line}-{last}")
    console.say()
    start = opened.document.line_starts[place.line - 1]
    for line in opened.document.text[
        start : opened.document.line_end(record.end)
    ].splitlines():
        console.say(f"  {line}".rstrip())
