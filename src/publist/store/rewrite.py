"""Put lines that a person edited back into the list, if they are still an entry."""

import re
from pathlib import Path

from publist.errors import Place, PublistError
from publist.store.change import Change
from publist.store.diagnose import diagnose
from publist.store.document import LINE_END, WHITE, Document, Record, parse
from publist.store.edits import Edit, Span, apply_edits
from publist.store.folding import KEEPING
from publist.store.order import own_end
from publist.store.proof import same

EDITED = Path("entry.yml")
"""What the file of an entry's own lines is called, in an editor and in what is said."""

LINE_PARTS = re.compile(r"(\r\n|\n|\r)")


def entry_span(document: Document, record: Record) -> Span:
    """Return the lines of an entry, from its dash to the comments below its fields."""
    start = document.line_start(document.dash(record))
    start += int(document.text.startswith("\ufeff", start))
    return Span(start, own_end(document, record))


def found_again(before: Document, record: Record, now: Document) -> Record:
    """Return the record of ``now`` that has the very lines of one that was read before.

    Of entries that are copies of each other it is the one in the same turn. Raises
    ``PublistError`` if the entry has other lines by now, or is gone.
    """
    lines = _own_text(before, record)
    then, copies = (
        [
            one
            for one in document.records
            if one.data == record.data and _own_text(document, one) == lines
        ]
        for document in (before, now)
    )
    if len(then) == len(copies):
        return copies[then.index(record)]
    what = f"entry {record.number} was changed or removed while it was being edited"
    fix = "look at the entry as it is now, then edit it again"
    raise PublistError(what, where=Place(now.path), fix=fix)


def _own_text(document: Document, record: Record) -> str:
    span = entry_span(document, record)
    return document.text[span.start : span.end]


def rewritten(document: Document, record: Record, lines: str) -> Change:
    """Return the change that puts ``lines`` in the place of an entry.

    Raises ``PublistError`` if the list would not load, or another entry would change.
    """
    if not lines.strip("\ufeff" + WHITE):
        fix = f"`publist remove {record.number}` removes the whole entry"
        raise PublistError("nothing is left of the entry", fix=fix)
    span = entry_span(document, record)
    body = _with_endings(
        lines.removeprefix("\ufeff"),
        document.text[span.start : span.end],
        document.newline,
    )
    edit = Edit(span, body)
    again = parse(apply_edits(document.text, [edit]), document.path)
    if again.fault:
        mistake = diagnose(again)[0]
        raise PublistError(
            mistake.what,
            where=_in_lines(again, span, mistake.span.start),
            fix=mistake.fix,
        )
    _check(document, again, record)
    return Change((edit,), again.data)


def _with_endings(lines: str, old: str, newline: str) -> str:
    """Return edited lines, those that were there before with the ending they had."""
    parts = LINE_PARTS.split(old)
    endings = dict(zip(parts[::2], parts[1::2], strict=False))
    in_block = old.endswith(("\n\n", "\r\n\r\n")) or KEEPING.search(lines)
    shown = lines.removesuffix("\n") if in_block else lines.rstrip("\r\n")
    new = LINE_END.split(shown)
    body = "".join(line + endings.get(line, newline) for line in new)
    return body if old.endswith(("\n", "\r")) else body.removesuffix(newline)


def _in_lines(again: Document, span: Span, at: int) -> Place:
    """Return a place in the lines that were edited."""
    place = again.place(at)
    first = again.line_of(span.start)
    return Place(EDITED, place.line - first + 1, place.column)


def _check(document: Document, again: Document, record: Record) -> None:
    """Raise ``PublistError`` unless all other entries are as they were."""
    old, new = document.data, again.data if isinstance(again.data, list) else []
    above, below = record.number - 1, len(old) - record.number
    others = same(new[:above], old[:above])
    others = others and same(new[len(new) - below :], old[record.number :])
    own = new[above : len(new) - below]
    if others and own and all(isinstance(one, dict) for one in own):
        return
    what = "the lines are no entry of their own any more"
    fix = "start the entry with its dash, and keep its fields in one column"
    raise PublistError(what, fix=fix)
