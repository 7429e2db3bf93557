"""PUB612 empty-selection: a page chooses entries by a flag that no entry has.

## Why
That part of the page is empty under its heading. Often the flag was renamed, or a year
has passed.

## Example
    - title: Folded data
      ERC: 0

    # publications.md
    {% for publi in site.data.publist %}{{ publi.title }}{% endfor %}

    # erc.md
    {% for publi in site.data.publist %}{% if publi.ERC == 1 %}
    {{ publi.title }}
    {% endif %}{% endfor %}

## Use instead
    - title: Folded data
      ERC: 1

    # publications.md
    {% for publi in site.data.publist %}{{ publi.title }}{% endfor %}

    # erc.md
    {% for publi in site.data.publist %}{% if publi.ERC == 1 %}
    {{ publi.title }}
    {% endif %}{% endfor %}

## Fix
By hand: set the flag on the entries that belong there, or take that part off the page.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._shown import first_of
from publist.model.text import brief
from publist.site.liquid.conditions import Condition, Every, Some, Test
from publist.site.pages import Page
from publist.store.document import Document


@rule("PUB612")
def empty_selection(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find the parts of pages that no entry gets into, at the first entry."""
    if site.pages is None or not document.records:
        return
    for page in site.pages.pages:
        for test in _empty(page, document):
            at, asked = f"{test.path}:{test.line}", brief(str(test))
            yield Finding(
                code="PUB612",
                message=f"{at} shows entries with `{asked}`; none has it",
                span=first_of(document.records[0]),
                fix="set it on the entries that belong there, or change the page",
                severity="info",
            )


def _empty(page: Page, document: Document) -> Iterator[Test]:
    """Yield a comparison for each place that shows no entry at all."""
    told: set[str] = set()
    for condition in page.selections:
        tests = [test for test in _wanted(condition) if str(test) not in told]
        answers = (condition.holds(record.data) for record in document.records)
        if tests and all(answer is False for answer in answers):
            told.add(str(tests[-1]))
            yield tests[-1]


def _wanted(condition: Condition) -> Iterator[Test]:
    """Yield the comparisons that must hold, not those that must not."""
    if isinstance(condition, Test):
        yield condition
    elif isinstance(condition, Every | Some):
        for part in condition.parts:
            yield from _wanted(part)
