"""The cards show what the page's own loop shows through the real Jekyll, in its order.

Empty pictures, links and paragraphs are left out on both sides, and the stars of bold
names, which raw HTML shows as they are typed.
"""

import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from tests.render import oracle, trees
from tests.render.test_real_lists import LISTS

from publist import render
from publist.model.item import items_of

SAMPLE = Path(__file__).parents[2] / "sample_data"
PAGE = """\
---
---
{% for publi in site.data.publist %}
<div class="col-sm-6 clearfix">
 <div class="well">
  <pubtit>{{ publi.title }}</pubtit>
  <img src="/images/pubpic/{{ publi.image }}" class="img-responsive" width="33%" />
  <p>{{ publi.description }}</p>
  <p><em>{{ publi.authors }}</em></p>
  <p><strong><a href="{{ publi.link.url }}">{{ publi.link.display }}</a></strong></p>
  <p class="text-danger"><strong> {{ publi.news1 }}</strong></p>
  <p> {{ publi.news2 }}</p>
 </div>
</div>
{% endfor %}
"""
MENDED = {
    *("AMAsGroup+amasgroup.github.io", "AdamFHolt+adamfholt.github.io"),
    *("BIPL-UoL+BIPL-UoL.github.io", "BelongieLab+belongielab.github.io"),
    *("JosefowiczLab+JosefowiczLab", "pasta41+allanlab"),
}
"""Lists with Markdown in fields, or broken links: the cards show what was meant."""

SOURCES = {"sample": SAMPLE / "_data/publist.yml"} | {
    site.name: site / "publist.yml" for site in LISTS if site.name not in MENDED
}

Shown = list[list[str]]


def shown(html: str) -> Shown:
    """Return what each entry shows: its texts, pictures and links in their order."""
    wells = [
        node
        for node in trees.find(trees.parse(html), "div")
        if node.attributes.get("class") == "well"
    ]
    return [
        [text for node in trees.elements(well) for text in told(node)] for well in wells
    ]


def told(node: trees.Element) -> list[str]:
    text = " ".join(trees.text_of(node).replace("*", "").split())
    if node.tag == "img":
        source = unquote(node.attributes["src"] or "")
        return [] if source.endswith("/") else [source]
    if node.tag == "a":
        address = unquote(node.attributes.get("href") or "").strip()
        return [text, address] if text and address else []
    return [text] if node.tag in {"pubtit", "p"} and text else []


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folders = {name: tmp_path_factory.mktemp(name) for name in SOURCES}
    for name, folder in folders.items():
        (folder / "_data").mkdir()
        shutil.copy(SOURCES[name], folder / "_data/publist.yml")
        (folder / "page.md").write_text(PAGE)
    found = oracle.jekyll(list(folders.values()))
    return {name: found[str(at)]["page.md"]["text"] for name, at in folders.items()}


@oracle.needs_jekyll
@pytest.mark.parametrize("name", SOURCES)
def test_cards(name: str, pages: dict[str, str]) -> None:
    text = SOURCES[name].read_text("utf-8-sig")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    entries = yaml.load(text, loader) or []  # noqa: S506  a safe loader
    cards = render.render("html", items_of(entries), render.Options())
    assert shown(cards) == shown(pages[name])
