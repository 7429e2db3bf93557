"""A line as somebody typed it, and what a guess says of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

FIELD = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>-[ \t]*)?(?P<key>[A-Za-z][\w-]*)[ \t]*"
    r":(?!//)(?P<value>.*)"
)
"""A field; ``https://x.org`` is none."""

KNOWN = frozenset(
    "title image description authors author link url display highlight news1 news2"
    " year doi journal venue key abstract pdf code booktitle".split()
)
IN_LINK = frozenset({"url", "display"})
COMMENT = re.compile(r"\s+#")

AROUND = 400
"""Lines of an entry that are looked at; no entry is longer."""


class Columns(NamedTuple):
    """Where the list's dashes, keys and nested keys stand, counted from 0."""

    dash: int
    key: int
    nested: int
    names: Mapping[str, int] = MappingProxyType({})
    """The fields of this very list, and the column that most of each stand in."""

    first: str = "title"
    """The field that most entries begin with."""

    def of(self, name: str, *, inside: bool) -> int:
        """Return where a field belongs: as it mostly is in the list, or in any list."""
        if name in self.names:
            return self.names[name]
        return self.nested if inside else self.key

    def knows(self, name: str) -> bool:
        """Tell whether a word is the name of a field."""
        return name in KNOWN or name in self.names

    def dashed(self, field: str) -> str:
        """Return a field, written from its name on, as the first one of an entry."""
        return " " * self.dash + "-".ljust(self.key - self.dash) + field


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

    covers: int = 1
    """How many lines ``mended`` stands for, line by line if it has as many."""

    down: int = 0
    """In which of these lines it is, counted from 0."""


@dataclass(frozen=True)
class Line:
    """A line, and what it looks like between its neighbours."""

    text: str
    above: str
    """The nearest line above that is neither blank nor a comment."""

    columns: Columns
    entry: Sequence[str] = ()
    """All lines of the entry."""

    at: int = 0
    """Which of them this is."""

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
        opens = not above["value"].strip()
        known = key.startswith("link")  # link1, links
        inside = len(above["indent"]) >= self.columns.nested
        return inside or (opens and (known or self._goes_deeper))

    @property
    def _goes_deeper(self) -> bool:
        """Whether the field below stands right of where the entry's own fields stand."""
        below = FIELD.fullmatch(next(self.below, ""))
        return below is not None and len(below["indent"]) > self.columns.key

    @property
    def below(self) -> Iterator[str]:
        """The lines of the entry below this one that hold something."""
        lines = islice(self.entry, self.at + 1, self.at + AROUND)
        return (line for line in lines if line.strip())

    def is_given(self, name: str) -> bool:
        """Tell whether another line of the entry is the field ``name``."""
        first = max(self.at - AROUND, 0)
        lines = islice(enumerate(self.entry), first, self.at + AROUND)
        fields = (FIELD.fullmatch(line) for at, line in lines if at != self.at)
        return any(field["key"] == name for field in fields if field)
