"""A block shows the same in every Markdown: the tree of its HTML, and the page around."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.render import trees
from tests.render.entries import NEXT, filled, items
from tests.render.nasty import NASTY
from tests.render.pages.dialects import DIALECTS, commonmark

from publist import render
from publist.render import templates
from publist.render._layout import Layout
from publist.render.pages.markers import blocks_of
from publist.render.pages.markers import filled as filled_in

Dialect = Callable[[str], str]
PATH = Path("page.md")
BLOCK = "<!-- publist:begin -->\n<!-- publist:end -->\n"
MORE = {
    "enumerated": "1) one",
    "lettered": "a. one",
    "bracketed": "(ii) one",
    "capital": "B) one",
    "roman": "IV. one",
    "initial": "A. One, B. Two",
    "abbreviations": "Phys. Rev. B, vol. 3 (pp. 4-5), M.A. Bee vs. C. Dee et al. 2020",
}


USUAL = render.Options()
PLAIN = {"plain": "Words"}
TYPED = {"year": 2020, "doi": "10.1000/a_b", "pdf": "https://x.org/a_b.pdf"}


def fragments(
    form: str, values: Mapping[str, str], options: render.Options = USUAL
) -> list[str]:
    return [
        render.render(form, items(filled(value) | TYPED, NEXT, NEXT), options)
        for value in values.values()
    ]


def page(written: list[str], before: str = "\n", after: str = "\nAfter *x*\n") -> str:
    """Return a page with a block for each fragment, and text around."""
    text = f"# Page\n\nBefore *x*\n{before}" + (BLOCK + "\n") * len(written) + after
    return filled_in(text, blocks_of(text, PATH), written, PATH)


def shown(html: str) -> list[list[trees.Element | str]]:
    """Return what stands before, in and behind each block."""
    parts: list[list[trees.Element | str]] = [[]]
    for child in trees.parse(html).children:
        if isinstance(child, trees.Element) and child.tag == "!comment":
            parts.append([])
        else:
            parts[-1].append(child)
    return parts


@pytest.mark.parametrize("dialect", DIALECTS)
def test_cards_are_the_same_tree(dialect: Dialect) -> None:
    values = {name: text.replace("\ud800", "") for name, text in (NASTY | MORE).items()}
    written = fragments("html", values)
    parts = shown(dialect(page(written)))
    assert len(parts) == 2 * len(written) + 1
    for name, fragment, part in zip(values, written, parts[1::2], strict=True):
        assert part == trees.parse(fragment).children, name


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_template_is_the_same_tree(dialect: Dialect) -> None:
    names = templates.names("html")
    layouts = [Layout(template=name, badges=True) for name in names]
    options = [render.Options(layout=layout) for layout in layouts]
    written = [text for one in options for text in fragments("html", MORE, one)]
    parts = shown(dialect(page(written)))
    assert len(parts) == 2 * len(written) + 1
    for fragment, part in zip(written, parts[1::2], strict=True):
        assert part == trees.parse(fragment).children


TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "--", "—": "---", "…": "..."}
    | {"«": "<<", "»": ">>", "\xa0": " "}
)


def typed(node: trees.Element | str) -> trees.Element | str:
    """Return a tree with quotes and dashes as they were typed, three dashes as two."""
    if isinstance(node, trees.Element):
        return trees.Element(node.tag, node.attributes, list(map(typed, node.children)))
    text = node.translate(TYPOGRAPHY).replace("----", "--").replace("---", "--")
    return text.replace("<< ", "<<").replace(" >>", ">>")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_markdown_list_is_the_same_but_for_typography(dialect: Dialect) -> None:
    values = {name: text.replace("\ud800", "") for name, text in NASTY.items()}
    text = page(fragments("markdown", values))
    parts, expected = shown(dialect(text)), shown(commonmark(text))
    assert len(parts) == 2 * len(values) + 1
    for name, part, wanted in zip(values, parts[1::2], expected[1::2], strict=True):
        assert list(map(typed, part)) == list(map(typed, wanted)), name


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("form", ["html", "markdown"])
def test_the_page_around_is_read_as_before(dialect: Dialect, form: str) -> None:
    written = fragments(form, PLAIN)
    parts = shown(dialect(page(written, after="After *x*\n")))
    around = [
        trees.text_of(one)
        for one in (parts[0][-1], parts[-1][0])
        if isinstance(one, trees.Element)
    ]
    assert around == ["Before x", "After x"]
    assert [one.tag for one in parts[-1] if isinstance(one, trees.Element)] == ["p"]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_block_may_follow_its_neighbours_at_once(dialect: Dialect) -> None:
    """Without blank lines around, as people write it."""
    written = fragments("html", PLAIN)
    html = dialect(page(written, before="", after="After *x*\n"))
    rows = [
        one
        for one in trees.find(trees.parse(html), "div")
        if one.attributes.get("class") == "row"
    ]
    wanted = trees.find(trees.parse(written[0]), "div")
    assert rows == [one for one in wanted if one.attributes.get("class") == "row"]
    assert len(trees.find(trees.parse(html), "em")) == 2 + len(
        trees.find(trees.parse(written[0]), "em")
    )
