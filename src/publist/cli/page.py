"""`publist page`: the whole page of a grant."""

from pathlib import Path
from typing import Annotated

import typer

from publist.cli import completing
from publist.cli.options import File

Erc = Annotated[bool, typer.Option("--erc", help="The same as --grant ERC.")]
Flag = Annotated[
    str | None,
    typer.Option(
        "--grant",
        "--flag",
        metavar="NAME",
        autocompletion=completing.flags,
        help="The grant; may be left out where there is one.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")
]
Write = Annotated[
    bool, typer.Option("--write", help="Write to the `page` of the grant's settings.")
]
Force = Annotated[
    bool, typer.Option("--force", help="Replace a page, whatever stands in it.")
]


def page(
    *,
    erc: Erc = False,
    flag: Flag = None,
    output: Output = None,
    write: Write = False,
    force: Force = False,
    file: File = None,
) -> None:
    """Write a grant's whole page from publist.toml.

    It has front matter, heading and text, the publications with the grant's flag, the
    statement and disclaimer that the programme asks for, and the logo. It is Markdown to
    go on writing: the publications stand between markers, where `publist export --all`
    keeps them current. A page that is there is not replaced without --force; if it has
    markers, its publications are refreshed.

    \b
    Example:
      publist page --erc
      publist page --erc -o erc-project.md
      publist page --grant ERC --write --force
    """
    from publist.cli import paging

    paging.run(erc, flag, output, file, write=write, force=force)
