"""PUB611 hidden-entry: no page of the site shows an entry.

## Why
Each page chooses entries by a flag (`publi.highlight == 1`), and this one has none of
them. It may be meant so: where the flag is 0, it is only worth knowing.

## Example
    - title: Folded data
      highlight: 1

    - title: Unfolded data

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    {{ publi.title }}
    {% endif %}{% endfor %}

## Use instead
    - title: Folded data
      highlight: 1

    - title: Unfolded data
      highlight: 1

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    {{ publi.title }}
    {% endif %}{% endfor %}

## Fix
By hand: set the flag, or let a page show all entries.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._flags import compared, unseen
from publist.checks._shown import first_of, span_of
from publist.model.text import brief
from publist.site.pages import Pages
from publist.store.document import Document, Record

FEW = 3


@rule("PUB611")
def hidden_entry(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find entries that all pages leave out, but for flags of the wrong type (PUB109)."""
    pages = site.pages
    if pages is None or not pages.asked or pages.shows_all:
        return
    flags = compared(pages)
    for record in document.records:
        hidden = pages.shows(record.data) is False
        if hidden and not any(unseen(record, flags)):
            yield _finding(record, pages)


def _finding(record: Record, pages: Pages) -> Finding:
    asked = list(dict.fromkeys(str(test) for test in pages.asked))
    more = " or others" if len(asked) > FEW else ""
    wanted = " or ".join(f"`{brief(one)}`" for one in asked[:FEW]) + more
    fields = [test.field for test in pages.asked if test.field in record.fields]
    off = bool(fields) and all(record.data.get(name) in (0, False) for name in fields)
    return Finding(
        code="PUB611",
        message=f"no page shows this entry; they want {wanted}",
        span=span_of(record, fields[0]) if fields else first_of(record),
        fix="set the flag, or let a page show all entries",
        severity="info" if off else "warning",
    )
