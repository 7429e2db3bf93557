"""PUB321 empty-link: the line that readers click on leads nowhere.

## Why
The template's pages make a link of every `display`; without an address a click loads the
page anew. A line such as *PDF* promises something, so it is a warning. A journal's or a
talk's name without an address is normal, and only worth knowing; so many real lists have
it that it is no error. Nothing is said of what is in press, of an empty line, and where
the pages ask for the address before they make a link of it.

## Example
    - title: Folded data
      authors: L. Wu
      link:
        url:
        display: PDF

## Use instead
    - title: Folded data
      authors: L. Wu
      link:
        url: https://example.org/folded.pdf
        display: PDF

## Fix
By hand.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.model.text import brief, plain
from publist.store.document import Document, Field, Record
from publist.store.edits import Span

LABEL = re.compile(
    r"\W*(?:pdf|link|paper|full text|arxiv|biorxiv|preprint|code|doi|html|url|website|web"
    r"|here|download|read more|article|poster|slides|video|publication|view)\W*",
    re.IGNORECASE,
)
WAITING = re.compile(
    r"in press|to appear|forthcoming|submitted|under review|in revision|accepted"
    r"|in prep|coming soon|unpublished|\btba\b",
    re.IGNORECASE,
)
TALK = re.compile(
    r"poster|talk|seminar|keynote|lecture|presentation|abstract", re.IGNORECASE
)
"""What nothing may be written about, where no ``url`` was even begun."""

COPIES = ("url", "pdf", "doi", "arxiv", "code")
"""Other fields that pages make links of."""


@rule("PUB321")
def empty_link(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find links with a line and no address, where no other field has one."""
    for record in document.records:
        for name, held in record.fields.items():
            if not held.fields or name[:4] != "link":
                continue
            url, shown = held.fields.get("url"), held.fields.get("display")
            if not _is_empty(url) or is_blank(shown) or _has_copy(record, held):
                continue
            if not _is_left_out(site, f"{name}.url", record):
                yield from _finding(url or held, str(shown.value) if shown else "")


def is_blank(held: Field | None) -> bool:
    """Tell whether a field is missing or holds nothing that is seen."""
    return held is None or held.value is None or str(held.value).strip() == ""


def _is_empty(url: Field | None) -> bool:
    return is_blank(url) or (url is not None and str(url.value).strip() == "#")


def _is_left_out(site: Surroundings, field: str, record: Record) -> bool:
    """Tell whether pages print the link nowhere: ``{% if publi.link.url %}``."""
    if site.pages is None:
        return False
    places = [one.condition for one in site.pages.shown if one.field == field]
    asked = places and all(one.holds(record.data) is False for one in places)
    return not site.pages.reads(field) or (site.pages.certain and bool(asked))


def _has_copy(record: Record, link: Field) -> bool:
    return any(
        not _is_empty(fields.get(name))
        for fields in (record.fields, link.fields)
        for name in COPIES
    )


def _finding(place: Field, shown: str) -> Iterator[Finding]:
    line = plain(shown)
    meant = place.key != "url" and TALK.search(line)
    if not line or meant or WAITING.search(line):
        return
    yield Finding(
        code="PUB321",
        message=f"`{brief(line)}` leads nowhere: {_missing(place)}",
        span=Span(place.key_start, place.key_start + len(place.key)),
        fix="write the address, or leave the line empty until there is one",
        severity="warning" if LABEL.fullmatch(line) else "info",
    )


def _missing(place: Field) -> str:
    return "its `url` is empty" if place.key == "url" else "it has no `url`"
