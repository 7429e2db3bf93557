"""PUB607 large-image: a picture is far larger than its place on the page.

## Why
Readers wait for every byte of it, on a phone too, and see a picture as wide as a thumb.
What matters is the file: over 2 MB, or over 1 MB and 3,000 pixels wide or high.

## Example
    - title: Folded data
      image: folded.png

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/pubpic/folded.png, 3 MB

## Use instead
    - title: Folded data
      image: folded.png

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/pubpic/folded.png

## Fix
By hand: save the picture smaller, about 800 pixels wide.
"""

from collections.abc import Iterator

from publist.checks import Finding, Surroundings, rule
from publist.checks._pictures import places_of
from publist.site.images import Picture
from publist.store.document import Document

LARGE = 2_000_000
FAIR = 1_000_000
WIDE = 3000
"""Bytes, bytes, pixels. A card is some 300 pixels wide, 600 on fine screens."""


@rule("PUB607")
def large_image(document: Document, site: Surroundings) -> Iterator[Finding]:
    """Find pictures of more bytes or pixels than any page needs; each one once."""
    images = site.images
    large = {
        path: what
        for path, one in (images.pictures.items() if images else ())
        if (what := _how_large(one))
    }
    for place in places_of(site) if large else ():
        for record in document.records:
            held = record.find(*place.field.split("."))
            value = held.value if held else None
            what = large.pop(place.path(value), "") if type(value) is str else ""
            if what and held:
                yield Finding(
                    code="PUB607",
                    message=f"the picture has {what}; readers wait for it",
                    span=held.span,
                    fix="save it smaller, about 800 pixels wide",
                    severity="warning",
                )


def _how_large(one: Picture) -> str:
    """Return the size of a large picture in words; '' for all others."""
    if one.size < FAIR:
        return ""
    size = f"{one.size / 1e6:.1f} MB"
    wide, high = one.pixels or (0, 0)
    pixels = f" and {wide} × {high} pixels" if wide else ""
    return size + pixels if one.size > LARGE or max(wide, high) > WIDE else ""
