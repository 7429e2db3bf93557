"""Prove a change before it is written: what comes out is what was meant, no more.

The new text is parsed again and must hold the old data plus the intended change, and
outside the edits it must be the old text, character for character.
"""

import re

from publist.errors import Place, PublistError
from publist.store.change import Change
from publist.store.document import Document, parse
from publist.store.edits import Edit

HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")
"""Line breaks to YAML that no editor shows as such."""

TOO_MUCH = {
    "a value too long": "a value would have more than a million characters",
    "too many values": "it would hold more than a million values",
}
"""What the reader refuses, in its words and in a user's."""

TAB = re.compile(r"^ *\t[ \t]*(?P<comment>#)?(?(comment)|\r?$)", re.MULTILINE)


def prove(document: Document, change: Change, new: str) -> Document:
    """Return the list in ``new``; raise ``PublistError`` if ``change`` promises another."""
    again = parse(new, document.path)
    if again.fault and again.fault.what.startswith("undefined alias"):
        anchor = again.fault.what.split()[-1]
        what = f"another entry refers to a value in this one (`*{anchor}`)"
        where = again.place(again.fault.at)
        raise PublistError(what, where=where, fix="write the value out there first")
    if again.fault and again.fault.what in TOO_MUCH:
        what = f"the list would not load any more: {TOO_MUCH[again.fault.what]}"
        raise PublistError(what, where=Place(document.path), fix="give it less")
    kept = untouched(document.text, change.edits, new)
    if again.fault is None and kept and same(again.data, change.data):
        return again
    raise _refusal(document, again, change)


def _refusal(document: Document, again: Document, change: Change) -> PublistError:
    """Return why a change cannot be made: as a rule publist is to blame."""
    if document.aliased:
        return PublistError(
            "the list uses aliases (`*name`), and this would change other entries too",
            where=_changed_too(document, again, change),
            fix="write the value out in each entry first",
        )
    hidden = HIDDEN_BREAK.search(document.text)
    if hidden:
        return PublistError(
            f"a line break that editors do not show (U+{ord(hidden[0]):04X})"
            " stands in the way",
            where=document.place(hidden.start()),
            fix="replace it by a blank, or put that text in quotes",
        )
    tab = TAB.search(document.text)
    if tab and again.fault:
        what = f"a tab {'before a comment' if tab['comment'] else 'alone on its line'}"
        return PublistError(
            f"{what} stands in the way",
            where=document.place(tab.start()),
            fix="put blanks in its place first",
        )
    return PublistError(
        "a fault in publist: the new list would not hold what it should;"
        " nothing was written",
        where=Place(document.path),
        fix="please report it with the list and the command that you ran",
    )


def _changed_too(document: Document, again: Document, change: Change) -> Place:
    """Return the place of the first entry that would change without being meant to."""
    wanted = change.data if isinstance(change.data, list) else []
    if again.fault or not len(document.records) == len(again.records) == len(wanted):
        return Place(document.path)
    for record, other, meant in zip(
        document.records, again.records, wanted, strict=True
    ):
        if not same(other.data, meant):
            return document.place(record.start)
    return Place(document.path)


def untouched(old: str, edits: tuple[Edit, ...], new: str) -> bool:
    """Tell whether ``new`` is ``old`` everywhere outside the edits."""
    at, there = 0, 0
    for span, text in sorted(edits, key=lambda edit: edit.span):
        length = span.start - at
        if length < 0 or old[at : span.start] != new[there : there + length]:
            return False
        at, there = span.end, there + length + len(text)
    return old[at:] == new[there:]


def same(one: object, other: object) -> bool:
    """Tell whether two values are equal in types as well: ``1`` is not ``True``."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other or (one != one and other != other)  # noqa: PLR0124  not a number
