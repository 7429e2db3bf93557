"""What the names on a page stand for, as far as they lead to the list.

``Names`` follows a path such as ``publi.link.url`` from a loop's variable back to the
field of an entry. What leads elsewhere is None: nothing is known of it, nor needed.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from publist.site.liquid import pieces
from publist.site.liquid.conditions import Condition, Every
from publist.site.liquid.pieces import Literal

ENDS = frozenset({"first", "last"})


class Data(NamedTuple):
    """``site.data``, or a folder in it."""

    inside: tuple[str, ...] = ()


class Listed(NamedTuple):
    """The list, or those of its entries that pass a condition."""

    condition: Condition = Every()


class Grouped(NamedTuple):
    """The list in groups, as ``group_by`` makes them; or one of the groups."""

    listed: Listed


class Held(NamedTuple):
    """What an entry holds, or (with no steps) the entry."""

    steps: tuple[str, ...]
    loop: int
    exact: bool = True
    """Whether the value is the list's own, not what a filter made of it."""

    before: str = ""
    after: str = ""
    """What the page puts around it, in ``append`` and ``prepend``."""

    @property
    def field(self) -> str:
        """The field's name, dotted."""
        return ".".join(self.steps)


class Given(NamedTuple):
    """``include`` or ``page``: what an include is given, what a front matter says."""

    held: Mapping[str, "Known | None"]
    complete: bool
    """Whether what is not held is nothing, rather than not known."""


Known = Data | Listed | Grouped | Held | Given | Literal
ONE_OF_ALL = 0
"""The loop of an entry that is taken out of the list without one: ``| first``."""


class Names:
    """The names in force at one place of a page."""

    def __init__(self, data_name: tuple[str, ...]) -> None:
        """Begin with what every page has."""
        self.data_name = data_name
        self.held: dict[str, Known | None] = {}
        self.any_list = False
        """Whether the page goes through data files whose names cannot be told."""

        self.whole: list[Held] = []
        """Entries (or mappings in them) in which a computed name was looked up."""

    def of(self, word: pieces.Word) -> Known | None:
        """Return what a word stands for."""
        read = pieces.term(word)
        return read if isinstance(read, Literal) else self._follow(read)

    def _follow(self, path: pieces.Path) -> Known | None:
        first, *rest = path.steps or ("",)
        if first == "site" and rest[:1] == ["data"] and "site" not in self.held:
            found: Known | None = Data()
            rest = rest[1:]
        else:
            found = self.held.get(first) if isinstance(first, str) else None
        for step in rest:
            found = self._step(found, self._plain(step))
        return found

    def _plain(self, step: str | pieces.Path) -> str | None:
        """Return the name of a step, also of one that an include is given."""
        if isinstance(step, str):
            return step
        found = self._follow(step)
        known = isinstance(found, Literal) and found.value is not None
        return str(found.value) if known and isinstance(found, Literal) else None

    def _step(self, found: Known | None, step: str | None) -> Known | None:
        if isinstance(found, Held):
            return self._inside(found, step)
        if isinstance(found, Data):
            return self._data(found, step)
        if isinstance(found, Given):
            nothing = Literal(None) if found.complete else None
            return found.held.get(step, nothing) if step else None
        if isinstance(found, Listed) and (
            step is None or step in ENDS or _is_number(step)
        ):
            return Held((), ONE_OF_ALL)
        if isinstance(found, Grouped) and step == "items":
            return found.listed
        return None

    def _inside(self, held: Held, step: str | None) -> Held:
        if step is None:
            self.whole.append(held)
            return held._replace(exact=False)
        if held.steps and (step in ENDS | {"size"} or _is_number(step)):
            return held._replace(exact=False)
        return held._replace(steps=(*held.steps, step))

    def _data(self, data: Data, step: str | None) -> Known | None:
        if step is None:
            self.any_list = True
            return None
        inside = (*data.inside, step)
        if inside == self.data_name:
            return Listed()
        return Data(inside) if inside == self.data_name[: len(inside)] else None

    @contextmanager
    def further(self, names: Mapping[str, "Known | None"]) -> Iterator[None]:
        """Lay names over those in force, for a while."""
        before = {name: self.held.get(name) for name in names}
        self.held |= names
        yield
        self.held |= before


def _is_number(step: str) -> bool:
    return step.lstrip("-").isdigit()
