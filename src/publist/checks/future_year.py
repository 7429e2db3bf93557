"""PUB703 future-year: a year lies more than one year ahead.

## Why
It is a slip of the keyboard, and the entry stays at the top of the page for years. Next
year is normal: journals print their volumes ahead.

## Example
    - title: Folded data
      year: 2092

## Use instead
    - title: Folded data
      year: 2029

## Fix
By hand.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks.not_a_year import LAST
from publist.model.venue import IN_PARENTHESES
from publist.store.document import Document, Field
from publist.store.edits import Span


@rule("PUB703")
def future_year(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find them in `year`, and in parentheses in the line that readers click on."""
    if site.this_year is None:
        return
    last = site.this_year + 1
    for record in document.records:
        held = record.fields.get("year")
        if held and _year(held.value) > last:
            yield _finding(held, held.span, _year(held.value))
    for display in _displays(document):
        for found in IN_PARENTHESES.finditer(document.text, display.start, display.end):
            if int(found[1]) > last:
                yield _finding(display, Span(*found.span(1)), int(found[1]))


def _year(value: object) -> int:
    """Return a year of four digits; 0 for anything else."""
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    return value if isinstance(value, int) and value <= LAST else 0


def _displays(document: Document) -> Iterator[Field]:
    """Yield the lines with a parenthesis before a year of this millennium."""
    for record in document.records:
        link = record.fields.get("link")
        held = (link.fields if link else record.fields).get("display")
        if held and isinstance(held.value, str) and "(2" in held.value:
            yield held


def _finding(held: Field, span: Span, year: int) -> Finding:
    return Finding(
        code="PUB703",
        message=f"{year} in `{held.key}` has not come yet",
        span=span,
        fix="write the year of publication",
        severity="warning",
    )
