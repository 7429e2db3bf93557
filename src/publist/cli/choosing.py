"""Choose the entries that a command changes, by name or by filters, and ask first.

The rule stands here once for all commands: they ask before they touch more than one
entry, and before they touch any that filters chose, for nobody named those. Only flags
go on and off named entries unasked.
"""

from collections.abc import Sequence

import typer

from publist.cli import console, prompts
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
    named_unasked: bool = False,
) -> list[Item]:
    """Return the entries that ``keys`` name or the filters choose, once confirmed.

    ``sure`` skips the question; ``named_unasked`` skips it for entries that are named.
    """
    if bool(keys) == bool(query):
        what = "entries are named and filtered" if keys else "no entry is named"
        fix = "name entries by KEY or number, or choose them by filters"
        raise UsageError(what, fix=fix)
    if keys:
        chosen = lookup.find_all(opened.items, keys)
        asked = len(chosen) > 1 and not named_unasked
    else:
        chosen, asked = query.select(opened.items), True
    if not chosen:
        console.note("no entry fits the filters; nothing changed")
        raise typer.Exit(0)
    if asked and not sure:
        _confirm(chosen, question, "is named|are named" if keys else "fits|fit")
    return chosen


def _confirm(chosen: Sequence[Item], question: str, verbs: str) -> None:
    """Show entries and ask; raise ``Declined`` for a no."""
    one, several = verbs.split("|")
    count = len(chosen)
    found = f"1 entry {one}" if count == 1 else f"{count} entries {several}"
    if not console.interactive():
        what = f"{found}, and nobody is there to answer"
        raise PublistError(what, fix="look with --dry-run, then add --yes")
    console.note(f"{found}:")
    console.listed(map(lookup.describe, chosen))
    if not prompts.yes(question):
        raise prompts.Declined
