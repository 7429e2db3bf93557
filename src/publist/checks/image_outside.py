"""PUB605 image-outside: a picture's name leads out of the folder for pictures.

## Why
The pages put their folder before the name: `/images/pubpic/` and `/photo.png` make an
address that no server has. publist itself never follows such a name.

## Example
    - title: Folded data
      image: ../../private/photo.png

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/pubpic/folded.png

## Use instead
    - title: Folded data
      image: folded.png

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/pubpic/folded.png

## Fix
By hand: put the picture into the folder and write its bare name.
"""

from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._pictures import Wanted, is_address, leads_out


@rule("PUB605")
def image_outside(pictures: Sequence[Wanted]) -> Iterator[Finding]:
    """Find names that begin with a slash or go up and find no picture there."""
    for one in pictures:
        if leads_out(one) and not is_address(one.name) and "<" not in one.name:
            folder = one.place.folder or "the site's folder"
            yield one.finding(
                "PUB605",
                f"the picture's name leads out of {folder}",
                f"put the picture into {folder} and write its bare name",
            )
