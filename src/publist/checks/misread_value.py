"""PUB115 misread-value: YAML reads a value as a number, a day or yes-or-no.

## Why
Without quotes `0123` is 83 to YAML, `12:30` is 45000, `1707.03360` loses its last zero
and `Yes` becomes `true`; pages show that instead of what was written.

## Example
    - title: Folded data
      authors: L. Wu
      arxiv: 1707.03360

## Use instead
    - title: Folded data
      authors: L. Wu
      arxiv: "1707.03360"

## Fix
Safe: the value is put in quotes. Unsafe for `year`, which pages may compare and sort.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from publist.checks import Finding, rule
from publist.model.entry import Entry, Link
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit
from publist.store.scalars import write

SHOWN = frozenset({*Entry.model_fields, *Link.model_fields, "author"}) - {"highlight"}
SIGNS = ("*", "&", "!")
"""What begins an alias, an anchor or a tag: who writes those knows YAML."""

HOLDING = SHOWN | {"link"}
RUBY = {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}


@rule("PUB115")
def misread_value(document: Document) -> Iterator[Finding]:
    """Find plain values that are shown otherwise than they are written."""
    for record in document.records:
        for name, value in record.data.items():
            if type(value) is str or value is None or name not in HOLDING:
                continue  # nearly all
            held = record.fields.get(name)
            if held:
                yield from _found(record, held.fields.values() or (held,))


def _found(record: Record, fields: Iterable[Field]) -> Iterator[Finding]:
    for held in fields:
        shown = None if type(held.value) is str else _shown(held.value)
        raw = record.raw(held)
        if shown is None or raw[:1] in SIGNS or held.key not in SHOWN:
            continue
        flag = isinstance(held.value, bool) and raw.casefold() == shown
        if raw != shown and not flag:
            yield _finding(held, raw, shown)


def _shown(value: object) -> str | None:
    """Return what a page prints for what is no text; ``None`` for text and lists."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return _float(repr(value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S} " + (f"{value:%z}" or "+0000")
    return str(value) if isinstance(value, int | date) else None


def _float(written: str) -> str:
    """Return a number as Ruby prints it, from what Python does."""
    digits, e, power = RUBY.get(written, written).partition("e")
    return digits + (".0" if e and "." not in digits else "") + e + power


def _finding(held: Field, raw: str, shown: str) -> Finding:
    quoted = write(raw, '"')
    return Finding(
        code="PUB115",
        message=f"`{raw}` without quotes is shown as `{shown}`",
        span=held.span,
        fix=f"write {quoted}",
        severity="warning",
        edits=(Edit(held.span, quoted),),
        safe=held.key != "year",
    )
