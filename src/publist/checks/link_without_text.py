"""PUB322 link-without-text: an address has no line to click on.

## Why
The template's pages show `display` as the link; without it nobody sees that there is an
address. Where most links of a list have none, its pages show something else.

## Example
    - title: Folded data
      authors: L. Wu
      year: 2020
      link:
        url: https://example.org/folded
        display:

    - title: Unfolded data
      authors: A. Bee
      link:
        url: https://example.org/unfolded
        display: Physica (2021)

## Use instead
    - title: Folded data
      authors: L. Wu
      year: 2020
      link:
        url: https://example.org/folded
        display: Physica (2020)

    - title: Unfolded data
      authors: A. Bee
      link:
        url: https://example.org/unfolded
        display: Physica (2021)

## Fix
By hand: write journal or conference and year.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks.empty_link import is_blank
from publist.store.document import Document, Field
from publist.store.edits import Span


@rule("PUB322")
def link_without_text(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find links with an address and no line, in lists where most have one."""
    if site.pages and not site.pages.reads("link.display"):
        return
    silent: list[Field] = []
    shown = 0
    for record in document.records:
        link = record.fields.get("link")
        if link is None or is_blank(link.fields.get("url")):
            continue
        if is_blank(link.fields.get("display")):
            silent.append(link)
        else:
            shown += 1
    if shown < len(silent):
        return
    for link in silent:
        place = link.fields.get("display") or link.fields["url"]
        yield Finding(
            code="PUB322",
            message="the link has no text: nobody can click on it",
            span=Span(place.key_start, place.key_start + len(place.key)),
            fix="write journal or conference and year: `display: Physica (2020)`",
            severity="warning",
        )
