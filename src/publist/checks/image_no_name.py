"""PUB606 image-no-name: `image` holds a tag or an address where a file's name belongs.

## Why
The pages write `<img src="…">` around what the field holds, and put the folder before it.
A tag or a whole address inside that breaks the picture, and a tag the page as well.

## Example
    - title: Folded data
      image: <img src="folded.png" width="200">

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
By hand: write the bare name of the file.
"""

from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._pictures import Wanted, is_address


@rule("PUB606")
def image_no_name(pictures: Sequence[Wanted]) -> Iterator[Finding]:
    """Find pictures that are given by a tag or by an address."""
    for one in pictures:
        what = _what(one)
        if what:
            folder = one.place.folder or "the site's folder"
            yield one.finding(
                "PUB606",
                f"`{one.held.key}` holds {what}; the pages want a file's name",
                f"put the picture into {folder} and write its bare name",
            )


def _what(one: Wanted) -> str:
    if "<" in one.name:
        return "a tag"
    if is_address(one.name) and one.place.before:
        return "an address"
    return "several lines" if "\n" in one.name else ""
