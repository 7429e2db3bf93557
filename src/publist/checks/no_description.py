"""PUB609 no-description: a page chooses the entry and has no description to show.

## Why
Where a page chooses entries, most of them come with a picture and a sentence or two; a
card without them looks forgotten. Nothing is broken.

## Example
    - title: Folded data
      highlight: 1
      description:

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    {{ publi.title }}
    <p>{{ publi.description }}</p>
    {% endif %}{% endfor %}

## Use instead
    - title: Folded data
      highlight: 1
      description: Why data folds where nobody looks.

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    {{ publi.title }}
    <p>{{ publi.description }}</p>
    {% endif %}{% endfor %}

## Fix
By hand: write one or two sentences.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._shown import missing
from publist.store.document import Document


@rule("PUB609")
def no_description(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find chosen entries that a page shows without their description."""
    pages = site.pages.shown if site.pages else ()
    shown = [one for one in pages if one.field == "description" and one.chosen]
    for one, span in missing(document, shown):
        yield Finding(
            code="PUB609",
            message=f"{one.path}:{one.line} shows this entry without a description",
            span=span,
            fix="write one or two sentences in `description`",
            severity="info",
        )
