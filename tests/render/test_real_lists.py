"""Every real list as cards and as a list: complete, well formed, safe in its page."""

from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt
from tests.corpus import CORPUS, needs_corpus
from tests.render import oracle, trees

from publist import render
from publist.model.item import Item, items_of

LISTS = sorted((CORPUS / "lists").iterdir()) if CORPUS.is_dir() else []
NAMES = [site.name for site in LISTS]


def items_in(site: Path) -> list[Item]:
    text = (site / "publist.yml").read_text("utf-8-sig")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return items_of(yaml.load(text, loader) or [])  # noqa: S506  # a safe loader


def fragments(name: str) -> tuple[str, ...]:
    pictures = {
        path.rpartition("/")[2]
        for site in LISTS
        for path in (site / "images.txt").read_text("utf-8").splitlines()
    }
    options = render.Options(has_image=pictures.__contains__)
    return tuple(render.render(name, items_in(site), options) for site in LISTS)


@pytest.fixture(scope="module")
def cards() -> tuple[str, ...]:
    return fragments("html")


@needs_corpus
@pytest.mark.parametrize("place", range(len(LISTS)), ids=NAMES)
def test_cards(place: int, cards: tuple[str, ...]) -> None:
    items = items_in(LISTS[place])
    tree = trees.parse(cards[place])
    assert len(trees.find(tree, "pubtit")) == len(items)
    assert all(line.startswith("<") for line in cards[place].splitlines())
    for node in (*trees.find(tree, "p"), *trees.find(tree, "a")):
        assert trees.text_of(node).strip() or trees.find(node, "img"), node
    assert all(node.attributes["href"] for node in trees.find(tree, "a"))
    assert all(node.attributes["alt"] for node in trees.find(tree, "img"))
    page = MarkdownIt("commonmark").render(f"a\n\n{cards[place]}\nb\n")
    assert trees.parse(page).children[1:-1] == tree.children


@needs_corpus
@oracle.needs_jekyll
@pytest.mark.parametrize("place", range(len(LISTS)), ids=NAMES)
def test_cards_under_kramdown(place: int, cards: tuple[str, ...]) -> None:
    pages = tuple(f"a\n\n{text}\nb\n" for text in cards)
    expected = trees.parse(cards[place]).children
    for page in oracle.kramdown(pages)[place]:
        assert trees.parse(page).children[1 : len(expected) + 1] == expected


@needs_corpus
def test_lists() -> None:
    for site, text in zip(LISTS, fragments("markdown"), strict=True):
        tree = trees.parse(MarkdownIt("commonmark").render(text))
        assert len(trees.find(tree, "li")) == len(items_in(site)), site.name
