"""PUB803 other-grant-flag: a grant's page selects another flag than the grant's.

## Why
`publist tag --flag ERC` and `publist export --flag ERC` go by the name in `publist.toml`,
the page by the one in its Liquid. What is tagged by one is missing for the other.

## Example
    - title: Folded data
      ERC: 1

    - title: Unfolded data
      Starting: 1

    # publist.toml
    [grants.ERC]
    page = "erc.md"

    # erc.md
    {% for publi in site.data.publist %}
    {% if publi.Starting == 1 %}{{ publi.title }}{% endif %}
    {% endfor %}

    # publications.md
    {% for publi in site.data.publist %}{{ publi.title }} {{ publi.ERC }}{% endfor %}

## Use instead
    - title: Folded data
      ERC: 1

    - title: Unfolded data
      ERC: 1

    # publist.toml
    [grants.ERC]
    page = "erc.md"

    # erc.md
    {% for publi in site.data.publist %}
    {% if publi.ERC == 1 %}{{ publi.title }}{% endif %}
    {% endfor %}

    # publications.md
    {% for publi in site.data.publist %}{{ publi.title }} {{ publi.ERC }}{% endfor %}

## Fix
By hand: in the page, or in `publist.toml`.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.site.pages import Page, Test
from publist.store.document import Document
from publist.store.edits import Span

FOR_ALL = frozenset({"highlight"})
"""What pages test beside a grant."""


@rule("PUB803")
def other_grant_flag(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find pages of grants that compare other flags with 1, and never the grant's."""
    grants = [grant for grant in site.settings.grants.values() if grant.page]
    pages = site.pages.pages if grants and site.pages else ()
    by_path = {page.path: page for page in pages}
    for grant in grants:
        page = by_path.get(grant.page.removeprefix("/").removeprefix("./"))
        test = _other(page, grant.flag) if page else None
        span = _first(document, {grant.flag, test.field}) if test else None
        if test and span:
            yield _finding(grant.flag, test, span)


def _other(page: Page, flag: str) -> Test | None:
    """Return what selects on a page instead of a flag; ``None`` if the flag does."""
    if any(test.field == flag for test in page.tests) or flag in page.fields:
        return None
    others = (test for test in page.tests if test.field not in FOR_ALL)
    return next(
        (one for one in others if one.operator == "==" and one.value == 1), None
    )


def _first(document: Document, flags: set[str]) -> Span | None:
    for record in document.records:
        for name in record.fields.keys() & flags:
            held = record.fields[name]
            if held.value == 1:
                return Span(held.key_start, held.end)
    return None


def _finding(flag: str, test: Test, span: Span) -> Finding:
    return Finding(
        code="PUB803",
        message=f"{test.path}:{test.line}, the page of {flag}, selects `{test.field}`",
        span=span,
        fix=f"select `{flag}` there, or name the grant {test.field} in publist.toml",
        severity="warning",
    )
