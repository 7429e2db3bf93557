"""A line as somebody typed it, and what a guess says of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

FIELD = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>-[ \t]*)?(?P<key>[A-Za-z][\w-]*)[ \t]*:(?P<value>.*)"
)
KNOWN = frozenset(
    "title image description authors author link url display highlight news1 news2"
    " year doi journal venue key abstract pdf code booktitle".split()
)
IN_LINK = frozenset({"url", "display"})
COMMENT = re.compile(r"\s+#")


class Columns(NamedTuple):
    """Where the list's dashes, keys and nested keys stand, counted from 0."""

    dash: int
    key: int
    nested: int
    names: Mapping[str, int] = MappingProxyType({})
    """The fields of this very list, and the column that most of each stand in."""

    def of(self, name: str, *, inside: bool) -> int:
        """Return where a field belongs: as it mostly is in the list, or in any list."""
        if name in self.names:
            return self.names[name]
        return self.nested if inside else self.key

    def knows(self, name: str) -> bool:
        """Tell whether a word is the name of a field."""
        return name in KNOWN or name in self.names


@dataclass(frozen=True)
class Slip:
    """What may be wrong with a line."""

    column: int
    """Where in the line, counted from 0."""

    what: str
    mended: str
    """The line without the slip, or without what cannot be mended; maybe two lines."""

    sure: bool = True
    """Whether ``mended`` is the one thing that can be meant."""

    fix: str = ""
    """What to do; made from ``mended`` if it is empty."""


@dataclass(frozen=True)
class Line:
    """A line, and what it looks like between its neighbours."""

    text: str
    above: str
    """The nearest line above that is neither blank nor a comment."""

    columns: Columns

    @property
    def field(self) -> re.Match[str] | None:
        """The line as ``indent - key: value``, or ``None``."""
        return FIELD.fullmatch(self.text)

    @property
    def indent(self) -> int:
        """Blanks before the first character."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def value(self) -> str:
        """The value without blanks and comment; '' if the line is no field."""
        found = self.field
        value = found["value"].strip(" \t") if found else ""
        if value[:1] in ("", '"', "'", "#"):
            return value if value[:1] != "#" else ""
        return COMMENT.split(value)[0]

    @property
    def value_start(self) -> int:
        """Where the value of the field begins, counted from 0; 0 if there is none."""
        found = self.field
        return found.end() - len(found["value"].lstrip(" \t")) if found else 0

    @property
    def is_inside_link(self) -> bool:
        """Whether the line above opens a mapping or is inside one."""
        above = FIELD.fullmatch(self.above)
        if not above:
            return False
        key = above["key"]
        opens = not above["value"].strip() and key.startswith("link")  # link1, links
        return opens or len(above["indent"]) >= self.columns.nested
