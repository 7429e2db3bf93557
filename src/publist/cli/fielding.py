"""What `set` and `unset` share: read FIELD=VALUE, change fields, write once."""

import re
from collections.abc import Iterable, Sequence

from publist.cli.opened import Opened, commit
from publist.errors import UsageError
from publist.model import lookup
from publist.model.item import Item
from publist.store.change import Revision
from publist.store.values import typed

describe = lookup.describe
ASSIGNMENT = re.compile(r"([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)?)=(.*)", re.DOTALL)


def parted(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the keys and the assignments among a command's words."""
    found = [(word, ASSIGNMENT.fullmatch(word)) for word in words]
    values = {match[1]: match[2] for _, match in found if match}
    if not values:
        raise UsageError("nothing is to be set", fix="say what: FIELD=VALUE")
    require_title([name for name, text in values.items() if not text.strip()])
    return [word for word, match in found if not match], values


def require_title(names: Iterable[str]) -> None:
    """Raise ``UsageError`` if the title is among fields that are to go."""
    if "title" in names:
        what = "an entry needs its title"
        raise UsageError(what, fix="`publist remove KEY` removes the whole entry")


def apply(
    opened: Opened, chosen: Sequence[Item], values: dict[str, str], *, dry_run: bool
) -> list[Item]:
    """Set fields and write; return the entries that changed."""
    revision = Revision(opened.document)
    changed = []
    for item in chosen:
        record = opened.document.records[item.number - 1]
        steps = []
        for name, text in values.items():
            path = tuple(name.split("."))
            value = typed(path, text, revision.habits)
            steps.append(revision.set_field(record, path, value))
        changed += [item] if any(steps) else []
    commit(opened, revision.change, dry_run=dry_run)
    return changed


def remove(
    opened: Opened, chosen: Sequence[Item], names: Sequence[str], *, dry_run: bool
) -> list[Item]:
    """Take fields out and write; return the entries that changed."""
    revision = Revision(opened.document)
    changed = []
    for item in chosen:
        record = opened.document.records[item.number - 1]
        paths = dict.fromkeys(tuple(name.split(".")) for name in names)
        steps = [revision.remove_field(record, path) for path in paths]
        changed += [item] if any(steps) else []
    commit(opened, revision.change, dry_run=dry_run)
    return changed
