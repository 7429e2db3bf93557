"""What `doctor` says of the site around the list: which pages read what, the pictures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from publist.checks import Surroundings
from publist.site.images import Images
from publist.site.pages import Page
from publist.site.picture_places import Place, places

Entries = Sequence[Mapping[Any, Any]]

SHOWN = 5
"""Pages that are named; the rest is counted."""

FIELDS = 8
"""Fields of a page that are named."""


def pages(around: Surroundings, entries: Entries) -> Iterator[str]:
    """Say of each page what it reads, and how many entries it shows."""
    found = around.pages
    if found is None:
        return
    for page in found.pages[:SHOWN]:
        yield f"{page.path}: {_shows(page, entries)}; reads {_fields(page)}"
    if found.pages[SHOWN:]:
        yield f"and {len(found.pages) - SHOWN} pages more"
    if not found.pages:
        yield "no page reads the list"
    yield from found.skipped[:SHOWN]


def _shows(page: Page, entries: Entries) -> str:
    answers = [page.shows(entry) for entry in entries]
    sure, perhaps = answers.count(True), answers.count(None)
    asked = list(dict.fromkeys(str(test) for one in page.shown for test in one.tests))
    chosen = f" ({', '.join(asked[:3])}{', …' if asked[3:] else ''})" if asked else ""
    if perhaps:
        return f"{sure} to {sure + perhaps} entries{chosen}"
    every = bool(entries) and sure == len(entries)
    return "all entries" if every else f"{_many(sure, 'entry', 'entries')}{chosen}"


def _fields(page: Page) -> str:
    shown = list(dict.fromkeys(one.field for one in page.shown))
    more = len(page.fields) - len(shown[:FIELDS])
    named = ", ".join(shown[:FIELDS])
    return f"{named} and {more} more" if named and more else named or "nothing of them"


def pictures(around: Surroundings, entries: Entries) -> Iterator[str]:
    """Say of each folder for pictures what is in it, and what entries want of it."""
    images = around.images
    if images is None:
        return
    seen: set[tuple[str, str]] = set()
    for place in places(around.settings.images, around.pages, images):
        if (place.folder, place.field) not in seen:
            seen.add((place.folder, place.field))
            yield from _folder(place, images, entries)


def _folder(place: Place, images: Images, entries: Entries) -> Iterator[str]:
    inside = f"{place.folder}/" if place.folder else ""
    held = [one for path, one in images.pictures.items() if path.startswith(inside)]
    names = [entry.get(place.field) for entry in entries]
    wanted = [name.strip() for name in names if isinstance(name, str) and name.strip()]
    if not held:
        if wanted:
            yield f"there is no picture in {place.folder or 'the site'}"
        return
    size = sum(one.size for one in held) / 1e6
    weight = f", {size:,.1f} MB" if round(size, 1) else ""
    many = _many(len(held), "picture", "pictures")
    there = sum(place.path(name) in images.files for name in wanted)
    named = f"; entries name {len(wanted)}, of which {there} are there"
    yield f"{place.folder or '.'}: {many}{weight}{named if wanted else ''}"


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
