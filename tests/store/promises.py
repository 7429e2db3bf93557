"""What must hold of a change of a list, whatever the list looks like.

Nothing here asks publist what a text means: PyYAML does (``meaning.py``).
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from tests.store.meaning import meaning

from publist.store.document import LINE_END, Document, Field, Record
from publist.store.edits import Edit, Span

Path = tuple[str, ...]
SECTION = re.compile(r"^[ \t\ufeff]*(#[ \t]*(?:19|20)\d\d)[ \t\r]*$", re.MULTILINE)
NOTES = ("# note", "# on B")
ALIAS = re.compile(r"\*\w")


def taken_back(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits to the new text that undo ``edits``."""
    back, shift = [], 0
    for (start, end), new in sorted(edits, key=lambda edit: edit.span):
        at = start + shift
        back.append(Edit(Span(at, at + len(new)), text[start:end]))
        shift += len(new) - (end - start)
    return back


def only_within(old: str, new: str, span: Span) -> None:
    """Hold that ``new`` is ``old`` outside of ``span``."""
    behind = old[span.end :]
    assert new.startswith(old[: span.start])
    assert new.endswith(behind)
    assert len(new) >= span.start + len(behind)


def only_added(old: str, new: str) -> None:
    """Hold that ``new`` is ``old`` with one run of text more."""
    assert len(new) >= len(old)
    at = _common(old, new)
    assert new.endswith(old[at:])


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    shorter = min(len(one), len(other))
    low = 0
    while low < shorter:
        high = (low + shorter + 1) // 2
        if one.startswith(other[:high]):
            low = high
        else:
            shorter = high - 1
    return low


def same_endings(old: str, new: str) -> None:
    """Hold that new lines end as the others do, where all end in the same way."""
    endings = set(LINE_END.findall(old))
    assert len(endings) != 1 or endings.issuperset(LINE_END.findall(new))


def no_line_lost(old: str, new: str, but: str = "") -> None:
    """Hold that every line that says something is still there, except those of ``but``."""
    gone = lines(old) - lines(new)
    assert not set(gone - lines(but)) - {""}


def lines(text: str) -> Counter[str]:
    """Return the lines that say something, without their dash and the blanks around.

    A first field that goes hands its dash on; a note that moves gets the dash's column.
    """
    return Counter(
        line.lstrip("\ufeff \t-").rstrip(" \t") for line in LINE_END.split(text)
    )


def no_section_lost(document: Document, gone: Sequence[Record], new: str) -> None:
    """Hold that comments such as ``# 2019`` stay, except inside the entries that go."""
    inside = [document.text[document.dash(one) : one.end] for one in gone]
    lost = sections(document.text) - sections(new)
    assert not lost - sections("\n".join(inside))


def sections(text: str) -> Counter[str]:
    return Counter(SECTION.findall(text))


def note_of(document: Document, number: int) -> str | None:
    """Return the note directly above an entry, for sure its own: a blank line parts it."""
    above = lines_above(document, number)
    own = len(above) > 1 and not above[-2] and above[-1] in NOTES
    return above[-1] if own else None


def lines_above(document: Document, number: int) -> list[str]:
    dash = document.line_start(document.dash(document.records[number]))
    above = document.text[:dash].removeprefix("\ufeff")
    return [line.strip() for line in LINE_END.split(above)[:-1]]


def whole_lines(document: Document, span: Span) -> str:
    """Return the text of the lines that ``span`` stands in."""
    start, end = document.line_start(span.start), document.line_end(span.end)
    return document.text[start:end]


def reads_alike(data: object, said: Any) -> None:  # noqa: ANN401
    """Hold that data are what PyYAML says; of what is no text the reader's tests tell."""
    if isinstance(data, dict):
        assert len(data) == len(said)
        for (name, held), (same, more) in zip(data.items(), said.items(), strict=True):
            assert not isinstance(name, str) or name == same
            reads_alike(held, more)
    elif isinstance(data, list):
        assert len(data) == len(said)
        for held, more in zip(data, said, strict=True):
            reads_alike(held, more)
    else:
        assert isinstance(said, tuple)
        assert not isinstance(data, str) or data == said[1]


def fields_of(record: Record) -> list[tuple[Path, Field]]:
    """Return an entry's fields by path, nested ones behind the one that holds them."""
    found: list[tuple[Path, Field]] = []
    for name, held in record.fields.items():
        found.append(((name,), held))
        found += [((name, part), inner) for part, inner in held.fields.items()]
    return found


def find(record: Record, path: Path) -> Field | None:
    return dict(fields_of(record)).get(path)


def every_field(document: Document) -> list[Field]:
    """Return the fields of all entries."""
    return [held for record in document.records for _, held in fields_of(record)]


def spans_are_right(document: Document, record: Record, said: dict[str, Any]) -> None:
    """Hold that each value's span, read alone, says what the field says in the list."""
    if record.style != "*":
        _fields_are_right(document, record, said)


def _fields_are_right(
    document: Document, outer: Record | Field, said: dict[str, Any]
) -> None:
    braces = outer.style == "{"
    for name, held in outer.fields.items():
        raw = document.text[held.start : held.end]
        if name not in said or "<<" in outer.fields:
            continue  # a name that is no text; fields that come from elsewhere
        assert key_alone(document, held, braces=braces) in (name, None)
        if held.style != "*" and not ALIAS.search(raw):  # it says nothing alone
            assert value_alone(document, held, braces=braces) == said[name]
            _fields_are_right(document, held, said[name])


def key_alone(document: Document, held: Field, *, braces: bool) -> object:
    """Return a field's name, cut out of the list; ``None`` behind a ``?``."""
    raw = document.text[held.key_start : held.start]
    if explicit(document, held):
        return None
    read = meaning(f"{{{raw} }}" if braces else " " * column(document, held) + raw)
    (name,) = read
    return name


def value_alone(document: Document, held: Field, *, braces: bool) -> Any:  # noqa: ANN401
    """Return what a value says that is cut out of the list by its span."""
    raw = document.text[held.start : held.end]
    if braces:
        return meaning(f"{{x: {raw} }}")["x"]
    gap = " "
    if held.style in (":", "-"):
        gap = "\n" + " " * column(document, held, held.start)
    return meaning(f"{' ' * column(document, held)}x:{gap}{raw}")["x"]


def column(document: Document, held: Field, at: int | None = None) -> int:
    """Return the column of a field, or of ``at``; a byte order mark takes none."""
    at = held.key_start if at is None else at
    if at == held.key_start and explicit(document, held):
        at = document.text.rindex("?", 0, at + 1)
    start = document.line_start(at)
    return at - start - document.text.startswith("\ufeff", start)


def explicit(document: Document, held: Field) -> bool:
    """Tell whether a field is written as ``? name`` and, below, ``: value``."""
    before = document.text[max(held.key_start - 40, 0) : held.key_start + 1]
    return bool(re.search(r"(?:^|[\s{,\ufeff-])\?\s*\S?\Z", before))
