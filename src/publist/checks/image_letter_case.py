"""PUB604 image-letter-case: a picture's name differs from its file's in letter case.

## Why
macOS and Windows find the file all the same; the server that shows the site does not, and
the picture is broken there only.

## Example
    - title: Folded data
      image: folded.png

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/pubpic/Folded.PNG

## Use instead
    - title: Folded data
      image: Folded.PNG

    # publications.md
    {% for publi in site.data.publist %}
    <img src="/images/pubpic/{{ publi.image }}"> {{ publi.title }}
    {% endfor %}

    # images/pubpic/Folded.PNG

## Fix
Safe: the name is written as the file's.
"""

from collections.abc import Iterator, Sequence

from publist.checks import Finding, rule
from publist.checks._pictures import Wanted, is_name


@rule("PUB604")
def image_letter_case(pictures: Sequence[Wanted]) -> Iterator[Finding]:
    """Find names of pictures that only differ in letter case."""
    for one in pictures:
        path = one.images.in_another_case(one.path) if is_name(one) else None
        if path is None:
            continue
        end = len(path) - len(one.place.after)
        right = path[end - len(one.name) : end]
        alike = right.casefold() == one.name.casefold() and right != one.name
        yield one.finding(
            "PUB604",
            f"the picture is called {path.rpartition('/')[2]}; servers tell case apart",
            f"write `{right if alike else path}`",
            right if alike else "",
        )
