"""Entries of a .bib text with one value per field and one entry per key.

Here BibTeX's and bibtexparser's habit of dropping what comes second ends: a repeated
entry or field is either word for word the same, or it is kept or named.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from publist.sources import Problem, Reading
from publist.sources._entries import Entry, Fault
from publist.sources._repeats import renamed, repeated, suffixes
from publist.sources._split import blocks
from publist.sources._values import Macros

if TYPE_CHECKING:
    from collections.abc import Iterator

KEPT_TWICE = frozenset({"url"})
"""Fields of which an entry may well have two; the second is kept as ``url2``."""

JOINED = frozenset({"keywords", "keyword"})
"""Fields that are lists anyway."""

Written = tuple[str, str, frozenset[tuple[str, str]]]
"""Key, type and fields of an entry, as far as they tell two entries apart."""


@dataclass(slots=True)
class Collected:
    """An entry as written, and its fields with macros expanded, names lower case."""

    entry: Entry
    key: str
    fields: dict[str, str] = field(default_factory=dict)


def collect(text: str, reading: Reading) -> list[Collected]:
    """Return the entries of ``text``; ``reading`` gets what is said on others."""
    macros = Macros()
    undefined: dict[str, int] = {}
    found: list[Collected] = []
    for block in blocks(text):
        if isinstance(block, Entry):
            found.append(_expanded(block, macros, undefined, reading))
        elif isinstance(block, Fault):
            problem = Problem(block.line, block.key, block.reason)
            getattr(reading, block.fate.value).append(problem)
        else:
            macros.define(block.name, block.value)
    for name, line in undefined.items():
        reason = f"the macro `{name}` is defined nowhere; its name was kept as text"
        reading.notes.append(Problem(line, "", reason))
    return _distinct(found, reading)


def _expanded(
    entry: Entry, macros: Macros, undefined: dict[str, int], reading: Reading
) -> Collected:
    one = Collected(entry, entry.key)
    for written, value in entry.fields:
        name = written.lower()
        if isinstance(value, str):
            text = value
        else:
            text, unknown = macros.expand(value)
            for macro in unknown if name != "month" else []:
                undefined.setdefault(macro, entry.line)
        if name in one.fields:
            _put(one, name, text, reading)
        else:
            one.fields[name] = text
    return one


def _put(one: Collected, name: str, text: str, reading: Reading) -> None:
    """Set a field a second time; both values are kept, or the second is named."""
    first = one.fields[name]
    if _folded(first) == _folded(text) or not text.strip():
        return
    if not first.strip():
        one.fields[name] = text
    elif name in JOINED:
        one.fields[name] = f"{first}, {text}"
    elif name in KEPT_TWICE:
        numbered = (f"{name}{number}" for number in range(2, 1000))
        one.fields[next(n for n in numbered if n not in one.fields)] = text
    else:
        reason = f"`{name}` stands twice; kept `{_short(first)}`, not `{_short(text)}`"
        reading.notes.append(Problem(one.entry.line, one.key, reason))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    folded = _folded(text)
    return folded if len(folded) <= 60 else folded[:59] + "…"  # noqa: PLR2004


def _distinct(found: list[Collected], reading: Reading) -> list[Collected]:
    """Drop entries repeated word for word; give others of the same key a new one."""
    told_apart = _Keys(found, reading)
    kept = [one for one in found if not told_apart.is_repeated(one)]
    for one in kept:
        told_apart.give_own_key(one)
    return kept


class _Keys:
    """The keys of a text, compared without case as BibTeX does, and whose they are."""

    def __init__(self, found: list[Collected], reading: Reading) -> None:
        self._reading = reading
        self._counted = Counter(one.key.lower() for one in found)
        self._taken = set(self._counted)
        self._owners: dict[str, Collected] = {}
        self._spare: dict[str, Iterator[str]] = {}
        self._written: dict[Written, Collected] = {}

    def is_repeated(self, one: Collected) -> bool:
        """Tell whether an entry stands above word for word; then it is dropped."""
        if self._counted[one.key.lower()] == 1:
            return False  # nearly all
        first = self._written.setdefault(_written(one), one)
        if first is one:
            return False
        reason = repeated(first.entry.line)
        self._reading.dropped.append(Problem(one.entry.line, one.key, reason))
        return True

    def give_own_key(self, one: Collected) -> None:
        """Give an entry another key if one above has its key."""
        key = one.key.lower()
        owner = self._owners.setdefault(key, one)
        if owner is one or not key:
            return
        spare = self._spare.setdefault(key, suffixes())
        keys = (one.key + letters for letters in spare)
        one.key = next(new for new in keys if new.lower() not in self._taken)
        self._taken.add(one.key.lower())
        reason = renamed(owner.key, owner.entry.line, one.key)
        self._reading.notes.append(Problem(one.entry.line, one.key, reason))


def _written(one: Collected) -> Written:
    """Return what entries have in common that are one, repeated word for word."""
    fields = ((name, _folded(text)) for name, text in one.fields.items())
    return one.key.lower(), one.entry.kind.lower(), frozenset(fields)
