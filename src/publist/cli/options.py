"""What commands share: the list, the filters, and how they are given.

A command that takes entries has one parameter ``query``; ``filtered`` puts the filter
options in its place, so that they are the same everywhere.
"""

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

import typer

from publist.errors import PublistError
from publist.model.query import Query, parse_years
from publist.site.find import Site, find
from publist.store import files
from publist.store.document import Document

File = Annotated[
    Path | None,
    typer.Option(
        "--file",
        "-f",
        envvar="PUBLIST_FILE",
        help="The list; found by itself if not given.",
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", "-n", help="Show the change as a diff; write nothing."),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Keys = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[KEY]...",
        help="Entries: key, number (3 or '#3'), DOI, arXiv id, address or title words.",
    ),
]
SetErc = Annotated[bool, typer.Option("--erc", help="The same as --flag ERC.")]
SetFlags = Annotated[
    list[str] | None,
    typer.Option("--flag", metavar="NAME", help="The flag; may be repeated."),
]

FILTERS: dict[str, Any] = {
    "erc": Annotated[bool, typer.Option("--erc", help="Only entries with ERC: 1.")],
    "flag": Annotated[
        list[str] | None,
        typer.Option(
            "--flag", metavar="NAME[=N]", help="Only entries with this flag 1 (or N)."
        ),
    ],
    "no_flag": Annotated[
        list[str] | None,
        typer.Option(
            "--no-flag", metavar="NAME", help="Only entries without this flag."
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


@dataclass(frozen=True)
class Opened:
    """A list that loads, the site around it, and its entries."""

    site: Site
    document: Document

    @cached_property
    def items(self) -> list[Any]:
        """The entries with what can be told from their fields."""
        from publist.model.item import items_of

        return items_of(record.data for record in self.document.records)


def open_list(file: Path | None) -> Opened:
    """Return the list that a command works on; raise ``PublistError`` if it cannot."""
    site = find(file)
    return Opened(site, files.load(site.list))


@contextmanager
def changing(file: Path | None, *, dry_run: bool) -> Iterator[Opened]:
    """Open the list that a command changes, and keep other publists off it meanwhile."""
    if dry_run:
        yield open_list(file)
        return
    from publist.store.lock import locked

    site = find(file)
    with locked(site.list):
        files.sweep(site.list)
        yield Opened(site, files.load(site.list))


def filtered(
    *, flags: bool = True
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the filter options in the place of its parameter ``query``.

    ``flags=False`` leaves out ``--erc`` and ``--flag``, for commands that set flags.
    """
    names = [name for name in FILTERS if flags or name not in FLAG_FILTERS]

    def wrap(command: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(command, eval_str=True)
        kept = [p for p in signature.parameters.values() if p.name != "query"]
        added = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=False if name == "erc" else None,
                annotation=FILTERS[name],
            )
            for name in names
        ]

        @functools.wraps(command)
        def run(*args: Any, **given: Any) -> None:  # noqa: ANN401
            query = query_of({name: given.pop(name) for name in names})
            command(*args, query=query, **given)

        run.__signature__ = signature.replace(parameters=[*kept, *added])  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in [*kept, *added]}
        return run

    return wrap


def query_of(given: dict[str, Any]) -> Query:
    """Return the query that filter options ask for."""
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
    if given and not value.strip().lstrip("-").isdigit():
        raise typer.BadParameter(f"`{text}`: a flag is a whole number, NAME=2")
    return name.strip(), int(value) if given else 1


def pair(text: str, option: str) -> tuple[str, str]:
    """Return the two sides of ``FIELD=VALUE``."""
    name, given, value = text.partition("=")
    if not given or not name.strip():
        raise typer.BadParameter(f"{option} {text}: write FIELD=VALUE")
    return name.strip(), value


def flags_of(erc: bool, flags: list[str] | None) -> list[str]:
    """Return the flags that a command is to set, each once."""
    names = [*(["ERC"] if erc else []), *(flags or [])]
    for name in names:
        if (
            not name.strip()
            or name != name.strip()
            or any(c in name for c in ":#{}[],&*!|>'\"%@`=\n")
        ):
            raise typer.BadParameter(f"`{name}` cannot be the name of a flag")
    return list(dict.fromkeys(names))


def commit(opened: Opened, change: Any, *, dry_run: bool) -> bool:  # noqa: ANN401
    """Write a change, or show it as a diff; return whether there was one."""
    from publist.cli import console
    from publist.store.edits import apply_edits
    from publist.store.proof import prove

    if not dry_run:
        return files.commit(opened.document, change)
    new = apply_edits(opened.document.text, change.edits)
    prove(opened.document, change, new)
    console.difference(opened.document.text, new, str(opened.site.list))
    return new != opened.document.text


RESERVED = frozenset(
    {"title", "authors", "author", "link", "image", "description", "news1", "news2"}
    | {"year", "doi", "arxiv", "key", "journal", "url", "display"}
)


def check_flag_names(names: list[str]) -> None:
    """Raise ``PublistError`` for a flag that is the name of another kind of field."""
    for name in names:
        if name in RESERVED:
            what = f"`{name}` is a field of its own, not a flag"
            raise PublistError(what, fix="choose another name for the flag")
