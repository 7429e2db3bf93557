"""PUB101 does-not-load: the list is not valid YAML.

## Why
Jekyll stops at the first mistake and does not even name the file, so the whole site
stays as it was. publist reads on behind each mistake and names them all.

## Example
    - title: Neural networks: a comeback
      authors: L. Wu

    - title: Folded data
      authors:A. Bee

## Use instead
    - title: "Neural networks: a comeback"
      authors: L. Wu

    - title: Folded data
      authors: A. Bee

## Fix
Safe where only one thing can be meant, and only if the list loads afterwards.
"""

from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.store.diagnose import diagnose
from publist.store.document import Document


@rule("PUB101")
def does_not_load(document: Document) -> Iterator[Finding]:
    """Find every mistake that keeps the list from loading."""
    for mistake in diagnose(document):
        yield Finding(
            code="PUB101",
            message=mistake.what,
            span=mistake.span,
            fix=mistake.fix,
            edits=mistake.edits,
        )
