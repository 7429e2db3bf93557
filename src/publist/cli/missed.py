"""What filters ask for that nothing in the list answers to, said beside the result.

Whoever asks for `--flag erc` where the list writes `ERC` gets no entry, as no page would
show one, and should not have to guess why.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from publist.cli import console
from publist.cli.spelling import near
from publist.model.item import Item
from publist.model.query import Query, is_on, nearly_on

NAMED = 8
"""Entries, and flags, that are named in a note."""


def note(items: Sequence[Item], query: Query) -> None:
    """Say which flags, fields and people of a query are not in the list."""
    held = {str(name) for item in items for name in item.data}
    for line in dict.fromkeys(_notes(items, query, held)) if items else ():
        console.note(f"note: {line}")


def _notes(items: Sequence[Item], query: Query, held: set[str]) -> Iterator[str]:
    for name in (*(name for name, _ in query.flags), *query.no_flags):
        if name not in held:
            yield _no_flag(items, name, held)
    for name, value in query.flags:
        yield from _not_seen(items, name) if value == 1 else ()
    for path, _ in query.where:
        name = path.partition(".")[0]
        if name not in held:
            yield f"no entry has a field `{name}`{_meant(name, held)}"
    for name in query.authors:
        if not Query(authors=(name,)).select(items):
            families = {one.sorted_by for item in items for one in item.authors.names}
            yield f"nobody in the list is called `{name}`{_meant(name, families)}"


def _no_flag(items: Sequence[Item], name: str, held: Iterable[str]) -> str:
    alike = [one for one in held if one.casefold() == name.casefold()]
    if alike:
        return f"no entry has `{name}`; the list writes `{alike[0]}`"
    flags = dict.fromkeys(flag for item in items for flag in item.flags)
    meant = _meant(name, flags)
    rest = ", ".join([*flags][:NAMED]) + (" ..." if len(flags) > NAMED else "")
    known = f"; the list has {rest}" if flags and not meant else ""
    return f"no entry has a flag `{name}`{meant}{known}"


def _not_seen(items: Iterable[Item], name: str) -> Iterator[str]:
    """Name entries whose flag is meant to be on, but no page's ``== 1`` would see it."""
    fitting = (i for i in items if nearly_on(i, name) and not is_on(i, name))
    numbers = [f"#{item.number}" for item in fitting]
    if numbers:
        what = ", ".join(numbers[:NAMED]) + (" ..." if numbers[NAMED:] else "")
        yield f"`{name}` of {what} is not the number 1; pages do not see it"


def _meant(typed: str, known: Collection[str]) -> str:
    meant = near(typed, known)
    return f"; is `{meant}` meant?" if meant else ""
