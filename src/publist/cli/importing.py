"""What `import` does: read sources, sort out, add; `import_report` says what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from publist.cli import spelling
from publist.cli.opened import Opened, commit
from publist.cli.sourcing import Source, read
from publist.model import lookup
from publist.model.item import Item
from publist.model.reference import Reference
from publist.model.text import plain
from publist.sources import Math, Problem, Reading
from publist.store.change import Revision
from publist.store.draft import Draft
from publist.store.filling import Filled, Filler
from publist.store.merge import Merger
from publist.store.sorting import Sorter
from publist.store.style import Habits
from publist.store.updates import FieldChange, Updates
from publist.store.written import Manner

if TYPE_CHECKING:
    from publist.model.matching import Match


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a source, and what there is to say about it."""

    file: str
    line: int
    key: str
    reason: str = ""
    reference: Reference | None = None
    """What was read of it; None if nothing could be."""

    item: Item | None = None
    """The entry of the list that it meets there."""


@dataclass
class Import:
    """One run of an import into one list; every entry read is in one of the lists."""

    opened: Opened
    flags: list[str]
    merger: Merger
    sorter: Sorter
    updates: Updates
    update: bool = False
    """Whether entries that are there already are filled up."""

    read: int = 0
    added: list[Told] = field(default_factory=list)
    updated: list[Told] = field(default_factory=list)
    present: list[Told] = field(default_factory=list)
    left_out: list[Told] = field(default_factory=list)
    unreadable: list[Told] = field(default_factory=list)
    repaired: list[Told] = field(default_factory=list)
    """Entries that were mended; they are among the others as well."""

    notes: list[Told] = field(default_factory=list)
    """Doubts about entries and files; they are among the others as well."""

    _present: "list[tuple[Reference, Match]]" = field(default_factory=list)
    _places: dict[int, tuple[str, int]] = field(default_factory=dict)

    @classmethod
    def into(cls, opened: Opened, flags: list[str], manner: Manner) -> "Import":
        """Start an import into a list."""
        spelling.check_flags(opened, flags)
        merger = Merger(opened.items, Habits(opened.document), manner)
        return cls(opened, flags, merger, Sorter(merger), Updates(merger))

    def take(
        self, source: Source, format_: str | None = None, math: Math = "html"
    ) -> None:
        """Read one source, in ``format_`` or the one it looks like, and sort it out."""
        reading, nothing = read(source, format_, math)
        self._account(source, reading)
        if nothing:
            self.unreadable.append(Told(source.name, 1, "", nothing))
        if source.notice:
            self.notes.append(Told(source.name, 0, "", source.notice))

    def _account(self, source: Source, reading: Reading) -> None:
        """Put each entry of a reading into the list where it belongs."""
        for one in reading.references:
            self._places[id(one.reference)] = (source.name, one.line)
        result = self.sorter.sort_out(one.reference for one in reading.references)
        gone = set(map(id, result.replaced))
        self.added += [self._told(reference) for reference in result.new]
        self.added = [told for told in self.added if id(told.reference) not in gone]
        self._present += result.present
        for reference, match in result.near:
            reason = f"added, though near {_named(match.item)} ({match.reason})"
            self.notes.append(self._told(reference, reason, match.item))
        read = {
            (one.line, one.reference.key): one.reference for one in reading.references
        }
        self.unreadable += _said(source, reading.unreadable)
        self.left_out += _said(source, reading.dropped)
        self.repaired += _said(source, reading.repaired, read)
        self.notes += _said(source, reading.notes, read)
        self.read += len(reading.references)
        self.read += len(reading.unreadable) + len(reading.dropped)

    def _keep(self, reference: Reference, match: "Match", filled: Filled) -> None:
        """Say of a work that is in the list what became of its entry."""
        reason, made = match.said_of(_named(match.item)), _joined(filled.made)
        also = filled.left and match.is_preprint
        tail = f"; --overwrite would change {_joined(filled.left)}" if also else ""
        if made and self.update and match.item.number:
            told = self._told(reference, f"{reason}: {made}{tail}", match.item)
            self.updated.append(told)
            return
        verb = "--update would fill" if match.item.number else "gave"
        offer = f"; {verb} {made}" if made else ""
        self.present.append(self._told(reference, reason + offer + tail, match.item))

    def _told(
        self, reference: Reference, reason: str = "", item: Item | None = None
    ) -> Told:
        file, line = self._places[id(reference)]
        return Told(file, line, reference.key, reason, reference, item)

    def settle(self) -> Draft:
        """Put what is new into the list, newest first, in memory."""
        filler = Filler(self.sorter, self.updates)
        new = [told.reference for told in self.added if told.reference]
        for pair, filled in zip(
            self._present, filler.fill(self._present, new), strict=True
        ):
            self._keep(*pair, filled)
        draft = Draft(self.opened.document)
        for problem in self.updates.apply(draft) if self.update else ():
            where = str(problem.where or self.opened.site.list)
            self.notes.append(Told(where, 0, "", f"{problem.what}; {problem.fix}"))
        draft.revise(self._add)
        return draft

    def _add(self, revision: Revision) -> None:
        self.added.sort(key=_newest_first)
        for told in self.added:
            if told.reference:
                data = self.merger.data_of(told.reference)
                flagged = {**data, **dict.fromkeys(self.flags, 1)}
                self.merger.add(flagged, revision)

    def write(self, draft: Draft, *, dry_run: bool) -> None:
        """Write the list, or show the change as a diff."""
        commit(self.opened, draft, dry_run=dry_run)


def _said(
    source: Source,
    problems: list[Problem],
    read: dict[tuple[int, str], Reference] | None = None,
) -> list[Told]:
    """Return what a reader said of entries, with what was read of them."""
    known = read or {}
    return [
        Told(source.name, one.line, one.key, one.reason, known.get((one.line, one.key)))
        for one in problems
    ]


def _named(item: Item) -> str:
    if item.number:
        return lookup.describe(item)
    return f"another entry of this import: {plain(item.title)}"


def _newest_first(told: Told) -> int:
    year = told.reference.year if told.reference else None
    return -(year or 9999)


def _joined(changes: Sequence[FieldChange]) -> str:
    return ", ".join(map(str, changes))
