"""PUB323 no-link: an entry has no link at all, where most of its list have one.

## Why
Readers cannot get to the paper. Only worth knowing: talks and what is in press have
none, and that is why it is no warning.

## Example
    - title: Folded data
      authors: L. Wu
      link: {url: https://example.org/folded, display: Physica (2023)}

    - title: Spun data
      authors: L. Wu
      link: {url: https://example.org/spun, display: Physica (2022)}

    - title: Woven data
      authors: L. Wu
      link: {url: https://example.org/woven, display: Physica (2021)}

    - title: Knitted data
      authors: L. Wu
      year: 2020

## Use instead
    - title: Folded data
      authors: L. Wu
      link: {url: https://example.org/folded, display: Physica (2023)}

    - title: Spun data
      authors: L. Wu
      link: {url: https://example.org/spun, display: Physica (2022)}

    - title: Woven data
      authors: L. Wu
      link: {url: https://example.org/woven, display: Physica (2021)}

    - title: Knitted data
      authors: L. Wu
      year: 2020
      link: {url: https://example.org/knitted, display: Physica (2020)}

## Fix
By hand.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks.empty_link import is_blank
from publist.store.document import Document, Field, Record
from publist.store.edits import Span

COPIES = frozenset("url doi arxiv pdf code pdf_url paper html website pmid".split())
"""Fields that lead to a paper in other ways."""


@rule("PUB323")
def no_link(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find entries without address and line, if no more than a quarter are so."""
    if site.pages and not site.pages.reads("link.url"):
        return
    bare = [record for record in document.records if not _leads_anywhere(record)]
    if len(bare) * 4 > len(document.records):
        return
    for record in bare:
        place = record.fields.get("link") or record.fields.get("title")
        if place:
            yield Finding(
                code="PUB323",
                message="the entry has no link, though most of the list have one",
                span=Span(place.key_start, place.key_start + len(place.key)),
                fix="write `link:` with `url:` and `display:` below it",
                severity="info",
            )


def _leads_anywhere(record: Record) -> bool:
    """Tell whether anything is there to click on, or meant to be."""
    link = record.fields.get("link")
    if link is not None and not is_blank(link.fields.get("url")):
        return True  # nearly all end here
    return any(
        _is_filled(held)
        for name, held in record.fields.items()
        if name[:4] == "link" or name in COPIES
    )


def _is_filled(held: Field) -> bool:
    values = held.fields.values() if held.fields else (held,)
    return not all(map(is_blank, values))
