"""PUB109 unequal-flag: a flag is never equal to what a page compares it with.

## Why
A page that asks `highlight == 1` sees neither `true` nor `"1"`: the entry is missing
there, without a word. (`1.0` is equal to 1.) Pages that ask `highlight == true` see no 1.

## Example
    - title: Unfolded data
      highlight: 1

    - title: Folded data
      highlight: true

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    {{ publi.title }}
    {% endif %}{% endfor %}

## Use instead
    - title: Unfolded data
      highlight: 1

    - title: Folded data
      highlight: 1

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    {{ publi.title }}
    {% endif %}{% endfor %}

## Fix
Safe: the flag is written as the page compares it.
"""

from collections.abc import Iterator

from publist.checks import Finding, Severity, Surroundings, rule
from publist.checks._flags import Unseen, compared, unseen
from publist.store.document import Document
from publist.store.edits import Edit
from publist.store.scalars import SCALARS


@rule("PUB109")
def unequal_flag(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find flags that mean what a page asks for, but are of another type."""
    if site.pages is None:
        return
    flags = compared(site.pages)
    for record in document.records if flags else ():
        for one in unseen(record, flags):
            hides = site.pages.shows(record.data) is False
            yield _finding(one, record.raw(one.held), "error" if hides else "warning")


def _finding(one: Unseen, raw: str, severity: Severity) -> Finding:
    held, test = one
    wanted = test.written or str(test.value)
    writable = held.style in SCALARS and held.style != "*"
    return Finding(
        code="PUB109",
        message=f"`{raw[:40]}` is not equal to {wanted}: {test.path} asks `{test}`",
        span=held.span,
        fix=f"write `{held.key}: {wanted}`",
        severity=severity,
        edits=(Edit(held.span, wanted),) if writable else (),
    )
