r"""PUB317 escaped-address: an address or a DOI holds backslashes from LaTeX.

## Why
BibTeX files write `\_` and `\%` for `_` and `%`; in a link the backslash becomes part of
the address, or a slash, and the link is broken.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded\_data.pdf
        display: Physica (2020)

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded_data.pdf
        display: Physica (2020)

## Fix
Safe: the backslash is cut.
"""

import re
from collections.abc import Iterator
from itertools import chain

from publist.checks import Finding, rule
from publist.checks._addresses import Address, holding
from publist.checks._prefixed import fields
from publist.model.text import one_line
from publist.store.document import Document
from publist.store.edits import Span

SIGN = r"[_%#&~$]"
ESCAPE = re.compile(rf"\{{?\\(?={SIGN})|(?<=\{{\\{SIGN})\}}")
"""What stands around such a sign, ``{\\_}`` included."""

BEGIN = re.compile(r"https?://|www\.|doi\.org/|(?:doi:\s*)?10\.\d{4}", re.IGNORECASE)


@rule("PUB317")
def escaped_address(document: Document, addresses: list[Address]) -> Iterator[Finding]:
    """Find addresses and DOIs with backslashes before signs that BibTeX escapes."""
    held = chain(addresses, fields(document, "doi"))
    for one, found in holding((one for one in held if "\\" in one.text), ESCAPE):
        if one.name and BEGIN.match(one.text):
            each = ESCAPE.finditer(one.text)
            yield Finding(
                code="PUB317",
                message=f"`{one_line(one.text[found.start() : found.end() + 1])}` is LaTeX",
                span=one.part(found.start(), found.end() + 1),
                fix=f"write `{one_line(ESCAPE.sub('', one.text))}`",
                severity="warning",
                edits=one.with_parts((Span(*cut.span()) for cut in each), ""),
            )
