"""Which entries a page surely shows with one of their fields empty."""

from collections.abc import Iterator, Sequence

from publist.site.liquid.conditions import Answers, field_of
from publist.site.pages import Shown
from publist.store.document import Document, Record
from publist.store.edits import Span


def missing(document: Document, shown: Sequence[Shown]) -> Iterator[tuple[Shown, Span]]:
    """Yield the place and the entry's span, once for each entry."""
    if not shown:
        return
    asked = [(one, Answers(one.condition)) for one in shown]
    for record in document.records:
        for one, answers in asked:
            held = field_of(record.data, one.field)
            empty = held is None or (isinstance(held, str) and not held.strip())
            if empty and answers.holds(record.data):
                yield one, span_of(record, one.field)
                break


def span_of(record: Record, field: str) -> Span:
    """Return where a field stands, with its name; the first field's name if nowhere."""
    held = record.fields.get(field.partition(".")[0])
    if held:
        return Span(held.key_start, max(held.end, held.key_start + len(held.key)))
    return first_of(record)


def first_of(record: Record) -> Span:
    """Return the name of an entry's first field: what stands for the whole entry."""
    first = next(iter(record.fields.values()), None)
    length = len(first.key) if first else 1
    return Span(record.start, record.start + length)
