"""PUB704 no-year: no year can be told of an entry, where the others of the list have one.

## Why
Readers look for it, and `publist list --year` and pages that group by year leave the
entry out. Entries that say `in press`, `submitted` or the like are left alone.

## Example
    - {title: Folded data, year: 2020}
    - {title: Unfolded data, year: 2020}
    - {title: A fold, year: 2019}
    - {title: Two folds, year: 2018}
    - title: Paper without an end
      authors: L. Wu

## Use instead
    - {title: Folded data, year: 2020}
    - {title: Unfolded data, year: 2020}
    - {title: A fold, year: 2019}
    - {title: Two folds, year: 2018}
    - title: Paper without an end
      authors: L. Wu
      year: 2017

## Fix
By hand.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._years import display_of, is_unprinted, names_one
from publist.model.venue import find_year
from publist.store.document import Document, Record

MOST = 0.75
"""So many of the entries must have a year, or the list does not give any."""


@rule("PUB704")
def no_year(document: Document) -> Iterator[Finding]:
    """Find entries without a year in a list whose entries have one."""
    without: list[Record] = []
    for record in document.records:
        if not _shows_one(record) and not names_one(record):
            without.append(record)
            if len(without) > (1 - MOST) * len(document.records):
                return
    for record in without:
        if not is_unprinted(record):
            title = record.fields.get("title")
            yield Finding(
                code="PUB704",
                message="no year can be told of this entry; most others have one",
                span=title.span if title else record.span,
                fix="add a line `year: ...`, or write the year in the link's `display`",
                severity="warning",
            )


def _shows_one(record: Record) -> bool:
    year = record.data.get("year")
    told = isinstance(year, int) or (isinstance(year, str) and year.isdecimal())
    return told or bool(find_year(display_of(record)))
