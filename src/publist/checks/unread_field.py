"""PUB610 unread-field: no page of the site reads a field that entries have.

## Why
What it holds is on no page. It may be there for other programs; it may also be a name that
a page was meant to read. Said once for a name, at its first entry.

## Example
    - title: Folded data
      talk: https://example.org/talk

    # publications.md
    {% for publi in site.data.publist %}{{ publi.title }}{% endfor %}

## Use instead
    - title: Folded data
      talk: https://example.org/talk

    # publications.md
    {% for publi in site.data.publist %}{{ publi.title }} {{ publi.talk }}{% endfor %}

## Fix
By hand: read the field on a page, or leave it as it is.
"""

from collections import Counter
from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._field_names import is_slip
from publist.model.entry import Entry
from publist.model.text import brief
from publist.site.pages import Pages
from publist.store.document import Document, Field
from publist.store.edits import Span

FEW = 4
"""So many names are told one by one; more are the work of a program, and told at once."""

NAMED = 6
OWN = frozenset(Entry.model_fields) | frozenset(
    "abstract address annote arxivid author bibtex booktitle chapter code crossref date"
    " day edition editor eprint howpublished institution isbn issn issue keywords"
    " language location month note organization pdf pmid preprint publisher school"
    " series type url urldate".split()
)
"""What references are made of: publist reads some, and other programs read the rest."""


@rule("PUB610")
def unread_field(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find names of fields that pages do not read, each once."""
    if site.pages is None or not site.pages.certain:
        return
    count = Counter(name for record in document.records for name in record.fields)
    unread = {name for name in count if not _is_read(name, site.pages)}
    unread -= {name for name in unread if is_slip(name, count, site.pages)}
    first = _first(document, unread)
    alone = [name for name in first if count[name] == 1]
    single = list(first) if len(first) <= FEW else alone if len(alone) <= FEW else []
    yield from (_finding([name], first[name]) for name in single)
    rest = [name for name in first if name not in single]
    if rest:
        yield _finding(rest, first[rest[0]])


def _is_read(name: str, pages: Pages) -> bool:
    return name in OWN or pages.reads(name)


def _first(document: Document, names: set[str]) -> dict[str, Field]:
    """Return the first field of each name, in the order of the list."""
    found: dict[str, Field] = {}
    for record in document.records if names else ():
        for name in record.fields.keys() & names - found.keys():
            found[name] = record.fields[name]
    return dict(sorted(found.items(), key=lambda one: one[1].key_start))


def _finding(names: list[str], held: Field) -> Finding:
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    named = ", ".join(f"`{brief(name)}`" for name in names[:NAMED]) + more
    at = held.key_start
    return Finding(
        code="PUB610",
        message=f"no page reads {named}",
        span=Span(at, at + len(held.key)),
        fix="read it on a page, or leave it for other programs",
        severity="info",
    )
