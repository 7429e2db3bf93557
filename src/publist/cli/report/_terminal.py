"""Findings at a terminal: under the entry's title, with the line and what is wrong in it.

Everything is put together as Rich's ``Text``, never as markup: what a list holds is only
ever shown.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from publist.checks import rules
from publist.cli import console
from publist.cli.report import Located
from publist.cli.report._counts import counted
from publist.cli.report._excerpt import excerpt
from publist.model.text import plain

if TYPE_CHECKING:
    from rich.text import Text


TINTS = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}


def show(found: Sequence[Located]) -> None:
    """Print the findings entry by entry, and at the end how many they are."""
    from rich.padding import Padding
    from rich.text import Text

    with console.screen() as screen:  # one write for all of them
        for heading, group in groupby(found, _heading):
            screen.print(Text(heading, "bold"), no_wrap=True, overflow="ellipsis")
            for one in group:
                for indent, line in _block(one, screen.width):
                    screen.print(Padding(line, (0, 0, 0, indent), expand=False))
            screen.print()
        screen.print(Text(counted(found), "bold"))


def _block(one: Located, width: int) -> Iterator[tuple[int, "Text"]]:
    """Yield a finding's lines: what is wrong, where it is seen, how it is mended."""
    from rich.text import Text

    yield 2, _said(one)
    for line in _source(one, width - 4):
        yield 4, line
    yield 4, Text(f"fix: {_line(one.finding.fix)}")


def _heading(one: Located) -> str:
    """Return the entry that a finding is in, or the file where it is in none."""
    record = one.document.record_at(one.finding.span.start)
    if record is None:
        return console.clean(str(one.place.path))
    title = plain(str(record.data.get("title") or ""))
    return f"#{record.number} {title or '(no title)'}"


def _said(one: Located) -> "Text":
    """Return where it is and what; the code leads to the rule's page."""
    from rich.text import Text

    finding = one.finding
    link = f"link {rules()[finding.code].address}" if console.coloured() else ""
    return Text.assemble(
        f"{console.clean(str(one.place))}: ",
        (finding.severity, TINTS[finding.severity]),
        " ",
        (finding.code, link),
        f" {_line(finding.message)}",
    )


def _line(words: str) -> str:
    return console.clean(words).replace("\n", " ")


def _source(one: Located, width: int) -> Iterator["Text"]:
    """Yield the line that it is in, and below it carets under what is wrong."""
    from rich.text import Text

    gutter = f"{one.place.line} | "
    cut = excerpt(one.document, one.finding.span, width - len(gutter))
    if cut is None:
        return
    yield Text.assemble((gutter, "dim"), cut.text)
    bar = gutter.lstrip("0123456789").rjust(len(gutter))
    carets = "^" * cut.carets
    tint = TINTS[one.finding.severity]
    yield Text.assemble((bar, "dim"), " " * cut.column, (carets, tint))
