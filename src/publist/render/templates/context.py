"""What a template sees as ``publist``: the chosen entries, safe to print as they are.

A copy of a built-in template is given the same, so it shows the same. Every value is
text of the form that is written (HTML or Markdown), '' where there is nothing to show;
each is made when a template asks for it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from publist.model.item import Item
from publist.render import Options
from publist.render._groups import groups_of
from publist.render.fields.card import Card, card_of, footnotes

GRID = 12
"""Columns of Bootstrap's grid."""

NAMES = (
    "title heading_level heading_marks columns column_width thumb_width badges entries"
    " groups by_year by_type by_flag footnotes"
).split()

Values = dict[str, Any]
Strings = Callable[[Card], Values]
Plain = Callable[[str], str]


class Shown(Mapping[str, Any]):
    """The names below ``publist``."""

    def __init__(
        self, items: Sequence[Item], options: Options, strings: Strings, plain: Plain
    ) -> None:
        """Keep the entries, and how a form writes the parts of a card and plain text."""
        self._items, self._options = items, options
        self._strings, self._plain = strings, plain

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  text, a number or a list
        """Return what a template asks for."""
        if name not in NAMES:
            raise KeyError(name)
        return getattr(self, name)

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(NAMES)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(NAMES)

    @property
    def title(self) -> str:
        """What a whole page is called: the site's own title."""
        return self._plain(self._options.title)

    @property
    def heading_level(self) -> int:
        """The number in ``<h3>``."""
        return self._options.layout.heading_level

    @property
    def heading_marks(self) -> str:
        """The same for Markdown: ``###``."""
        return "#" * self.heading_level

    @property
    def columns(self) -> int:
        """Entries in a row."""
        return self._options.layout.columns

    @property
    def column_width(self) -> int:
        """Width of a column in Bootstrap's grid."""
        return GRID // self.columns

    @property
    def thumb_width(self) -> str:
        """Width of a picture, as its attribute takes it."""
        return self._options.layout.thumb_width

    @property
    def badges(self) -> str:
        """Say ``yes`` where buttons are asked for, whatever the template does itself."""
        return "yes" if self._options.layout.badges else ""

    @cached_property
    def _shown(self) -> dict[int, Values]:
        return {item.number: self._entry(item) for item in self._items}

    def _entry(self, item: Item) -> Values:
        card = card_of(item, self._options)
        shown = {
            "number": item.number,
            "key": self._plain(item.key),
            "year": str(item.year or ""),
            **self._strings(card),
        }
        if self._options.numbered:  # unquoted: a template may write it in an attribute
            shown["title"] = f"<data value={item.number}></data>{shown['title']}"
        return shown

    @cached_property
    def entries(self) -> list[Values]:
        """The entries in their order."""
        return [self._shown[item.number] for item in self._items]

    @cached_property
    def groups(self) -> list[Values]:
        """The entries below the headings that are asked for; one group without a name."""
        return self._groups(self._options.layout.group_by)

    @cached_property
    def by_year(self) -> list[Values]:
        """A group for each year."""
        return self._groups("year")

    @cached_property
    def by_type(self) -> list[Values]:
        """A group for each kind of work."""
        return self._groups("type")

    @cached_property
    def by_flag(self) -> list[Values]:
        """A group for each flag of the list."""
        return self._groups("flag")

    def _groups(self, by: str) -> list[Values]:
        layout = replace(self._options.layout, group_by=by)
        return [
            self._group(group.name, group.items)
            for group in groups_of(self._items, layout)
        ]

    def _group(self, name: str, items: Sequence[Item]) -> Values:
        entries = [self._shown[item.number] for item in items]
        starts = range(0, len(entries), self.columns)
        return {
            "name": self._plain(name),
            "entries": entries,
            "rows": [entries[at : at + self.columns] for at in starts],
        }

    @cached_property
    def footnotes(self) -> list[str]:
        """What signs behind names mean, where two authors share one."""
        notes = footnotes(self._items, self._options.footnote)
        return [self._plain(note) for note in notes]
