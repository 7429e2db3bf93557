"""PUB204 and-others: an author line ends with BibTeX's `and others`.

## Why
In a .bib file these words stand for further authors; styles print `et al.` for them. On
a page they are left over.

## Example
    - title: Folded data
      authors: L. Wu, A. Bee and others

## Use instead
    - title: Folded data
      authors: L. Wu, A. Bee et al.

## Fix
Safe: `et al.` says the same. Better name all authors.
"""

import re
from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._author_lines import AuthorLine

OTHERS = re.compile(r"\band[ ]+others\b\.?$")


@rule("PUB204")
def and_others(lines: Sequence[AuthorLine]) -> Iterator[Finding]:
    """Find author lines that end with ``and others``."""
    for line in lines:
        found = OTHERS.search(line.bare, max(len(line.bare) - 20, 0))
        if found:
            yield Finding(
                code="PUB204",
                message=f"`{found[0]}` is left over from BibTeX",
                span=line.span(*found.span()),
                fix="write `et al.`, or the other authors",
                severity="warning",
                edits=line.edit(*found.span(), "et al."),
            )
