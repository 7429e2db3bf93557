"""Filters, tags and printing, each compared with what the real Jekyll makes of it."""

import re
from pathlib import Path

import pytest
from tests.render import oracle

from publist.errors import PublistError
from publist.render.liquid import render_page
from publist.site import config

HERE = Path(__file__).parent
FRONT = "---\nfoo: bar\n---\n{% assign d = site.data.d %}"
PARTS = re.split(
    r"^### (.*)\n", (HERE / "snippets.txt").read_text("utf-8"), flags=re.MULTILINE
)
SNIPPETS = {
    name: text.removesuffix("\n")
    for name, text in zip(PARTS[1::2], PARTS[2::2], strict=True)
}
REFUSED = {"markdownify-list": "markdownify", "scssify": "scssify"}
"""Snippets that need Jekyll itself, and the filter that publist names then."""

LENIENT = {"comment", "group-by-a-hash", "map-of-numbers", "braces-in-text"}
"""Mistakes that stop Jekyll's build; publist goes on."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("snippets")
    includes = folder / "_includes"
    includes.mkdir()
    (folder / "_data").mkdir()
    (folder / "_data/d.yml").write_text((HERE / "snippets.yml").read_text("utf-8"))
    settings = 'title: T\nurl: "https://ex.org"\nbaseurl: "/base"\n'
    (folder / "_config.yml").write_text(settings)
    values = "[{{ include.a }}|{{ include.b }}|{{ include.c }}]"
    (includes / "i.html").write_text(values)
    leak = '{% assign leak = include.n %}{% include i.html a="in" %}{{ include.n }}'
    (includes / "j.html").write_text(leak)
    (folder / "page.md").write_text("---\ntitle: x\npermalink: /here/\n---\nx")
    for name, text in SNIPPETS.items():
        (folder / f"{name}.html").write_text(FRONT + text, "utf-8")
    return folder


@pytest.fixture(scope="session")
def expected(site: Path) -> dict[str, dict[str, str]]:
    return oracle.jekyll([site])[str(site)]


def rendered(name: str, site: Path) -> str:
    path = site / f"{name}.html"
    text = path.read_text("utf-8")
    held = config.read(site)
    found = render_page(text, path=path, site=held, includes=site / "_includes")
    return found.removeprefix("---\nfoo: bar\n---\n")


@oracle.needs_jekyll
@pytest.mark.parametrize("name", [name for name in SNIPPETS if name not in REFUSED])
def test_as_jekyll(name: str, site: Path, expected: dict[str, dict[str, str]]) -> None:
    jekyll = expected[f"{name}.html"]
    if "text" in jekyll:
        assert rendered(name, site) == jekyll["text"]
    elif name in LENIENT:
        rendered(name, site)
    else:
        with pytest.raises(PublistError):
            rendered(name, site)


@pytest.mark.parametrize(("name", "filter_"), REFUSED.items())
def test_refused(name: str, filter_: str, site: Path) -> None:
    with pytest.raises(PublistError, match=f"the filter `{filter_}`") as caught:
        rendered(name, site)
    place = caught.value.where
    assert place is not None
    assert (place.path.name, place.line) == (f"{name}.html", 4)
