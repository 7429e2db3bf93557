"""How `export` lays entries out: its options, and which of them a format heeds.

An option that changes nothing is refused, not ignored: whoever types it expects
something of it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from publist.cli import listing
from publist.cli.grouped import grouped
from publist.cli.options import one_of
from publist.errors import UsageError
from publist.model.item import Item
from publist.render import COLUMNS, GROUPINGS, Layout

WIDTH = re.compile(r"(\d{1,4})(?:%|(?:px)?)")

OPTIONS: dict[str, Any] = {
    "standalone": Annotated[
        bool,
        typer.Option(
            "--standalone", help="A whole page (html) or document (latex), not a part."
        ),
    ],
    "group_by": Annotated[
        str | None,
        typer.Option(
            "--group-by",
            metavar="|".join(GROUPINGS),
            help="Headings; types are by the list's flags, fields and venues.",
        ),
    ],
    "sort": Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar="COLUMN",
            help="As `list` sorts: year, title, authors ...; -year: newest first.",
        ),
    ],
    "limit": Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, help="Only the first N entries."),
    ],
    "max_authors": Annotated[
        int | None,
        typer.Option(
            "--max-authors",
            metavar="N",
            min=1,
            help="Name the first N authors, count the others.",
        ),
    ],
    "heading_level": Annotated[
        int | None,
        typer.Option(
            "--heading-level",
            metavar="N",
            min=1,
            max=6,
            help="Level of the headings; 3 if not given.",
        ),
    ],
    "columns": Annotated[
        int | None,
        typer.Option(
            "--columns", metavar="N", help="Cards in a row: 1, 2, 3, 4, 6 or 12."
        ),
    ],
    "thumb_width": Annotated[
        str | None,
        typer.Option(
            "--thumb-width",
            metavar="WIDTH",
            help="Width of the pictures: 33% of the card, or 120px.",
        ),
    ],
    "badges": Annotated[
        bool | None,
        typer.Option(
            "--badges/--no-badges",
            help="Links to DOI, arXiv, PDF, code, slides; only cards have none of"
            " themselves.",
        ),
    ],
}
ARRANGING = ("sort", "limit")
"""Options that every format heeds, for they choose and order the entries."""


@dataclass(frozen=True)
class Wishes:
    """What was typed of the options above, by name; the others are not in it."""

    given: Mapping[str, Any]

    @property
    def standalone(self) -> bool:
        """Whether a whole document is wanted."""
        return bool(self.given.get("standalone"))

    def arranged(self, items: Sequence[Item]) -> list[Item]:
        """Return the entries in the wanted order, as many as are wanted."""
        return listing.ordered(items, self.given.get("sort"))[: self.given.get("limit")]

    def layout(self, template: str) -> Layout:
        """Return the layout that is wanted with a built-in template."""
        own = {
            name: value
            for name, value in self.given.items()
            if name not in (*ARRANGING, "standalone")
        }
        upwards = self.given.get("sort") == "year"
        return Layout(template=template, oldest_first=upwards, **own)

    def check(self, format_: str, template: str) -> None:
        """Raise ``UsageError`` for what the format or its template says nothing to."""
        from publist import render
        from publist.render import templates

        heeded = render.options_of(format_)
        ignored = [
            name for name in self.given if name not in heeded and name not in ARRANGING
        ]
        who = format_
        if not ignored and format_ in templates.FORMS:
            own = template or templates.DEFAULTS[format_]
            unread = templates.ignored(own, format_)
            ignored = [name for name in self.given if name in unread]
            who = f"the {format_} template `{own}`"
        if ignored:
            option = f"--{ignored[0].replace('_', '-')}"
            fix = "leave it out, or choose another --format or --template"
            raise UsageError(f"{option} says nothing to {who}", fix=fix)


def laid_out(
    *, standalone: bool = True
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options above in the place of its parameter ``wishes``.

    ``standalone`` is whether it can also write something else than a whole document.
    """
    kept = {
        name: option
        for name, option in OPTIONS.items()
        if standalone or name != "standalone"
    }
    return grouped("wishes", kept, wishes_of)


def wishes_of(typed: Mapping[str, Any]) -> Wishes:
    """Return what was typed; raise ``UsageError`` for a value that cannot be."""
    given = {name: value for name, value in typed.items() if value not in (None, False)}
    if typed["badges"] is False:
        given["badges"] = False
    if "group_by" in given:
        one_of(given["group_by"], GROUPINGS, "--group-by")
    if "sort" in given:
        one_of(given["sort"], listing.orders(), "--sort")
    if "columns" in given:
        one_of(str(given["columns"]), map(str, COLUMNS), "--columns")
    if "thumb_width" in given:
        given["thumb_width"] = _width(given["thumb_width"])
    return Wishes(given)


def _width(typed: str) -> str:
    """Return a width as an attribute takes it: pixels without their unit."""
    if WIDTH.fullmatch(typed.strip()):
        return typed.strip().removesuffix("px")
    raise UsageError(f"`{typed}` is no width", fix="write 33% or 120px")
