"""`publist preview`: the list in a browser, anew at each change, its faults beside it."""

from typing import Annotated

import typer

from publist.cli import previewing
from publist.cli.export import Template
from publist.cli.filters import filtered
from publist.cli.laying_out import Wishes, laid_out
from publist.cli.options import File, number
from publist.cli.preview_page import Wanted
from publist.model.query import Query

Port = Annotated[str, typer.Option(metavar="N", help="The port; 0 takes a free one.")]
NoOpen = Annotated[
    bool, typer.Option("--no-open", help="Do not open the browser; print the address.")
]


@filtered()
@laid_out(standalone=False)
def preview(
    *,
    query: Query,
    wishes: Wishes,
    template: Template = None,
    port: Port = "0",
    no_open: NoOpen = False,
    file: File = None,
) -> None:
    """Show the list in a browser, anew at each change.

    The page is the one of `publist export --standalone`, with the site's pictures; what
    `validate` finds stands beside the entries it is about. Only this machine can see it.
    Ctrl-C ends it, with status 0. Needs `pip install 'publist[preview]'`.

    \b
    Example:
      publist preview
      publist preview --erc --group-by year --no-open --port 4001
      publist preview --template _templates/cards.html
    """
    wanted = Wanted(query, wishes, template, file)
    previewing.run(wanted, number(port, "--port", most=65535), opens=not no_open)
