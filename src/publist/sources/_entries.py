"""What stands in a .bib text: entries and macros, as written, each with its line."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from publist.sources._values import Piece, Value, scan

NAME = re.compile(r"[^\s{}(),=\"#%']+")
COMMENT = re.compile(r"^[ \t]*%.*$", re.MULTILINE)
MOST_LOST = 50
"""Commas lost in one entry; with more of them it is no entry any more."""

NEXT_FIELD = re.compile(r"([A-Za-z][\w:.+-]*)\s*=\s*(.*)", re.DOTALL)


class Field(NamedTuple):
    """One field as written; its macros are not expanded yet."""

    name: str
    value: Value | str
    """A bare string is literal text."""


class Fields(NamedTuple):
    """The fields of one entry, and the mistakes mended in reading them."""

    fields: tuple[Field, ...]
    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as written."""

    line: int
    kind: str
    key: str
    fields: tuple[Field, ...]
    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Macro:
    """One ``@string``."""

    line: int
    name: str
    value: Value


class Fate(Enum):
    """What becomes of something that is no entry to import."""

    UNREADABLE = "unreadable"
    DROPPED = "dropped"
    NOTED = "notes"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to tell the user about; the value of ``fate`` says in which list."""

    line: int
    key: str
    reason: str
    fate: Fate


def fields_of(written: list[tuple[str, str]]) -> Fields | None:
    """Read the names and values of an entry; ``None`` if some are not well formed."""
    fields: list[Field] = []
    mended: list[str] = []
    for name, raw in written:
        read = _field(name, raw, mended)
        if read is None:
            return None
        fields += read
    return Fields(tuple(fields), tuple(dict.fromkeys(mended)))


def _field(name: str, raw: str, mended: list[str], lost: int = 0) -> list[Field] | None:
    """Read a field, and what it swallowed behind ``lost`` and more lost commas."""
    if not NAME.fullmatch(name):
        name = COMMENT.sub("", name).strip()
        if not name:
            mended.append("a line commented out by `%` was left out")
            return []
        if not NAME.fullmatch(name):
            return None
    value = scan(raw)
    if not value.rest:
        return [Field(name, value)]
    return _behind(name, value, raw, mended, lost)


def _behind(
    name: str, value: Value, raw: str, mended: list[str], lost: int
) -> list[Field] | None:
    """Read what stands behind a value: a comment, or a field after a lost comma."""
    pieces, rest = value.pieces, COMMENT.sub("", value.rest).strip()
    if pieces and not rest:
        mended.append("a line commented out by `%` was left out")
        return [Field(name, Value(pieces))]
    following = NEXT_FIELD.match(rest)
    if pieces and following and lost < MOST_LOST:
        mended.append(f"the comma before `{following[1]}` was missing")
        more = _field(following[1], following[2].strip(), mended, lost + 1)
        return None if more is None else [Field(name, Value(pieces)), *more]
    if not re.search(r'["{}=]', raw):
        mended.append(f"the value of `{name}` had no braces")
        return [Field(name, Value((Piece(raw),)))]
    return None


def salvaged(written: list[tuple[str, str]]) -> Fields:
    """Read what can be read of an entry that no mending makes well formed."""
    fields: list[Field] = []
    mended: list[str] = []
    for name, raw in written:
        read = _field(name, raw, mended)
        if read is None and NAME.fullmatch(name):
            read = [Field(name, Value((Piece(raw.strip().strip('{}"').strip()),)))]
            mended.append(f"`{name}` could not be told from what follows it; check it")
        elif read is None:
            mended.append(f"`{' '.join(name.split())[:40]}` could not be read")
        fields += read or []
    return Fields(tuple(fields), tuple(dict.fromkeys(mended)))
