"""PUB603 image-elsewhere: an entry's picture is in another folder than the pages look in.

## Why
The pages put their folder before the name, so they print a broken picture although the
site has it.

## Example
    - title: Folded data
      image: folded.png

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/folded.png

## Use instead
    - title: Folded data
      image: folded.png

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/pubpic/folded.png

## Fix
By hand: move the picture, or copy it.
"""

from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._pictures import Wanted, is_name
from publist.model.text import brief


@rule("PUB603")
def image_elsewhere(pictures: Sequence[Wanted]) -> Iterator[Finding]:
    """Find pictures that only other folders have."""
    for one in pictures:
        named = one.images.named(one.path)
        if named and is_name(one) and not one.images.in_another_case(one.path):
            folder = one.place.folder or "the site's folder"
            yield one.finding(
                "PUB603",
                f"the picture is in {brief(named[0])}; the pages look in {folder}",
                f"move it to {brief(one.path)}",
            )
