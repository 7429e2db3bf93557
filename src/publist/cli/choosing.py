"""Choose the entries that a command changes: by name, or by filters once confirmed."""

from collections.abc import Sequence

import typer

from publist.cli import console
from publist.cli.opened import Opened
from publist.errors import PublistError, UsageError
from publist.model import lookup
from publist.model.item import Item
from publist.model.query import Query


def choose(
    opened: Opened,
    keys: Sequence[str] | None,
    query: Query,
    question: str,
    *,
    sure: bool,
) -> list[Item]:
    """Return the entries that ``keys`` name, or that the filters choose, once confirmed.

    ``question`` is asked before entries chosen by filters are touched; ``sure`` skips it.
    """
    if bool(keys) == bool(query):
        what = "entries are named and filtered" if keys else "no entry is named"
        fix = "name entries by KEY or number, or choose them by filters"
        raise UsageError(what, fix=fix)
    if keys:
        return lookup.find_all(opened.items, keys)
    chosen = query.select(opened.items)
    if not chosen:
        console.note("no entry fits the filters; nothing changed")
        raise typer.Exit(0)
    if not sure:
        confirm(chosen, question)
    return chosen


def confirm(chosen: Sequence[Item], question: str) -> None:
    """Show entries and ask; raise ``typer.Abort`` for a no."""
    if not console.interactive():
        what = f"{_count(chosen)}, and nobody is there to answer"
        raise PublistError(what, fix="look with --dry-run, then add --yes")
    console.note(f"{_count(chosen)}:")
    console.listed(map(lookup.describe, chosen))
    if not typer.confirm(question, err=True):
        raise typer.Abort


def _count(chosen: Sequence[Item]) -> str:
    return "1 entry fits" if len(chosen) == 1 else f"{len(chosen)} entries fit"
