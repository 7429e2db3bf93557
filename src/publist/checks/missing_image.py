"""PUB602 missing-image: an entry names a picture that the site does not have.

## Why
The page prints a broken picture beside the entry. It is an error where the page selects
the entry and shows its picture; where no page shows it, it is only worth knowing.

## Example
    - title: Folded data
      highlight: 1
      image: folded.png

    - title: Unfolded data
      highlight: 1
      image: unfolded.png

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endif %}{% endfor %}

    # images/pubpic/folded.png

## Use instead
    - title: Folded data
      highlight: 1
      image: folded.png

    - title: Unfolded data
      highlight: 1
      image: unfolded.png

    # publications.md
    {% for publi in site.data.publist %}{% if publi.highlight == 1 %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endif %}{% endfor %}

    # images/pubpic/folded.png

    # images/pubpic/unfolded.png

## Fix
By hand: put the picture there, or empty the field.
"""

from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._pictures import Wanted, is_name
from publist.model.text import brief


@rule("PUB602")
def missing_image(pictures: Sequence[Wanted]) -> Iterator[Finding]:
    """Find names of pictures that no folder of the site has."""
    for one in pictures:
        kept_here = one.images.has_folder(one.place.folder)
        if kept_here and is_name(one) and not one.images.named(one.path):
            yield one.finding(
                "PUB602",
                f"there is no picture {brief(one.path)}",
                "put the picture there, or take its name out",
            )
