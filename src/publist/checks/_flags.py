"""Flags that a page of the site does not see, because they are of another type.

``true``, ``"1"`` and ``1`` mean the same to people; to Liquid no two of them are equal
(but ``1.0`` and ``1`` are).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from publist.site.pages import Pages, Test
from publist.store.document import Field, Record

TRUE = ("true", "yes", "on", "1", "1.0")
FALSE = ("false", "no", "off", "0", "0.0")
Simple = str | int | float


class Unseen(NamedTuple):
    """A flag, and the comparison that does not see it."""

    held: Field
    test: Test


def compared(pages: Pages) -> dict[str, list[Test]]:
    """Return the comparisons with a number or a truth value, by the flag's name."""
    found = {
        name: [one for one in tests if _is_plain(one)]
        for name, tests in pages.flags.items()
        if "." not in name
    }
    return {name: tests for name, tests in found.items() if tests}


def _is_plain(test: Test) -> bool:
    literal = isinstance(test.value, int | float) or _meant(test.value) is not None
    return test.known and test.operator == "==" and literal


def unseen(record: Record, flags: Mapping[str, list[Test]]) -> Iterator[Unseen]:
    """Yield the flags of an entry that no comparison sees, though one means them."""
    for name, tests in flags.items():
        held = record.fields.get(name)
        if held is None or any(test.holds(record.data) for test in tests):
            continue
        meant = _meant(held.value)
        same = (
            one for one in tests if meant is not None and _meant(one.value) == meant
        )
        test = next(same, None)
        if test:
            yield Unseen(held, test)


def _meant(value: object) -> str | None:
    """Return what people mean by a flag: 1, 0 or another number; ``None`` for words."""
    if not isinstance(value, Simple):
        return None
    text = str(value).strip().casefold()
    if text in TRUE:
        return "1"
    if text in FALSE:
        return "0"
    return text if text.isdecimal() else None
