"""Say what became of each entry that a command was to change."""

from collections.abc import Container, Iterable, Mapping

from publist.cli import console
from publist.model import lookup
from publist.model.item import Item


def tell(
    chosen: Iterable[Item],
    names: Iterable[str],
    changed: Mapping[int, Container[str]],
    done: str,
    already: str,
    *,
    value: str = "",
) -> None:
    """Say ``done`` of what changed on each entry, and ``already`` of what did not.

    ``names`` are fields, shown with a ``value`` behind; ``changed`` has those of each
    entry, by its number.
    """
    lines, named = [], dict.fromkeys(names)
    for item in chosen:
        mine, told = changed.get(item.number, ()), lookup.describe(item)
        new = [name + value for name in named if name in mine]
        old = [name + value for name in named if name not in mine]
        lines += [f"{done} {', '.join(new)}: {told}"] if new else []
        lines += [f"{already} ({', '.join(old)}): {told}"] if old else []
    console.note("\n".join(lines))
