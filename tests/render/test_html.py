"""The cards: what they show, and that a page's Markdown and Liquid change nothing."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.render import oracle, trees
from tests.render.entries import NEXT, filled, items
from tests.render.nasty import NASTY

from publist import render

OPTIONS = render.Options(image_address="/images/pub_pic_/")
STAR = "<sup>&#42;</sup>"
EQUAL = '<sup><abbr title="equal contribution">&#42;</abbr></sup>'


def cards(*entries: dict[str, Any], options: render.Options = OPTIONS) -> str:
    return render.render("html", items(*entries), options)


def lines_of(entry: dict[str, Any], options: render.Options = OPTIONS) -> list[str]:
    """Return the card without its frame."""
    lines = cards(entry, options=options).splitlines()
    return lines[2 : lines.index("</div></div>")]


SHOWN = [
    pytest.param({"title": "T"}, ["<pubtit>T</pubtit>"], id="title alone"),
    pytest.param(
        {"title": "T <i>x</i>", "image": "my plot.png"},
        [
            "<pubtit>T <i>x</i></pubtit>",
            (
                '<p><img src="/images/pub&#95;pic&#95;/my%20plot.png" alt="T x" '
                'class="img-responsive" width="33%" style="float: left" /></p>'
            ),
        ],
        id="picture with alt text",
    ),
    pytest.param(
        {"title": "T", "authors": "A. Be, **C. De***, E. F*"},
        [
            "<pubtit>T</pubtit>",
            f"<p><em>A. Be, <strong>C. De</strong>{EQUAL}, E. F{EQUAL}</em></p>",
        ],
        id="bold author, marks kept",
    ),
    pytest.param(
        {"title": "**[Talk]**T", "authors": "A. Be, *C. De*, E. F*"},
        [
            "<pubtit><strong>&#91;Talk&#93;</strong>T</pubtit>",
            f"<p><em>A. Be, <em>C. De</em>, E. F{STAR}</em></p>",
        ],
        id="bold before a letter, a name in italics",
    ),
    pytest.param(
        {"title": "T", "link": {"url": "https://a.org/x", "display": "N 1"}},
        [
            "<pubtit>T</pubtit>",
            '<p><strong><a href="https://a.org/x">N 1</a></strong></p>',
        ],
        id="link",
    ),
    pytest.param(
        {"title": "T", "link": {"url": None, "display": "N 1 (2020)"}},
        ["<pubtit>T</pubtit>", "<p><strong>N 1 (2020)</strong></p>"],
        id="no address: text",
    ),
    pytest.param(
        {"title": "T", "link": {"url": "https://doi.org/10.1038/NN.1", "display": ""}},
        [
            "<pubtit>T</pubtit>",
            (
                '<p><strong><a href="https://doi.org/10.1038/NN.1">'
                "doi&#58;10&#46;1038/nn.1</a></strong></p>"
            ),
        ],
        id="no text: DOI",
    ),
    pytest.param(
        {"title": "T", "link": {"url": "https://arxiv.org/abs/1707.03362"}},
        [
            "<pubtit>T</pubtit>",
            (
                '<p><strong><a href="https://arxiv.org/abs/1707.03362">'
                "arXiv&#58;1707&#46;03362</a></strong></p>"
            ),
        ],
        id="no text: arXiv",
    ),
    pytest.param(
        {"title": "T", "link": {"url": "https://www.a-b.org/x/y.html"}},
        [
            "<pubtit>T</pubtit>",
            (
                '<p><strong><a href="https://www.a-b.org/x/y.html">'
                "a-b.org</a></strong></p>"
            ),
        ],
        id="no text: host",
    ),
    pytest.param(
        {"title": "T", "link": {"url": "papers/y z.pdf"}},
        [
            "<pubtit>T</pubtit>",
            '<p><strong><a href="papers/y%20z.pdf">y z.pdf</a></strong></p>',
        ],
        id="no text: file",
    ),
    pytest.param(
        {"title": "T", "news1": "Oral", "news2": 'In <a href="/n">News</a><a>'},
        [
            "<pubtit>T</pubtit>",
            '<p class="text-danger"><strong>Oral</strong></p>',
            '<p>In <a href="/n">News</a></p>',
        ],
        id="news, unclosed link",
    ),
    pytest.param(
        {
            "title": "T",
            "image": None,
            "authors": None,
            "description": " \u00a0 ",
            "news1": "<script>x</script>",
            "news2": "<b> </b>",
            "link": {"url": "", "display": ""},
        },
        ["<pubtit>T</pubtit>"],
        id="nothing: no empty paragraph, link or picture",
    ),
    pytest.param({"authors": ""}, ["<pubtit>(no title)</pubtit>"], id="no title"),
]


@pytest.mark.parametrize(("entry", "expected"), SHOWN)
def test_a_card_shows_what_there_is(entry: dict[str, Any], expected: list[str]) -> None:
    assert lines_of(entry) == expected


def test_parts_stand_in_the_order_of_the_seed_page() -> None:
    tree = trees.parse(cards(filled("x")))
    well = trees.find(tree, "div")[2]
    shown = [child for child in well.children if isinstance(child, trees.Element)]
    inner = [[node.tag for node in trees.elements(child)] for child in shown]
    assert inner == [
        ["pubtit"],
        ["p", "img"],
        ["p"],
        ["p", "em"],
        ["p", "strong", "a"],
        ["p", "strong"],
        ["p"],
    ]
    classes = [node.attributes.get("class") for node in trees.find(tree, "div")]
    assert classes == ["row", "col-sm-6 clearfix", "well"]


@pytest.mark.parametrize("number", range(6))
def test_rows_hold_two(number: int) -> None:
    tree = trees.parse(cards(*[NEXT] * number))
    rows = [
        len(row.children) for row in tree.children if isinstance(row, trees.Element)
    ]
    assert rows == [2] * (number // 2) + [1] * (number % 2)


def has(*names: str) -> render.Options:
    return render.Options(has_image=lambda name: name in names)


PICTURES = [
    pytest.param("a.png", has("a.png"), "/images/pubpic/a.png", id="there"),
    pytest.param("A.png", has("a.png"), None, id="wrong letter case"),
    pytest.param("b.png", has("a.png"), None, id="not there"),
    pytest.param(
        "my%20a.png", has("my a.png"), "/images/pubpic/my%20a.png", id="encoded"
    ),
    pytest.param("50%.png", has("50%.png"), "/images/pubpic/50%25.png", id="percent"),
    pytest.param(
        "é#?.png", has("é#?.png"), "/images/pubpic/%C3%A9%23%3F.png", id="signs"
    ),
    pytest.param(
        "sub/a.png", has("sub/a.png"), "/images/pubpic/sub/a.png", id="folder"
    ),
    pytest.param("../a.png", has("../a.png"), None, id="upwards"),
    pytest.param("x/../../a.png", has("x/../../a.png"), None, id="upwards inside"),
    pytest.param("%2e%2e/a.png", has("../a.png"), None, id="upwards encoded"),
    pytest.param("..\\a.png", has("..\\a.png"), None, id="upwards backslash"),
    pytest.param("/etc/a.png", has("/etc/a.png"), None, id="root"),
    pytest.param("//x.org/a.png", has("//x.org/a.png"), None, id="host"),
    pytest.param("http://x.org/a.png", has("http://x.org/a.png"), None, id="address"),
    pytest.param("javascript:x", has("javascript:x"), None, id="script"),
    pytest.param('<img src="a.png">', has('<img src="a.png">'), None, id="a tag"),
    pytest.param("", has(""), None, id="empty"),
]


@pytest.mark.parametrize(("image", "options", "source"), PICTURES)
def test_pictures(image: str, options: render.Options, source: str | None) -> None:
    tree = trees.parse(cards({"title": "T", "image": image}, options=options))
    found = [node.attributes["src"] for node in trees.find(tree, "img")]
    assert found == ([source] if source else [])


NOTE = "The sign {} indicates equal contribution of the authors."
NOTES = [
    pytest.param(["Ann Bee*, Cid Dee*"], [NOTE.format("*")], id="star"),
    pytest.param(["Ann Bee∗, Cid Dee∗"], [NOTE.format("∗")], id="operator star"),
    pytest.param(["Ann Bee⋆, Cid Dee⋆"], [NOTE.format("⋆")], id="star shape"),
    pytest.param([r"Ann Bee\*, Cid Dee\*"], [NOTE.format("*")], id="escaped"),
    pytest.param(["Ann Bee*, Cid Dee"], [], id="one author only"),
    pytest.param(["Ann Bee*, Cid Dee", "Eva Fox*, Gil Hay"], [], id="two entries"),
    pytest.param(["Ann Bee†, Cid Dee†"], [], id="another mark: no claim"),
    pytest.param(["Ann Bee*, Cid Dee⋆"], [], id="two signs"),
    pytest.param(["**Ann Bee**, **Cid Dee**"], [], id="bold"),
    pytest.param(
        ["Ann Bee*, Cid Dee*", "Eva Fox⋆, Gil Hay⋆"],
        [NOTE.format("*"), NOTE.format("⋆")],
        id="both, once each",
    ),
]


@pytest.mark.parametrize(("authors", "expected"), NOTES)
@pytest.mark.parametrize("form", ["html", "markdown"])
def test_footnotes(form: str, authors: list[str], expected: list[str]) -> None:
    made = items(*({"title": "T", "authors": line} for line in authors))
    text = render.render(form, made, render.Options())
    html = text if form == "html" else MarkdownIt("commonmark").render(text)
    last = [
        trees.text_of(node)
        for node in trees.parse(html).children
        if isinstance(node, trees.Element) and node.tag == "p"
    ]
    assert last == expected


def test_the_footnote_is_the_users() -> None:
    options = render.Options(footnote="* Gleicher Beitrag")
    text = cards({"title": "T", "authors": "Ann Bee*, Cid Dee*"}, options=options)
    assert text.splitlines()[-1] == "<p>&#42; Gleicher Beitrag</p>"
    silent = render.Options(footnote="")
    entry = {"title": "T", "authors": "Ann Bee*, Cid Dee*"}
    assert cards(entry, options=silent).splitlines()[-1] == "</div>"


FRAGMENTS = {name: cards(filled(value), NEXT, NEXT) for name, value in NASTY.items()}
PAGES = tuple(
    f"# Page\n\nBefore\n\n{fragment}\n\nAfter *x*\n" for fragment in FRAGMENTS.values()
)


@pytest.mark.parametrize("name", NASTY)
def test_no_line_is_blank_or_begins_with_text(name: str) -> None:
    lines = FRAGMENTS[name].removesuffix("\n").split("\n")
    assert all(line.startswith("<") for line in lines)
    assert not set("{}*_`[]|\\~") & set(FRAGMENTS[name])


@pytest.mark.parametrize("name", NASTY)
def test_commonmark_leaves_the_fragment_alone(name: str) -> None:
    page = MarkdownIt("commonmark").render(PAGES[list(NASTY).index(name)])
    assert _inside(page) == trees.parse(FRAGMENTS[name]).children


@oracle.needs_jekyll
@pytest.mark.parametrize("blocks", [True, False], ids=["block-html", "raw-html"])
@pytest.mark.parametrize("name", NASTY)
def test_kramdown_leaves_the_fragment_alone(name: str, *, blocks: bool) -> None:
    pages = oracle.kramdown(PAGES)[list(NASTY).index(name)]
    assert _inside(pages[0 if blocks else 1]) == trees.parse(FRAGMENTS[name]).children


def _inside(page: str) -> list[trees.Element | str]:
    """Return what stands between the text before and after."""
    return trees.parse(page).children[2:-1]


@oracle.needs_jekyll
def test_jekyll_leaves_the_fragment_alone(tmp_path: Path) -> None:
    for name, fragment in FRAGMENTS.items():
        (tmp_path / f"{name}.html").write_text(f"---\n---\n{fragment}", "utf-8")
    found = oracle.jekyll([tmp_path])[str(tmp_path)]
    assert found == {
        f"{name}.html": {"text": fragment} for name, fragment in FRAGMENTS.items()
    }


SIGNS = [*"*_`[](){}<>|\\~^:!#$&;.-'\"= \nab1/%", "<b>", "</p>", "<a href='", "<!--"]
MARKUP = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(MARKUP, st.text()))
def test_no_value_breaks_out_of_its_card(value: str) -> None:
    text = cards(filled(value), NEXT)
    page = MarkdownIt("commonmark").render(f"a\n\n{text}\nb\n")
    assert trees.parse(page).children[1:-1] == trees.parse(text).children
    lines = text.removesuffix("\n").split("\n")
    assert all(line.startswith("<") for line in lines)
    assert "{{" not in text
    assert "{%" not in text
    assert len(trees.find(trees.parse(text), "div")) == 5
