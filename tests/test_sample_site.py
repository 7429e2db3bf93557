"""The sample site, built by the real Jekyll and looked at in a real browser."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.chromium import (
    DESKTOP,
    PHONE,
    barriers,
    look,
    needs_chromium,
    pictures,
    rows,
)
from tests.render import oracle
from tests.render.hostile import hostile
from tests.render.test_in_chromium import FOREIGN, OWN, TAGS, TOUCHED
from typer.testing import CliRunner

from publist import render
from publist.cli import app

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [needs_chromium, oracle.needs_jekyll, pytest.mark.once]

SAMPLE = Path(__file__).parents[1] / "sample_data"
FORM = """\
---
title: Ours
layout: default
permalink: /{}/
---
# Ours

{}

Behind *it*
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return the files of the built site by address.

    Beside the site's own pages there is one that includes publist's fragment, and one
    that holds a fragment of all that breaks pages.
    """
    site = tmp_path_factory.mktemp("sample") / "site"
    shutil.copytree(SAMPLE, site)
    listed = ["--file", str(site / "_data" / "publist.yml")]
    (site / "_includes").mkdir()
    made = ["export", "--erc", "-o", str(site / "_includes" / "erc.html"), *listed]
    assert CliRunner().invoke(app, made).exit_code == 0
    own = FORM.format("ours", "{% include erc.html %}")
    (site / "ours.md").write_text(own, "utf-8")
    bad = render.render("html", hostile(), render.Options())
    (site / "hostile.md").write_text(FORM.format("hostile", bad), "utf-8")
    command = ["jekyll", "build", "--quiet", "--disable-disk-cache", "-s", str(site)]
    subprocess.run([*command, "-d", str(site / "_site")], check=True, timeout=120)
    return dict(_files(site / "_site"))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in folder.rglob("*"):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            yield f"/{name.removesuffix('index.html')}", path.read_bytes()


@pytest.mark.parametrize(("size", "beside"), [(DESKTOP, 2), (PHONE, 1)])
@pytest.mark.parametrize("page", ["/erc/", "/ours/"])
def test_cards(
    browser: "Browser",
    built: Mapping[str, bytes],
    page: str,
    size: tuple[int, int],
    beside: int,
) -> None:
    with look(browser, built, size=size) as seen:
        seen.go(page)
        count = (SAMPLE / "_data" / "publist.yml").read_text("utf-8").count("ERC: 1\n")
        assert rows(seen) == [beside] * (count // beside) + [1] * (count % beside)
        assert len(pictures(seen)) == seen.ask("document.images.length") > 5
        assert seen.told == []


@pytest.mark.parametrize("page", ["/", "/publications/"])
def test_other_pages(browser: "Browser", built: Mapping[str, bytes], page: str) -> None:
    with look(browser, built) as seen:
        seen.go(page)
        assert len(pictures(seen)) == seen.ask("document.images.length")
        assert seen.told == []


def test_everybody_can_read_the_fragment(
    browser: "Browser", built: Mapping[str, bytes]
) -> None:
    with look(browser, built) as seen:
        seen.go("/ours/")
        assert barriers(seen, "main") == []


def test_it_shows_what_the_site_s_own_page_shows(
    browser: "Browser", built: Mapping[str, bytes]
) -> None:
    shown = []
    for page in ("/erc/", "/ours/"):
        with look(browser, built) as seen:
            seen.go(page)
            cards = (
                "[...document.querySelectorAll('.well')].map((one) => one.innerText)"
            )
            shown.append([" ".join(text.split()) for text in seen.ask(cards)])
    assert shown[0] == shown[1]


def test_hostile_texts(browser: "Browser", built: Mapping[str, bytes]) -> None:
    with look(browser, built) as seen:
        seen.go("/hostile/")
        seen.ask(TOUCHED)
        wells = "document.querySelectorAll('main > .row > .clearfix > .well').length"
        assert seen.ask(wells) == len(hostile())
        assert seen.ask(FOREIGN, TAGS + OWN) == ['<h1 id="ours">Ours</h1>']
        assert seen.ask(
            "document.querySelector('main').lastElementChild.innerText"
        ) == ("Behind it")
        lost = {
            "no file: /images/",
            "console: Failed to load resource: net::ERR_FAILED",
        }
        assert [line for line in seen.told if not line.startswith(tuple(lost))] == []
