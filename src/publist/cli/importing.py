"""What `import` and `add --bibtex` do: read sources, sort out, add, report."""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from publist.cli import console
from publist.cli.flags import check_spelling
from publist.cli.opened import Opened, commit
from publist.errors import PublistError
from publist.model import lookup
from publist.model.item import Item
from publist.model.reference import Reference
from publist.model.text import plain
from publist.sources import Problem, Reading
from publist.store import files
from publist.store.change import Revision
from publist.store.draft import Draft
from publist.store.merge import Merger, sort_out

BIBTEX = re.compile(r"@\s*(?:string|comment|preamble)\b", re.IGNORECASE)
"""What a .bib file may hold besides entries."""


@dataclass(frozen=True)
class Source:
    """A text to import, and the name it is spoken of by."""

    name: str
    text: str
    notice: str | None = None


def source(path: str) -> Source:
    """Return the text of a file, or of standard input for ``-``."""
    from publist import sources

    if path == "-":
        name, content = "standard input", _piped()
    else:
        name, content = path, files.read_bytes(Path(path))
    return Source(name, *sources.decode(content))


def _piped() -> bytes:
    if sys.stdin is None:
        fix = "name a file, or pipe one in: publist import - < refs.bib"
        raise PublistError("standard input is closed", fix=fix)
    return sys.stdin.buffer.read(files.LIMIT + 1)


@dataclass
class Import:
    """One run of an import into one list."""

    opened: Opened
    flags: list[str]
    merger: Merger
    revision: Revision
    added: list[Item] = field(default_factory=list)
    present: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    read: int = 0
    _new: list[tuple[Reference, str]] = field(default_factory=list)

    @classmethod
    def into(cls, opened: Opened, flags: list[str]) -> "Import":
        """Start an import into a list."""
        check_spelling(opened, flags)
        revision = Revision(opened.document)
        return cls(opened, flags, Merger(opened.items, revision.habits), revision)

    def take(self, source: Source) -> Reading:
        """Read one source and sort out what is new."""
        from publist.sources import bibtex

        reading = bibtex.read(source.text)
        self.read += len(reading.references) + len(reading.dropped)
        found = reading.references or reading.unreadable or reading.dropped
        if source.text.strip() and not found and not BIBTEX.search(source.text):
            self.strange.append(f"{source.name}: there is no BibTeX entry in it")
        lines = {id(one.reference): one.line for one in reading.references}
        result = sort_out((one.reference for one in reading.references), self.merger)
        for reference, match in result.present:
            at = f"{source.name}:{lines[id(reference)]} {reference.key}"
            what = self._named(match.item)
            self.present.append(f"{at}: {match.reason} as {what}")
        self._new += [(new, f"{source.name}:{lines[id(new)]}") for new in result.new]
        for found, kept in self._kept(reading):
            kept += [
                f"{source.name}:{one.line} {one.key}: {one.reason}" for one in found
            ]
        if source.notice:
            self.notes.insert(0, f"{source.name}: {source.notice}")
        return reading

    def _kept(self, reading: Reading) -> list[tuple[list[Problem], list[str]]]:
        return [
            (reading.unreadable, self.lost),
            (reading.repaired, self.repaired),
            (reading.dropped, self.left_out),
            (reading.notes, self.notes),
        ]

    def _named(self, item: Item) -> str:
        if item.number:
            return lookup.describe(item)
        return f"another entry of this import: {plain(item.title)}"

    def write(self, *, dry_run: bool) -> None:
        """Put what is new into the list, newest first, in one write."""
        new = sorted((one for one, _ in self._new), key=lambda one: -(one.year or 9999))
        for reference in new:
            data = {**self.merger.data_of(reference), **dict.fromkeys(self.flags, 1)}
            self.merger.add(data, self.revision)
            self.added.append(Item(0, data))
        draft = Draft(self.opened.document)
        draft.make(self.revision.change)
        commit(self.opened, draft, dry_run=dry_run)

    def report(self, *, dry_run: bool) -> None:
        """Say what was read, added, there already and not readable."""
        total = self.read + len(self.lost)
        parts = [
            f"{total} read",
            f"{len(self.added)} added",
            f"{len(self.present)} already there",
        ]
        parts += [f"{len(self.left_out)} left out"] if self.left_out else []
        parts += [f"{len(self.repaired)} repaired"] if self.repaired else []
        parts += [f"{len(self.lost)} not readable"]
        console.note(
            " · ".join(parts) + (" (dry run: nothing written)" if dry_run else "")
        )
        for title, lines in self._sections():
            if lines:
                console.note(f"{title}:")
                console.listed(lines)

    def _sections(self) -> list[tuple[str, list[str]]]:
        added = [
            f"{plain(item.title)} ({item.year or 'no year'})" for item in self.added
        ]
        return [
            ("added", added),
            ("already there", self.present),
            ("left out", self.left_out),
            ("repaired", self.repaired),
            ("to look at", self.notes),
            ("not readable", [*self.lost, *self.strange]),
        ]
