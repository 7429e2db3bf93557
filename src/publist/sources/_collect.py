"""Entries of a .bib text with one value per field and one entry per key.

Here BibTeX's and bibtexparser's habit of dropping what comes second ends: a repeated
entry or field is either word for word the same, or it is kept or named.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from string import ascii_lowercase

from publist.sources import Problem, Reading
from publist.sources._entries import Entry, Fault
from publist.sources._split import blocks
from publist.sources._values import Macros

KEPT_TWICE = frozenset({"url"})
"""Fields of which an entry may well have two; the second is kept as ``url2``."""

JOINED = frozenset({"keywords", "keyword"})
"""Fields that are lists anyway."""


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
    """Drop entries repeated word for word; give others of the same key a new one.

    Keys are compared without case, as BibTeX does.
    """
    taken = {one.key.lower() for one in found}
    seen: dict[str, list[Collected]] = {}
    kept: list[Collected] = []
    for one in found:
        same_key = seen.setdefault(one.key.lower(), [])
        twin = next((other for other in same_key if _same(one, other)), None)
        if twin:
            reason = f"the same entry stands on line {twin.entry.line}"
            reading.dropped.append(Problem(one.entry.line, one.key, reason))
            continue
        if same_key and one.key:
            _rename(one, same_key[0], taken, reading)
        same_key.append(one)
        kept.append(one)
    return kept


def _same(one: Collected, other: Collected) -> bool:
    return one.entry.kind.lower() == other.entry.kind.lower() and (
        {name: _folded(text) for name, text in one.fields.items()}
        == {name: _folded(text) for name, text in other.fields.items()}
    )


def _rename(
    one: Collected, first: Collected, taken: set[str], reading: Reading
) -> None:
    one.key = next(key for key in _suffixed(one.key) if key.lower() not in taken)
    taken.add(one.key.lower())
    reason = (
        f"the key `{first.key}` already stands on line {first.entry.line};"
        f" this entry is now `{one.key}`"
    )
    reading.notes.append(Problem(one.entry.line, one.key, reason))


def _suffixed(key: str) -> Iterator[str]:
    """Yield ``keya``, ``keyb`` and so on, after ``keyz`` ``keyaa``."""
    for length in range(1, 5):
        for letters in product(ascii_lowercase, repeat=length):
            yield key + "".join(letters)
