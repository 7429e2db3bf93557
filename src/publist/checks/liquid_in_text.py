"""PUB513 liquid-in-text: `{{ ... }}` in a list is not run; readers see the braces.

## Why
Jekyll runs Liquid in pages, not in data. An address with `{{ site.baseurl }}` in it
leads nowhere.

## Example
    - title: Folded data
      pdf: "{{ site.baseurl }}/papers/folded.pdf"

## Use instead
    - title: Folded data
      pdf: /papers/folded.pdf

## Fix
By hand: write what it stands for.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import for_readers, spots
from publist.store.document import Document

OUTPUT = re.compile(
    r"\{\{-?(?:\s+[a-z_][\w.]*|[a-z_]\w*\.[\w.]+)(?:\s*\|[^{}]*)?\s*-?\}\}"
)
TAG = re.compile(
    r"\{%-?\s*(?:if|unless|for|assign|include\w*|link|post_url|raw|comment|cite|end\w+)"
    r"\b[^%{}]*-?%\}"
)


@rule("PUB513")
def liquid_in_text(document: Document) -> Iterator[Finding]:
    """Find Liquid's output and its tags in values."""
    for pattern in (OUTPUT, TAG):
        for spot in spots(document, pattern):
            if for_readers(spot.held):
                yield Finding(
                    code="PUB513",
                    message=f"Liquid is not run in `{spot.held.key}`; it is shown as is",
                    span=spot.span,
                    fix="write what it stands for",
                    severity="warning",
                )
