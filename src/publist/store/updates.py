"""What an import may change in entries that the list has already.

Empty fields are filled if the list uses them: the entry has the field without a value,
or most entries have it. Beyond that only identifiers are added, a DOI where the entry
tells none (an arXiv id where it tells neither): they are what the next import finds the
entry by. Keys are not filled in, for people and other entries name an entry by its key.

What somebody wrote changes only if overwriting is asked for: address, line, year and
place, and the title of a preprint that is published now. The authors' line never does;
its marks and bold names are the list's own. A preprint changes next to nothing in its
article's entry.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from publist.errors import PublistError
from publist.model import identifiers
from publist.model.item import Item
from publist.model.reference import Reference
from publist.model.text import fold, one_line, plain
from publist.store.change import Revision, with_field
from publist.store.document import Record
from publist.store.draft import Draft
from publist.store.field_edits import Path
from publist.store.merge import Merger

if TYPE_CHECKING:
    from publist.model.matching import Match


class FieldChange(NamedTuple):
    """One field of an entry, and what it is to hold."""

    path: Path
    old: Any
    new: Any

    @property
    def fills(self) -> bool:
        """Tell whether nobody has written anything there."""
        return _is_empty(self.old)

    def __str__(self) -> str:
        """Say it in one line: ``doi 10.1000/xyz``, ``year 2017 → 2019``."""
        old = "" if self.fills else f"{one_line(str(self.old))} → "
        return f"{'.'.join(self.path)} {old}{one_line(str(self.new))}"


def changes_of(
    item: Item,
    reference: Reference,
    match: "Match",
    merger: Merger,
    *,
    overwrite: bool = False,
) -> list[FieldChange]:
    """Return what a reference has for an entry that is the same work or its preprint."""
    offered = _offered(item, reference, match, merger)
    nameless = _lacks_identifier(item, reference, merger, overwrite=overwrite)
    if nameless and not match.has_preprint:
        name = "doi" if reference.doi else "arxiv"
        offered |= {(name,): getattr(reference, name)}
    changes = [FieldChange(p, _held(item, p), v) for p, v in offered.items() if v]
    if not item.author_line and not match.has_preprint:
        line = merger.writer.line_of(reference)
        changes += (
            [FieldChange((merger.writer.authors_field,), None, line)] if line else []
        )
    return [change for change in changes if change.fills or _is_news(change)]


def _offered(
    item: Item, reference: Reference, match: "Match", merger: Merger
) -> dict[Path, Any]:
    typed = merger.writer.known(reference)
    used = {name for name in typed if merger.uses(name) or name in item.data}
    places = _link_paths(item, merger)
    lines = merger.writer.link_of(reference).values()
    offered: dict[Path, Any] = dict(zip(places, lines, strict=False))
    if match.has_preprint:
        used &= {"arxiv"}
        offered = {} if item.url else dict(zip(places[:1], lines, strict=False))
    elif match.is_preprint:
        offered["title",] = reference.title
    return offered | {(name,): typed[name] for name in typed if name in used}


def _lacks_identifier(
    item: Item, reference: Reference, merger: Merger, *, overwrite: bool
) -> bool:
    """Tell whether nothing would tell an identifier as good as the reference's."""
    from publist.model.matching import record_doi  # noqa: PLC0415  slow to import

    if _link_paths(item, merger) and (overwrite or not item.url):
        return False  # the address will
    if record_doi(reference.doi):
        return not record_doi(item.doi)
    return not item.doi and not item.arxiv


def _link_paths(item: Item, merger: Merger) -> list[Path]:
    """Return where the entry has address and line; nothing if ``link`` is no mapping."""
    if "link" not in item.data and ("url" in item.data or merger.writer.uses("url")):
        return [("url",), ("display",)]
    fits = isinstance(item.data.get("link"), Mapping | None)
    return [("link", "url"), ("link", "display")] if fits else []


def _held(item: Item, path: Path) -> Any:  # noqa: ANN401  whatever the list holds
    held: Any = item.data
    for name in path:
        held = held.get(name) if isinstance(held, Mapping) else None
    return held


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _is_news(change: FieldChange) -> bool:
    """Tell whether a value says something else than what stands there."""
    old, new = str(change.old), str(change.new)
    for find in (identifiers.find_doi, identifiers.find_arxiv):
        told = find(new)
        if told:
            return find(old) != told
    return fold(plain(old)) != fold(plain(new))


class Updates:
    """The changes that one import makes in the list's entries."""

    def __init__(self, merger: Merger) -> None:
        """Start with none; fill only, unless ``overwrite`` is set."""
        self.overwrite = False
        self._merger = merger
        self._items: dict[int, Item] = {}
        self._values: dict[Path, dict[int, Any]] = {}

    def take(
        self, reference: Reference, match: "Match"
    ) -> tuple[list[FieldChange], list[FieldChange]]:
        """Note what a reference changes; return that, and what stays as it is.

        Of several references for one entry the first that has a field decides it.
        """
        number = match.item.number
        item = self._items.get(number, match.item)
        found = changes_of(
            item, reference, match, self._merger, overwrite=self.overwrite
        )
        made = [one for one in found if self._takes(one, number)]
        for path, _, value in made:
            self._values.setdefault(path, {})[number] = value
            item = Item(number, with_field(item.data, path, value))
            self._items[number] = item
        return made, [one for one in found if one not in made]

    def _takes(self, change: FieldChange, number: int) -> bool:
        decided = number in self._values.get(change.path, {})
        return not decided and (change.fills or self.overwrite)

    def added(self) -> Iterator[str]:
        """Yield the name of each field that an entry has only by these changes."""
        records = self._merger.habits.document.records
        for (name, *_), values in self._values.items():
            for number in values:
                if name not in records[number - 1].fields:
                    yield name

    def apply(self, draft: Draft) -> list[PublistError]:
        """Make the changes; return the errors of those that cannot be made."""
        problems: list[PublistError] = []
        for path, values in self._values.items():
            step = partial(_set, path=path, values=values, problems=problems)
            draft.each(values, step)
        return problems


def _set(
    revision: Revision,
    record: Record,
    *,
    path: Path,
    values: Mapping[int, Any],
    problems: list[PublistError],
) -> bool:
    try:
        return revision.set_field(record, path, values[record.number])
    except PublistError as error:
        problems.append(error)
        return False
