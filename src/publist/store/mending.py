"""Mend a list by the edits that rules offer; each is proven to do no more than it says.

A list that loads must hold the same as before in every field that no edit touches, and
as many entries; or more entries, with every word of the list in its turn. One that does
not load must load afterwards, with an entry for each dash at the list's level, or at
least have fewer mistakes.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from publist.store.diagnose import dashes, diagnose
from publist.store.document import Document, Field, Record, parse
from publist.store.edits import Edit, apply_edits
from publist.store.proof import same, untouched
from publist.store.stops import cut_off
from publist.store.words import same_words

Group = tuple[Edit, ...]
"""The edits that mend one thing: made together or not at all."""


def mend(document: Document, groups: Iterable[Group]) -> tuple[Document, int]:
    """Make all groups of edits that can be made; return the list and how many they are.

    Of groups that overlap the first is made; the others may be asked for again.
    """
    chosen = _apart(groups)
    whole = _mended(document, [edit for group in chosen for edit in group])
    if whole or not chosen:
        return whole or document, len(chosen)
    made = 0
    for group in reversed(chosen):  # from the end, so that all spans stay true
        again = _mended(document, group)
        if again:
            document, made = again, made + 1
    return document, made


def _apart(groups: Iterable[Group]) -> list[Group]:
    """Return groups whose spans do not touch each other, first come, first served."""
    kept: list[Group] = []
    end = -1
    for group in sorted(set(groups)):
        first, last = (
            min(edit.span.start for edit in group),
            max(edit.span.end for edit in group),
        )
        if first > end:
            kept.append(group)
            end = last
    return kept


def _mended(document: Document, edits: Sequence[Edit]) -> Document | None:
    """Return the list with the edits made, or ``None`` if that cannot be proven right."""
    new = apply_edits(document.text, edits)
    again = parse(new, document.path)
    if not edits or not untouched(document.text, tuple(edits), new):
        return None
    if document.fault:
        return again if _better(document, again) else None
    if again.fault:
        return None
    if cut_off(document) and not cut_off(again):
        return again if _whole(again) else None
    proven = _kept(document, again, edits) or _freed(document, again)
    return again if proven else None


def _better(document: Document, again: Document) -> bool:
    if again.fault:
        return len(diagnose(again)) < len(diagnose(document))
    return _whole(again)


def _whole(again: Document) -> bool:
    """Tell whether a list has an entry for each dash at its level."""
    return not cut_off(again) and len(again.records) == dashes(again)


def _kept(document: Document, again: Document, edits: Sequence[Edit]) -> bool:
    """Tell whether every value that no edit touches is what it was."""
    pairs = list(zip(document.records, again.records, strict=False))
    if not len(pairs) == len(document.records) == len(again.records):
        return False
    touched, ordered = set(_touched(document, edits)), _Ordered(edits)
    return all(
        same(old.data, new.data)
        if old.number not in touched
        else _rest_kept(old, new, ordered)
        for old, new in pairs
    )


def _freed(document: Document, again: Document) -> bool:
    """Tell whether entries came free that others had swallowed, and no word is lost."""
    if cut_off(document) or cut_off(again):
        return False  # their words cannot be counted
    more = len(again.records) > len(document.records)
    whole = len(again.strays) == len(document.strays)
    fewer = len(again.repeated) <= len(document.repeated)
    return more and whole and fewer and same_words(document, again)


def _touched(document: Document, edits: Iterable[Edit]) -> Iterator[int]:
    """Yield the numbers of the entries that edits may change."""
    for edit in edits:
        for at in edit.span:
            record = document.record_at(at)
            following = document.record_at(at + 1)
            yield from (one.number for one in (record, following) if one)


def _rest_kept(old: Record, new: Record, edits: "_Ordered") -> bool:
    held: dict[Any, Any] = {
        name: new.data.get(name)
        for name, field in old.fields.items()
        if not edits.reach(field)
    }
    return same(held, {name: old.data.get(name) for name in held})


class _Ordered:
    """Edits in the order of the text: there may be one for each line of a long list."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        spans = sorted(edit.span for edit in edits)
        self.starts = [span.start for span in spans]
        self.ends = [span.end for span in spans]

    def reach(self, held: Field) -> bool:
        """Tell whether a field or its name is next to an edit."""
        before = bisect_right(self.starts, held.end)
        return before > 0 and self.ends[before - 1] >= held.key_start
