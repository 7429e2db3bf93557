"""PUB608 no-image: a page has a place for the entry's picture, and the entry has none.

## Why
The page prints `<img src="/images/pubpic/">` without asking, and readers see the sign of a
broken picture.

## Example
    - title: Folded data
      highlight: 1
      image:

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endif %}{% endfor %}

## Use instead
    - title: Folded data
      highlight: 1
      image: folded.png

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endif %}{% endfor %}

    # images/pubpic/folded.png

## Fix
By hand: give the entry a picture, or write `{% if publi.image %}` around the page's place.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._shown import missing
from publist.store.document import Document


@rule("PUB608")
def no_image(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find entries that a page shows with an empty picture."""
    shown = [one for one in (site.pages.shown if site.pages else ()) if one.picture]
    for one, span in missing(document, shown):
        yield Finding(
            code="PUB608",
            message=f"{one.path}:{one.line} prints an empty picture for this entry",
            span=span,
            fix=f"name a picture in `{one.field}`, or let the page ask first: `{{% if %}}`",
            severity="warning",
        )
