"""What `set` and `unset` share: read FIELD=VALUE, change fields, write once."""

import re
from collections.abc import Iterable, Sequence

from publist.cli.given import FIELD, mended
from publist.cli.opened import Opened, change_each
from publist.errors import UsageError
from publist.model.item import Item
from publist.store.change import Revision
from publist.store.document import Record
from publist.store.values import typed

ASSIGNMENT = re.compile(rf"({FIELD.pattern})=(.*)", re.DOTALL)


def parted(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the keys and the assignments among a command's words."""
    found = [(word, ASSIGNMENT.fullmatch(word)) for word in words]
    values: dict[str, str] = {}
    for match in filter(None, (match for _, match in found)):
        if match[1] in values:
            what = f"`{match[1]}` is to be set twice"
            raise UsageError(what, fix="give it one value")
        values[match[1]] = mended(match[1], match[2])
    if not values:
        raise _nothing(words)
    require_title([name for name, text in values.items() if not text.strip()])
    outer = {name for name in values if any(n.startswith(f"{name}.") for n in values)}
    if outer:
        what = f"`{outer.pop()}` and a field in it cannot both be set"
        raise UsageError(what, fix="set one of the two")
    return [word for word, match in found if not match], values


def _nothing(words: Sequence[str]) -> UsageError:
    """Return the error for words of which none is an assignment."""
    odd = next((word.partition("=")[0] for word in words if "=" in word), "")
    if not odd:
        fix = "say what: FIELD=VALUE, as in year=2024"
        return UsageError("nothing is to be set", fix=fix)
    fix = "use letters, digits and _; `publist edit KEY` changes other fields"
    return UsageError(f"`{odd}` is no field that can be set", fix=fix)


def require_title(names: Iterable[str]) -> None:
    """Raise ``UsageError`` if the title is among fields that are to go."""
    if "title" in names:
        what = "an entry needs its title"
        raise UsageError(what, fix="`publist remove KEY` removes the whole entry")


def apply(
    opened: Opened, chosen: Sequence[Item], values: dict[str, str], *, dry_run: bool
) -> dict[int, set[str]]:
    """Set fields and write; return what changed, by the entries' numbers."""

    def step(revision: Revision, record: Record, name: str) -> bool:
        path = path_of(record, name)
        value = typed(path, values[name], revision.habits)
        return revision.set_field(record, path, value)

    return change_each(opened, chosen, values, step, dry_run=dry_run)


def remove(
    opened: Opened, chosen: Sequence[Item], names: Sequence[str], *, dry_run: bool
) -> dict[int, set[str]]:
    """Take fields out and write; return what went, by the entries' numbers."""

    def step(revision: Revision, record: Record, name: str) -> bool:
        return revision.remove_field(record, path_of(record, name))

    return change_each(opened, chosen, names, step, dry_run=dry_run)


def path_of(record: Record, name: str) -> tuple[str, ...]:
    """Return where a field is: ``link.url`` in ``link``, unless one is named so."""
    return (name,) if name in record.fields else tuple(name.split("."))
