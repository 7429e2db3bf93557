"""The list: one line per entry, the same meaning under kramdown and CommonMark."""

import re
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
from publist.render.fields.card import card_of
from publist.render.fields.tree import Close, Part, Text

OPTIONS = render.Options()
WRITTEN = [
    pytest.param({"title": "T"}, "- **T**.", id="title alone"),
    pytest.param(
        {"title": "Why?", "authors": "Ann Bee"}, "- **Why?** Ann Bee.", id="end"
    ),
    pytest.param(
        {"title": "T", "authors": "Ann Bee*, Cid Dee*, **Eva Fox**"},
        r"- **T**. Ann Bee\*, Cid Dee\*, **Eva Fox**.",
        id="marks escaped, bold kept",
    ),
    pytest.param(
        {"title": "T", "link": {"url": "http://a.org/b_(c)", "display": "N [1]"}},
        r"- **T**. [N \[1\]](http://a.org/b&#95;%28c%29).",
        id="link",
    ),
    pytest.param(
        {"title": "T", "link": {"url": "javascript:x", "display": "N 1"}},
        "- **T**. N 1.",
        id="bad address: text",
    ),
    pytest.param(
        {"title": "T", "news1": "Oral", "news2": "See [b](/b)!"},
        "- **T**. *Oral*. See [b](/b)!",
        id="news",
    ),
    pytest.param(
        {"title": "<i>E. coli</i> and H<sub>2</sub>O", "authors": "Ann Bee"},
        "- <strong><i>E. coli</i> and H<sub>2</sub>O</strong>. Ann Bee.",
        id="HTML in a title",
    ),
    pytest.param(
        {"title": "T", "news2": "the *new* x<sup>2</sup> and $a_1$"},
        r"- **T**. the *new* x<sup>2</sup> and &#36;a_1&#36;.",
        id="Markdown, HTML and TeX kept",
    ),
    pytest.param(
        {"title": "{{ x }} {% y %} snake_case _z_ `c`", "description": "not shown"},
        r"- <strong>&#123;&#123; x &#125;&#125; &#123;% y %&#125; snake&#95;case "
        "<em>z</em> <code>c</code></strong>.",
        id="Liquid",
    ),
    pytest.param({"title": "a\n\n- b\n# c"}, "- **a - b # c**.", id="lines"),
]


def listed(*entries: dict[str, Any]) -> str:
    return render.render("markdown", items(*entries), OPTIONS)


@pytest.mark.parametrize(("entry", "expected"), WRITTEN)
def test_written(entry: dict[str, Any], expected: str) -> None:
    assert listed(entry).splitlines()[0] == expected


LISTS = {name: listed(filled(value), NEXT) for name, value in NASTY.items()}


def expected_text(entry: dict[str, Any]) -> str:
    """Return what readers of the cards see, as sentences."""
    card = card_of(items(entry)[0], OPTIONS)
    shown = (card.title, card.authors, card.link, card.news1, card.news2)
    texts = ("".join(map(_text, parts)).rstrip() for parts in shown)
    ended = (text + ("" if text[-1] in ".?!" else ".") for text in texts if text)
    return " ".join(ended)


def _text(part: Part) -> str:
    if isinstance(part, Text):
        return part.text
    return "" if isinstance(part, Close) or part.tag != "br" else " "


TYPOGRAPHY = {
    ord("“"): '"',
    ord("”"): '"',
    ord("‘"): "'",
    ord("’"): "'",
    ord("–"): "--",
    ord("—"): "---",
    ord("…"): "...",
    ord("«"): "<<",
    ord("»"): ">>",
}


def untypeset(text: str) -> str:
    """Take back the smart quotes and dashes that kramdown sets, and all blanks."""
    return re.sub(r"[\s\u00a0\u202f]+", "", text.translate(TYPOGRAPHY))


def check(html: str, name: str) -> None:
    tree = trees.parse(html)
    first = tree.children[0]
    assert isinstance(first, trees.Element)
    assert first.tag == "ul"
    shown = [untypeset(trees.text_of(node)) for node in trees.find(first, "li")]
    assert shown == [
        untypeset(expected_text(filled(NASTY[name]))),
        untypeset("Next. N. Ext. Next 1 (2020)."),
    ]


@pytest.mark.parametrize("name", NASTY)
def test_commonmark_reads_what_was_meant(name: str) -> None:
    check(MarkdownIt("commonmark").render(LISTS[name]), name)


@oracle.needs_jekyll
@pytest.mark.parametrize("blocks", [True, False], ids=["block-html", "raw-html"])
@pytest.mark.parametrize("name", NASTY)
def test_kramdown_reads_what_was_meant(name: str, *, blocks: bool) -> None:
    found = oracle.kramdown(tuple(LISTS.values()))[list(NASTY).index(name)]
    check(found[0 if blocks else 1], name)


@oracle.needs_jekyll
def test_jekyll_leaves_the_list_alone(tmp_path: Path) -> None:
    for name, text in LISTS.items():
        (tmp_path / f"{name}.html").write_text(f"---\n---\n{text}", "utf-8")
    found = oracle.jekyll([tmp_path])[str(tmp_path)]
    assert found == {f"{name}.html": {"text": text} for name, text in LISTS.items()}


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.text(st.sampled_from([*"*_`[]()<>|\\~!$&{%- \nab1"]))))
def test_no_value_breaks_the_list(value: str) -> None:
    text = listed(filled(value), NEXT)
    lines = text.split("\n")
    assert [line[:2] for line in lines[:3]] == ["- ", "- ", ""]
    assert "{{" not in text
    assert "{%" not in text
    tree = trees.parse(MarkdownIt("commonmark").render(text))
    shown = [untypeset(trees.text_of(node)) for node in trees.find(tree, "li")]
    assert shown == [
        untypeset(expected_text(filled(value))),
        untypeset("Next. N. Ext. Next 1 (2020)."),
    ]
