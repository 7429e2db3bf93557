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


@pytest.fixture(scope="module")
def told() -> list[pages.Pages]:
    return [
        pages.read(Folder(path.parent), path, config.read(path.parent))
        for path in lists()
    ]


def test_the_pages_of_real_sites_can_be_told(told: list[pages.Pages]) -> None:
    assert sum(bool(one.pages) for one in told) == len(told) - 2  # two have none
    assert all(one.complete for one in told)
    assert all(one.certain for one in told if one.pages)


LIQUID = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
NAMED = re.compile(r"\bpubli\.([\w.]+)")


def test_every_field_is_one_that_the_pages_name(told: list[pages.Pages]) -> None:
    """What stands behind ``publi.`` is read, unless its loop is over another list."""
    fields = left = 0
    for path, one in zip(lists(), told, strict=True):
        texts = [(path.parent / page.path).read_text("utf-8") for page in one.pages]
        tags = " ".join(tag for text in texts for tag in LIQUID.findall(text))
        named = set(NAMED.findall(tags))
        read = {field for page in one.pages for field in page.fields}
        assert read <= named
        fields, left = fields + len(read), left + len(named - read)
    assert fields > 10 * left


def test_comparisons_are_as_the_notes_count_them(told: list[pages.Pages]) -> None:
    """``highlight == 1`` nearly everywhere, other flags here and there, never ``true``."""
    asked = [
        {str(test) for tests in one.flags.values() for test in tests} for one in told
    ]
    tests = [test for one in told for tests in one.flags.values() for test in tests]
    assert sum("highlight == 1" in one for one in asked) > 0.7 * len(told)
    assert sum("ERC == 1" in one for one in asked) == 1
    assert not any(test.value is True for test in tests)
