"""PUB303 malformed-doi: what stands as a DOI is none, or more than one.

## Why
A DOI is `10.`, a number, a slash and what the publisher chose, any signs but blanks:
`10.1002/(SICI)1097-0134(199902)34:2<137::AID-PROT1>3.0.CO;2-A` is one. Anything else
resolves to nothing, and publist cannot tell the work by it.

## Example
    - title: Folded data
      authors: L. Wu
      doi: 10.1000/xyz.

## Use instead
    - title: Folded data
      authors: L. Wu
      doi: 10.1000/xyz

## Fix
Unsafe for a full stop, a comma or a bracket at the end, which nearly no DOI has; all
others by hand: an ISBN or ISSN has a field of its own.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from publist.checks import Finding, rule
from publist.checks._addresses import Address, beginning
from publist.checks._prefixed import fields
from publist.checks.doi_prefix import PREFIX
from publist.model.identifiers import find_doi
from publist.model.text import brief, one_line
from publist.store.document import Document

WELL_FORMED = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+|10/[a-z\d]+", re.IGNORECASE)
ISBN = re.compile(r"(?:isbn:?\s*)?97[89](?:[- ]?\d){10}", re.IGNORECASE)
ISSN = re.compile(r"(?:issn:?\s*)?\d{4}-\d{3}[\dX]", re.IGNORECASE)
SECOND = re.compile(
    r"[\s,;]{1,9}(?:and\s{1,9})?(?:https?://\S*?|doi:\s*)?(?=10\.\d{4,9}/)"
)
ADDRESS = re.compile(
    r"https?://(?:www\.)?(?:dx\.)?doi\.org/(?:doi:)?(?P<doi>(?:1?0[.,:\d][^?#\s]*)?)$",
    re.IGNORECASE,
)
FLAGS = frozenset({"0", "1"})
"""What some pages ask of ``doi``: whether there is one to show."""

STRAY = ".,;:)]}"
MOST = 9
"""Stray signs that are cut at once."""

PAIRS = {")": "(", "]": "[", "}": "{"}


@rule("PUB303")
def malformed_doi(document: Document, addresses: list[Address]) -> Iterator[Finding]:
    """Find what no resolver knows, in the field ``doi`` and behind ``doi.org/``."""
    for one in fields(document, "doi"):
        if one.text not in FLAGS and any(sign.isdigit() for sign in one.text):
            prefix = PREFIX.match(one.text)
            yield from _finding(one, prefix.end() if prefix else 0)
    for one, found in beginning(addresses, ADDRESS):
        if one.name:
            yield from _finding(one, found.start("doi"))


def is_doi_address(text: str) -> bool:
    """Tell whether this rule looks at the end of an address."""
    return ADDRESS.match(text) is not None


def _finding(one: Address, start: int) -> Iterator[Finding]:
    doi = one.text[start:]
    bare = without_stray(doi)
    wrong = _what_is_wrong(doi)
    if wrong is None and bare == doi:
        return
    end = start + len(bare)
    yield Finding(
        code="PUB303",
        message=wrong or f"a DOI ends with `{doi[len(bare) :]}`",
        span=one.part(start if wrong else end, len(one.text)),
        fix=_fix(doi) if wrong else f"write `{one_line(bare)}`",
        severity="warning",
        edits=() if wrong else one.with_part(end, len(one.text), ""),
        safe=False,
    )


def without_stray(doi: str) -> str:
    """Cut what sentences leave behind a DOI; a bracket that is closed there belongs."""
    for _ in range(MOST):
        if doi[-1:] not in STRAY or not doi:
            break
        opening = PAIRS.get(doi[-1])
        if opening and doi.count(opening) >= doi.count(doi[-1]):
            break
        doi = doi[:-1]
    return doi


def _what_is_wrong(written: str) -> str | None:
    doi = unquote(written) if "%" in written else written
    if SECOND.search(doi):
        return "one field holds several DOIs"
    if WELL_FORMED.fullmatch(doi):
        return None
    if not doi:
        return "the address of the resolver ends without a DOI"
    for kind, pattern in (("ISBN", ISBN), ("ISSN", ISSN)):
        if pattern.fullmatch(doi):
            return f"`{doi}` is an {kind}, not a DOI"
    return f"`{brief(doi)}` is not a DOI"


def _fix(doi: str) -> str:
    inside = find_doi(doi)
    if SECOND.search(doi):
        return "keep one; the others identify works of their own"
    for name, pattern in (("isbn", ISBN), ("issn", ISSN)):
        if pattern.fullmatch(doi):
            return f"move it to a field `{name}`"
    if inside:
        return f"write `{one_line(inside)}`"
    return "write `10.`, the publisher's number, a slash, and the rest"
