"""Say why a list does not load: every mistake, its line, the edit that mends it.

A YAML reader stops at the first mistake, and often notices it lines later. Here each
entry is read alone, so one mistake does not hide the next; ``diagnose_entry`` looks for
those inside an entry.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from publist.errors import PublistError
from publist.store.diagnose_entry import Lines
from publist.store.document import Document
from publist.store.mistakes import Mistake, unknown
from publist.store.slips.lines import FIELD, IN_LINK, Columns, Line
from publist.store.slips.signs import extra_dash
from publist.store.stops import cut_off

ENTRY = re.compile(r"\ufeff?([ \t]{0,8})-[ \t]*[A-Za-z][\w-]*[ \t]*:")
DASH = re.compile(r"\ufeff?([ \t]*)-(?:[ \t]+#|[ \t]*$)")
"""A dash with its first field on a later line."""

LARGE = 8 * 2**20
"""Characters; in a longer text only the reader's own mistake is named, at once."""

ENTRIES = 20_000
"""In a longer list the entries are not read one by one, for the same reason."""

FEW = 2
"""Entries that say too little of where entries begin: one of them may be the mistake."""

MOST = 200
"""Mistakes; nobody mends more in one go."""

HOPELESS = ("unfold", "too many values", "nested too deep", "too long")
"""What no slip of the pen explains."""


def diagnose(document: Document) -> list[Mistake]:
    """Return every mistake that keeps entries from being read, in the lines' order."""
    fault = document.fault or cut_off(document)
    if fault is None:
        return []
    hopeless = any(words in fault.what for words in HOPELESS)
    if hopeless or len(document.text) > LARGE:
        return [unknown(fault)]
    lines = list(document.lines())
    columns = _columns(lines)
    starts = [at for at, line in enumerate(lines) if _opens(line, columns)]
    if len(starts) > ENTRIES:
        return [unknown(fault)]
    ends = [*starts[1:], len(lines)][: len(starts)]
    bounds = [(0, starts[0] if starts else len(lines)), *zip(starts, ends, strict=True)]
    entries = (Lines(document, columns, lines[slice(*at)], at[0]) for at in bounds)
    found = _mistakes(one.mistakes() for one in entries)
    return _one_edit_a_line(found) or [unknown(fault)]


def _opens(line: str, columns: Columns) -> bool:
    """Tell whether an entry begins: a dash off the others' column may be any item."""
    found = ENTRY.match(line)
    if found is None or len(found[1]) != columns.dash:
        return False
    return extra_dash(Line(line.removeprefix("\ufeff"), "", columns)) is None


def dashes(document: Document) -> int:
    """Return how many entries somebody meant: dashes in the column of the others."""
    lines = [line.removeprefix("\ufeff") + " " for line in document.lines()]
    start = " " * _columns(lines).dash + "-"
    return sum(line.startswith((f"{start} ", f"{start}\t")) for line in lines)


def _mistakes(entries: Iterable[Iterable[Mistake]]) -> list[Mistake]:
    """Return the mistakes of all entries, in the order of the lines."""
    found: list[Mistake] = []
    for mistakes in entries:
        found += mistakes
        if len(found) >= MOST:
            break
    return sorted(found, key=lambda mistake: mistake.span)


def _one_edit_a_line(found: list[Mistake]) -> list[Mistake]:
    """Return the mistakes; of several in one line the longest-lived edit mends them all.

    Each edit holds the whole line as it is when the mistakes before it are mended.
    """
    last = {edit.span: id(one) for one in found for edit in one.edits}
    return [
        replace(one, edits=tuple(e for e in one.edits if last[e.span] == id(one)))
        for one in found
    ]


def refusal(document: Document) -> PublistError:
    """Return the error for a command that needs a list that loads."""
    mistakes = diagnose(document)
    first = mistakes[0]
    more = len(mistakes) - 1
    loads = "the list does not load" if document.fault else "a part of the list loads"
    what = f"{loads}: {first.what}"
    if more:
        what += f" (and {more} more mistake{'s' if more > 1 else ''})"
    fix = first.fix + ("; `publist validate` shows them all" if more else "")
    return PublistError(what, where=document.place(first.span.start), fix=fix)


def _columns(lines: list[str]) -> Columns:
    """Return the columns that most dashes, keys and nested keys stand in."""
    dashes, keys, nested = Counter[int](), Counter[int](), Counter[int]()
    firsts = Counter[str]()
    names: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for line in lines:
        found = FIELD.fullmatch(line.lstrip("\ufeff"))
        if not found:
            dashes.update(len(bare[1]) for bare in [DASH.match(line)] if bare)
            continue
        if "\t" in found["indent"]:
            continue
        indent = len(found["indent"])
        names[found["key"]][indent + len(found["dash"] or "")] += 1
        if found["dash"] and len(found["dash"]) > 1:
            dashes[indent] += 1
            keys[indent + len(found["dash"])] += 1
            firsts[found["key"]] += 1
        elif found["key"] in IN_LINK:
            nested[indent] += 1
    dash = _most(dashes, 0)
    key = _most(keys, dash + 2)
    if keys.total() <= FEW:
        dash, key = _voted(names, dash, key)
    deeper = _most(nested, key + 2)
    usual = dict.fromkeys(IN_LINK, deeper)
    own = {
        name: _most(at, usual.get(name, key))
        for name, at in names.items()
        if at.total() > 1
    }
    first = max(firsts or ["title"], key=lambda name: firsts[name])
    return Columns(dash, key, deeper, own, first)


def _voted(names: Mapping[str, Counter[int]], dash: int, key: int) -> tuple[int, int]:
    """Return the columns of dashes and keys; where few dashes tell, all fields vote."""
    fields = (at for name, at in names.items() if name not in IN_LINK)
    votes = Counter(_most(at, key) for at in fields)
    most = _most(votes, key)
    if most == key or votes[most] <= FEW:
        return dash, key
    return max(most - 2, 0), most


def _most(columns: Counter[int], usual: int) -> int:
    """Return the commonest column; of equals the one nearest to the usual."""
    return max(columns or [usual], key=lambda at: (columns[at], -abs(at - usual)))
