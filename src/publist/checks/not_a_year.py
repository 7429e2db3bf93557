"""PUB702 not-a-year: `year` holds something that is no year.

## Why
Pages sort and group by it: an entry with `-` or `20` stands at the wrong end of the page.
Words such as `in press` and spans such as `2019–2021` are left alone.

## Example
    - title: Folded data
      year: 20

## Use instead
    - title: Folded data
      year: 2020

## Fix
By hand: write four digits, or leave `year` empty.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._years import UNPRINTED
from publist.model.text import one_line
from publist.store.document import Document

FIRST, LAST = 1500, 2199
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")


@rule("PUB702")
def not_a_year(document: Document) -> Iterator[Finding]:
    """Find values of `year` without a year in them."""
    for record in document.records:
        held = record.fields.get("year")
        if held is None or _is_fine(held.value):
            continue
        yield Finding(
            code="PUB702",
            message=f"`{one_line(str(held.value))[:30]}` is no year",
            span=held.span,
            fix="write four digits, as in `2020`, or leave `year` empty",
            severity="warning",
        )


def _is_fine(value: object) -> bool:
    """Tell a year, or words in its place, from rubble; other shapes are PUB106's."""
    if isinstance(value, int) and FIRST <= value <= LAST:
        return True
    words = "" if value is None or isinstance(value, dict | list) else str(value)
    return not words.strip() or bool(YEAR.search(words) or UNPRINTED.search(words))
