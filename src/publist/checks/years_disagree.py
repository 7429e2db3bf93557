"""PUB701 years-disagree: `year` is another one than the line that readers click on names.

## Why
The page sorts or groups by one year and shows the other. Often one is that of the
preprint, or the entry was made from a copy of the one above. A conference whose
proceedings came out in the year after (`ECCV 2020`) is not reported.

## Example
    - title: Folded data
      year: 2018
      link:
        url: https://example.org/folded
        display: Physics of Paper 21, 5–17, 2020

## Use instead
    - title: Folded data
      year: 2020
      link:
        url: https://example.org/folded
        display: Physics of Paper 21, 5–17, 2020

## Fix
By hand: the year of the printed version is the usual one.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._years import display_of, shown
from publist.model import venue
from publist.store.document import Document, Field

DIGITS = 4


@rule("PUB701")
def years_disagree(document: Document) -> Iterator[Finding]:
    """Find years that the display line does not name, where it names another."""
    for record in document.records:
        held = record.fields.get("year")
        year = str(held.value) if held else ""
        display = display_of(record) if year.isdecimal() else ""
        if not held or not display or year in display or len(year) != DIGITS:
            continue
        others = sorted(shown(display))
        if others and int(year) not in others and not _is_later(int(year), display):
            yield _finding(held, year, others)


def _is_later(year: int, display: str) -> bool:
    """Tell whether the proceedings of ``ECCV 2020`` came out in the year after."""
    in_parentheses = venue.IN_PARENTHESES.search(display)
    return not in_parentheses and year - 1 in shown(display)


def _finding(held: Field, year: str, others: list[int]) -> Finding:
    named = " and ".join(map(str, others))
    return Finding(
        code="PUB701",
        message=f"`year` is {year}, but the link's `display` says {named}",
        span=held.span,
        fix=f"write the same year in both, {others[-1]} if that is the printed one",
        severity="warning",
    )
