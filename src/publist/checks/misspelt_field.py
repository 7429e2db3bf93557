"""PUB601 misspelt-field: a field's name is one slip away from a known one.

## Why
No page reads `hightlight`, so the entry is missing where it should be shown, without a
word. Names that the list uses often are its own and are never reported, nor are those that
a page of the site reads.

## Example
    - title: Folded data
      highlight: 1

    - title: Unfolded data
      hightlight: 1

## Use instead
    - title: Folded data
      highlight: 1

    - title: Unfolded data
      highlight: 1

## Fix
Unsafe: the name is put right; what no page showed before may appear.
"""

from collections import Counter
from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._field_names import meant
from publist.model.text import brief
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span


@rule("PUB601")
def misspelt_field(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find rare names that are one slip away from a frequent or known one."""
    names = Counter(name for record in document.records for name in record.fields)
    known = {name: meant(name, names, site.pages) for name in names}
    slips = {name: best for name, best in known.items() if best}
    for record in document.records:
        for name in record.fields.keys() & slips.keys():
            taken = record.fields.get(slips[name])
            held = record.fields[name]
            written = _as_written(document.text, held)
            yield _finding(held, written, slips[name], free=taken is None)


def _as_written(text: str, held: Field) -> Span:
    """Return where a field's name stands, without its quotes."""
    start = held.key_start + (text[held.key_start] in "\"'")
    return Span(start, start + len(held.key))


def _finding(held: Field, span: Span, known: str, *, free: bool) -> Finding:
    hides = type(held.value) is int and held.value != 0  # a flag that no page sees
    return Finding(
        code="PUB601",
        message=f"no page knows `{brief(held.key)}`; is `{known}` meant?",
        span=span,
        fix=f"write `{known}`",
        severity="error" if hides else "warning",
        edits=(Edit(span, known),) if free else (),
        safe=False,
    )
