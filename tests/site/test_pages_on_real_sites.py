"""What is told of a real page agrees with what the page shows when it is run."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus import lists, needs_corpus, site_of

from publist.errors import PublistError
from publist.render.liquid import render_page
from publist.site import config, pages
from publist.site.folder import Folder
from publist.store.document import parse

pytestmark = needs_corpus


def rendered(path: Path, root: Path, entries: list[dict[str, object]]) -> set[int]:
    """Return the numbers of the entries that a page shows when it is run."""
    site = config.read(root, {"publist": entries})
    try:
        page = render_page(path.read_text("utf-8"), path=path, site=site, includes=None)
    except PublistError as error:
        pytest.skip(error.what)
    shown = re.sub(r"<!--.*?-->", "", page, flags=re.DOTALL)
    return {int(number) for number in re.findall(r"entry(\d+)here", shown)}


@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_a_page_shows_what_is_told(
    path: Path, figure: Callable[[str, int], None]
) -> None:
    root = path.parent
    told = pages.read(Folder(root), path, config.read(root))
    data = parse(path.read_text("utf-8"), path).data or []
    printed = {one.field for one in told.shown} - told.flags.keys()
    plain = [field for field in printed if "." not in field]
    entries = [
        one | dict.fromkeys(plain, f"entry{at}here") for at, one in enumerate(data)
    ]
    shown = {
        at for page in told.pages for at in rendered(root / page.path, root, entries)
    }
    answers = {at: told.shows(entry) for at, entry in enumerate(entries)}
    assert {at for at, answer in answers.items() if answer is True} <= shown
    assert shown.isdisjoint(at for at, answer in answers.items() if answer is False)
    figure("answers on what pages show", len(answers))
    perhaps = sum(answer is None for answer in answers.values())
    figure("of them 'perhaps'", perhaps)


def test_the_pages_of_real_sites_can_be_told() -> None:
    told = [
        pages.read(Folder(path.parent), path, config.read(path.parent))
        for path in lists()
    ]
    assert sum(bool(one.pages) for one in told) == len(told) - 2  # as the notes say
    assert all(one.complete for one in told)
    reading = {
        field: sum(field in one.fields for one in told)
        for field in ("title", "authors", "link.url", "highlight", "image")
    }
    assert reading["title"] == reading["link.url"] == len(told) - 2
