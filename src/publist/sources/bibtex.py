"""BibTeX and BibLaTeX: what people's own .bib files really hold.

BibTeX's reading is the yardstick, except where it loses something. Reading never
fails: each entry of the text ends in exactly one of ``references``, ``unreadable`` and
``dropped``, and what was mended or doubtful on the way is said.
"""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager

from publist.sources import Math, Problem, Read, Reading
from publist.sources._collect import Collected, collect
from publist.sources._fields import Reader
from publist.sources._inherit import Parent, inherited, keys_of

LABEL = "BibTeX"
OPTIONS = frozenset({"math"})
SUFFIXES = (".bib", ".bibtex", ".biblatex")
HEAD = re.compile(r"^[ \t%]*@[ \t]*[A-Za-z][\w-]*\s*[{(]", re.MULTILINE)
"""The start of an entry, or of what else stands in a .bib file."""

NO_PUBLICATION = {
    "xdata": "@xdata only lends its fields to other entries",
    "set": "@set only names other entries",
    **dict.fromkeys(
        ["control", "ieeetranbstctl", "bstctl", "achemso_control"],
        "it holds settings of a style, not a publication",
    ),
}
"""Entry types that are no publications, and why."""


def looks_like(text: str) -> bool:
    """Tell whether a text is written in BibTeX."""
    return HEAD.search(text) is not None


def read(text: str, math: Math = "html") -> Reading:
    """Read a .bib text; its problems are in the result, none is raised.

    ``math`` says what becomes of simple mathematics: ``H<sub>2</sub>O``, ``H₂O`` as
    ``unicode``, or ``H$_2$O`` with ``keep``.
    """
    with _no_garbage_collector():
        return _read(text.replace("\r\n", "\n").replace("\r", "\n"), math)


@contextmanager
def _no_garbage_collector() -> Iterator[None]:
    """Spare a third of the time: it would walk all entries again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()  # what was made here counts as old; else the next object
            gc.unfreeze()  # that anybody makes would set off a walk through all
            gc.enable()


def _read(text: str, math: Math) -> Reading:
    reading = Reading()
    entries = collect(text.removeprefix("\ufeff"), reading)
    parents = {
        one.key.lower(): Parent(one.entry.kind.lower(), one.fields)
        for one in reversed(entries)
        if one.key
    }
    lending = _lending(entries)
    said: set[str] = set()
    for one in entries:
        kind = one.entry.kind.lower()
        fields = inherited(kind, one.fields, parents)
        reader = Reader(kind, one.key, fields, math)
        _add(one, reader, reading, is_parent=one.key.lower() in lending)
        _note(one, reader, reading, said)
    for problems in (reading.dropped, reading.unreadable, reading.notes):
        problems.sort(key=lambda problem: problem.line)
    return reading


def _lending(entries: list[Collected]) -> set[str]:
    """Return the keys that other entries take fields from, in lower case."""
    return {key for one in entries for key in keys_of(one.fields.get("crossref", ""))}


def _add(one: Collected, reader: Reader, reading: Reading, *, is_parent: bool) -> None:
    """Put an entry into the one list of ``reading`` where it belongs."""
    entry = one.entry
    reason = NO_PUBLICATION.get(entry.kind.lower(), "")
    reference = None if reason else reader.reference()
    if reference:
        reading.references.append(Read(reference, entry.line))
        mended = (Problem(entry.line, one.key, what) for what in entry.mended)
        reading.repaired.extend(mended)
    elif reason or is_parent:
        reason = reason or "it has no title and only lends its fields to other entries"
        reading.dropped.append(Problem(entry.line, one.key, reason))
    else:
        reading.unreadable.append(Problem(entry.line, one.key, "it has no title"))


def _note(one: Collected, reader: Reader, reading: Reading, said: set[str]) -> None:
    """Say what was doubtful in an entry; each unknown macro once in a file."""
    for macro in reader.unknown:
        if macro not in said:
            said.add(macro)
            reason = f"`{macro}` is not known; what it applies to was kept as text"
            reading.notes.append(Problem(one.entry.line, one.key, reason))
    for doubt in reader.doubts:
        reading.notes.append(Problem(one.entry.line, one.key, doubt))
