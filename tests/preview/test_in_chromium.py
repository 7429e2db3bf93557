"""The preview in a real browser: on a desk, on a phone, while a list is edited."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from tests.chromium import (
    DESKTOP,
    PHONE,
    Look,
    barriers,
    look,
    needs_chromium,
    pictures,
    rows,
)
from tests.cli.previews import Preview, previewed, replaced
from tests.render.hostile import VALUES, everywhere
from tests.render.test_in_chromium import FOREIGN, TAGS, TOUCHED

pytest.importorskip("watchfiles", reason="the extra publist[preview] is not installed")

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [needs_chromium, pytest.mark.once]

SAMPLE = Path(__file__).parents[2] / "sample_data"
LIST = Path("_data", "publist.yml")
TITLES = """[...document.querySelectorAll(".clearfix:not(.unfit) pubtit")]
  .map((one) => one.innerText)"""
NOTES = """() => [...document.querySelectorAll(".notes li")].map((note) =>
  [note.closest(".well").querySelector("pubtit").innerText, note.innerText])"""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("preview") / "site"
    shutil.copytree(SAMPLE, folder)
    return folder


@pytest.fixture(scope="module")
def preview(site: Path) -> Iterator[Preview]:
    with previewed(site) as one:
        yield one


@pytest.fixture
def seen(browser: "Browser", preview: Preview) -> Iterator[Look]:
    with look(browser, at=preview.address) as one:
        one.go()
        yield one


@pytest.mark.parametrize(("size", "beside"), [(DESKTOP, 2), (PHONE, 1)])
def test_cards_and_pictures(
    browser: "Browser", preview: Preview, size: tuple[int, int], beside: int
) -> None:
    with look(browser, at=preview.address, size=size) as seen:
        seen.go()
        count = seen.ask("document.querySelectorAll('.well').length")
        assert count > 15
        assert rows(seen) == [beside] * (count // beside) + [1] * (count % beside)
        named = (SAMPLE / LIST).read_text("utf-8").count("\n  image: ")
        assert len(pictures(seen)) == named
        assert seen.ask(SIDEWAYS) is False
        assert seen.told == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_it(seen: Look, scheme: Literal["light", "dark"]) -> None:
    seen.page.emulate_media(color_scheme=scheme)
    assert barriers(seen) == []


def test_the_filter_filters(seen: Look) -> None:
    everything = seen.ask(TITLES)
    seen.page.get_by_label("Filter").fill("minima stability")
    fitting = seen.ask(TITLES)
    assert 0 < len(fitting) < len(everything)
    said = f"{len(fitting)} of {len(everything)}"
    assert seen.page.locator(".filter output").inner_text() == said
    seen.page.get_by_label("Filter").fill("")
    assert seen.ask(TITLES) == everything


def test_while_it_is_edited(seen: Look, site: Path) -> None:
    """A mistake shows beside its entry, a worse one in its place, what is typed stays."""
    before = (site / LIST).read_text("utf-8")
    first, second = seen.ask(TITLES)[:2]
    seen.page.get_by_label("Filter").fill("accumulators")

    replaced(site / LIST, "  authors: Y. Blumenfeld", "  autors: Y. Blumenfeld")
    seen.page.locator(".notes").first.wait_for()
    assert {title for title, _ in seen.ask(NOTES)} == {first}
    assert any("autors" in note for _, note in seen.ask(NOTES))
    assert seen.ask(TITLES) == [first]
    assert barriers(seen) == []

    replaced(site / LIST, f'title: "{second}"', f'title: "{second}" - "quoted"')
    seen.page.get_by_role("heading", name="cannot be shown").wait_for()
    assert seen.page.locator(".preview li.error").count() > 0
    assert barriers(seen) == []

    (site / LIST).write_text(before.replace(second, "Another <i>title</i>"), "utf-8")
    seen.page.get_by_text("Another title").wait_for(state="attached")
    assert seen.ask("document.querySelectorAll('.preview li, .notes').length") == 0
    (site / LIST).write_text(before, "utf-8")
    seen.page.get_by_text(second).wait_for(state="attached")
    assert seen.told == []


def test_the_end_is_told(browser: "Browser", site: Path) -> None:
    with previewed(site) as one, look(browser, at=one.address) as seen:
        seen.go()
        assert one.interrupted()[0] == 0
        seen.page.get_by_text("The preview has ended").wait_for()
        assert len(pictures(seen)) > 15


OWN_PAGE = """---
---
{% for one in site.data.publist %}
<div class="well"><b>{{ one.title }}</b> {{ one.description }}
<a href="{{ one.link.url }}">{{ one.link.display }}</a></div>
{% endfor %}
"""


CLOBBERED = "error: document.querySelector is not a function"
"""A picture of that name stands before it in the page; the filter is lost, no more."""


def test_a_page_that_cleans_nothing(browser: "Browser", tmp_path: Path) -> None:
    """On a site's own loop texts are as they are; the policy alone stands before them."""
    path = tmp_path / "publist.yml"
    (tmp_path / "own.html").write_text(OWN_PAGE, "utf-8")
    path.write_text(hostile_list(), "utf-8")
    options = ("--template", "own.html")
    with previewed(tmp_path, *options) as one, look(browser, at=one.address) as seen:
        seen.go()
        assert seen.ask("document.querySelectorAll('.well').length") > 20
        assert any("Content Security Policy" in line for line in seen.told)
        heard = {line for line in seen.told if not line.startswith("console: ")}
        assert heard <= {CLOBBERED}
        assert seen.page.title() == "Publications"
        path.write_text("- title: Mended\n", "utf-8")
        seen.page.get_by_text("Mended").wait_for()


def hostile_list() -> str:
    odd = {VALUES["surrogate"], VALUES["emoji"]}  # JSON writes them as no YAML does
    entries = [
        {**everywhere(one), "autors": one} for one in VALUES.values() if one not in odd
    ]
    return json.dumps(entries).replace("}, {", "},\n {")


def test_hostile_lists(browser: "Browser", tmp_path: Path) -> None:
    """Texts stand on the page twice: in the cards, and quoted in what is wrong."""
    text = hostile_list()
    (tmp_path / "publist.yml").write_text(text, "utf-8")
    with previewed(tmp_path) as one, look(browser, at=one.address) as seen:
        seen.go()
        assert len(seen.ask(TITLES)) == text.count("\n") + 1 > 150
        assert seen.ask("document.scripts.length") == 2
        assert seen.ask("document.querySelectorAll('aside').length") == 1
        assert seen.ask("document.querySelectorAll('.notes, .preview li').length") > 0
        seen.ask(TOUCHED)
        assert seen.ask(FOREIGN, [*TAGS, "data", "ul", "li"])[:3] == []
        assert seen.page.title() == "Publications"
        assert seen.told == []
