"""PUB116 field-in-link: a field of the entry stands among those of its link.

## Why
A line that is indented as `url` and `display` are belongs to the link. The list loads,
but a page that asks for the entry's `highlight` finds none, and shows the entry nowhere.

## Example
    - title: Folded data
      link:
        url: https://example.org/a
        highlight: 1
    - title: Unfolded data
      highlight: 1
    - title: Data
      highlight: 0
    - title: More data
      highlight: 0

## Use instead
    - title: Folded data
      link:
        url: https://example.org/a
      highlight: 1
    - title: Unfolded data
      highlight: 1
    - title: Data
      highlight: 0
    - title: More data
      highlight: 0

## Fix
Unsafe: the line moves left; what no page showed before may appear.
"""

from collections import Counter
from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._swallowed import column_of
from publist.model.text import brief
from publist.store.document import Document, Field, Record
from publist.store.edits import Edit, Span

OFTEN = 3
"""Entries that have the field beside the link, for each that has it inside."""


OWN = frozenset({"url", "display"})


@rule("PUB116")
def field_in_link(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find fields inside of links that nearly all entries have beside them."""
    links = [(record, record.fields.get("link")) for record in document.records]
    inside = Counter(name for _, link in links if link for name in link.fields)
    beside = Counter(name for record, _ in links for name in record.fields)
    read = site.pages.fields if site.pages else ()
    moved = {
        name
        for name, count in inside.items()
        if beside[name] >= OFTEN * count and f"link.{name}" not in read
    } - OWN
    for record, link in links if moved else ():
        given = list(link.fields.values()) if link else []
        wrong = [held for held in given if held.key in moved - record.fields.keys()]
        last = max((held.end for held in given if held not in wrong), default=0)
        for held in wrong:
            movable = held.key_start > last
            yield _finding(held, _moved(document, record, held) if movable else ())


def _moved(document: Document, record: Record, held: Field) -> tuple[Edit, ...]:
    """Return the edit that puts a line where the entry's own fields stand."""
    start = document.line_start(held.key_start)
    if document.text[start : held.key_start].strip(" ") or record.style != ":":
        return ()
    blanks = " " * column_of(document, record.start)
    return (Edit(Span(start, held.key_start), blanks),)


def _finding(held: Field, edits: tuple[Edit, ...]) -> Finding:
    name = brief(held.key)
    return Finding(
        code="PUB116",
        message=f"`{name}` stands inside `link`; in other entries it stands beside it",
        span=Span(held.key_start, held.end),
        fix=f"put `{name}` where `link` begins, not where `url` does",
        severity="warning",
        edits=edits,
        safe=False,
    )
