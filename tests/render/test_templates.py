"""The built-in templates: each the same by publist and by python-liquid."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from tests.render import trees
from tests.render.entries import NEXT, filled, items
from tests.render.hostile import VALUES, hostile
from tests.render.nasty import NASTY
from tests.render.test_injection import check

from publist import render
from publist.errors import UsageError
from publist.model.item import Item
from publist.render import html, markdown, templates
from publist.render._layout import Layout
from publist.render.liquid import render_page
from publist.render.liquid.environment import environment
from publist.render.templates.context import Shown
from publist.render.templates.small import compiled

RICH = {
    "title": "Folded <i>E. coli</i>",
    "authors": "Ann Bee*, **Cid Dee***, Eva Fox",
    "description": "How it folds.",
    "image": "a.png",
    "year": 2021,
    "doi": "10.1000/x",
    "pdf": "/x.pdf",
    "ERC": 1,
    "news1": "Oral",
    "news2": "In <a href='/n'>News</a>",
    "link": {"url": "https://a.org/", "display": "Nature 1, 2 (2021)"},
}
OWN = {
    "a": {"class"},
    "strong": {"class"},
    "table": {"class"},
    "th": {"scope"},
    **{tag: set[str]() for tag in "ol h3 thead tbody tr td".split()},
}
ALL = [(form, name) for form in templates.FORMS for name in templates.names(form)]
MODULES = {"html": html, "markdown": markdown}
LAYOUTS = [
    pytest.param(Layout(), id="plain"),
    pytest.param(Layout(group_by="year", badges=True, columns=3), id="grouped"),
    pytest.param(Layout(group_by="flag", badges=False), id="by flag"),
]


def lab() -> list[Item]:
    return items(
        RICH,
        NEXT,
        {"title": "Bare"},
        *(filled(one) for one in list(NASTY.values())[:8]),
    )


def shown(form: str, made: list[Item], layout: Layout) -> str:
    return render.render(form, made, render.Options(layout=layout))


def test_every_form_has_its_templates() -> None:
    lists = ["by-type", "by-year", "compact", "list", "table"]
    assert templates.names("markdown") == lists
    assert templates.names("html") == sorted([*lists, "cards"])


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("form", "name"), ALL)
def test_as_python_liquid_renders_it(form: str, name: str, layout: Layout) -> None:
    made = lab()
    full = templates.completed(replace(layout, template=name), form)
    held = MODULES[form].seen(made, render.Options(layout=full))
    text = environment().from_string(templates.source(name, form)).render(publist=held)
    assert shown(form, made, replace(layout, template=name)) == text


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("form", "name"), ALL)
def test_a_copy_shows_the_same(form: str, name: str, layout: Layout) -> None:
    made = lab()
    held = MODULES[form].seen(made, render.Options(layout=layout))
    text = render_page(
        templates.source(name, form),
        path=Path("copy.html"),
        site={},
        includes=None,
        publist=held,
    )
    assert shown(form, made, replace(layout, template=name)) == text


@pytest.mark.parametrize(("form", "name"), ALL)
def test_a_template_shows_each_entry_once_in_order(form: str, name: str) -> None:
    made = items(*({"title": f"Work{n}x", "year": 2030 - n} for n in range(7)))
    text = shown(form, made, Layout(template=name))
    places = [text.index(f"Work{n}x") for n in range(7)]
    assert places == sorted(places)
    assert text.count("Work") == 7


@pytest.mark.parametrize(("form", "name"), ALL)
def test_an_empty_list_is_an_empty_fragment(form: str, name: str) -> None:
    assert shown(form, [], Layout(template=name)) == ""


def whole(name: str) -> str:
    """Return a fragment with every kind of nasty text in it, by year and with badges."""
    nasty = [
        filled(text) | {"year": 2000 + n // 9} for n, text in enumerate(NASTY.values())
    ]
    return shown(
        "html", items(RICH, *nasty), Layout(template=name, group_by="year", badges=True)
    )


@pytest.mark.parametrize("name", templates.names("html"))
def test_no_line_is_blank_or_begins_with_text(name: str) -> None:
    lines = whole(name).removesuffix("\n").split("\n")
    assert all(line.startswith("<") for line in lines)


@cache
def dangerous(form: str) -> Shown:
    layout = Layout(badges=True, group_by="year")
    seen = markdown.seen if form == "markdown" else html.seen
    return seen(hostile(), render.Options(layout=layout))


@pytest.mark.parametrize(("form", "name"), ALL)
def test_nothing_in_a_field_becomes_code(form: str, name: str) -> None:
    text = templates.rendered(
        templates.source(name, form), {"publist": dangerous(form)}
    )
    assert "{{" not in text
    assert "{%" not in text
    assert "<!--" not in text
    html = MarkdownIt("commonmark").enable("table").render(text)
    tree = trees.parse(text if form == "html" else html)
    check(tree, OWN)
    shown = [node for tag in ("pubtit", "li", "tr") for node in trees.find(tree, tag)]
    heads = len(trees.find(tree, "thead"))
    assert len(shown) - heads == len(VALUES) + 1
    assert [trees.text_of(node)[:4] for node in shown].count("Next") == (
        name != "table"
    )


@pytest.mark.parametrize("name", templates.names("markdown"))
def test_markdown_is_what_it_looks_like(name: str) -> None:
    text = shown("markdown", items(RICH, NEXT), Layout(template=name, group_by="year"))
    tree = trees.parse(MarkdownIt("commonmark").enable("table").render(text))
    years = ["Journal articles"] if name == "by-type" else ["2021", "2020"]
    assert [trees.text_of(node) for node in trees.find(tree, "h3")] == years
    assert len(trees.find(tree, "li")) + len(trees.find(tree, "tr")) // 2 == 2
    links = [node.attributes["href"] for node in trees.find(tree, "a")]
    assert links[:3] == ["https://a.org/", "https://doi.org/10.1000/x", "/x.pdf"]


def test_unknown_templates_are_refused() -> None:
    with pytest.raises(UsageError) as caught:
        templates.source("card", "html")
    assert caught.value.what == "there is no html template `card`"
    assert "cards" in caught.value.fix
    with pytest.raises(UsageError):
        templates.source("_page", "html")
    with pytest.raises(UsageError):
        templates.source("../html/cards", "markdown")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("{{ a | upcase }}", id="filter"),
        pytest.param("{% assign a = 1 %}", id="tag"),
        pytest.param("{% if a > 1 %}{% endif %}", id="comparison"),
        pytest.param("{% for a in b %}", id="never closed"),
        pytest.param("{% endif %}", id="never opened"),
    ],
)
def test_the_small_reader_refuses_what_it_does_not_know(source: str) -> None:
    with pytest.raises(ValueError, match=r"built-in|missing"):
        compiled(source)


SMALL: list[Any] = [
    pytest.param("{{ a.b }}{{ n }}", "x3", id="output"),
    pytest.param('{% if a.b == "x" %}1{% else %}2{% endif %}', "1", id="equal"),
    pytest.param('{% if a.b != "x" %}1{% else %}2{% endif %}', "2", id="not equal"),
    pytest.param("{% if f %}1{% endif %}{% if e.first %}2{% endif %}", "", id="false"),
    pytest.param(" {%- for i in l -%} {{ i }}, {%- endfor -%} .", "1,2,.", id="dashes"),
    pytest.param("a{% comment %}{% if x %}{% endcomment %}b", "ab", id="comment"),
    pytest.param("\n{% if a %}\n.{% endif %}\n", "\n\n.\n", id="line ends"),
    pytest.param("{% for i in l %}{% for a in l %}{{ a }}{% endfor %}{{ a.b }}{% endfor %}",
                 "12x12x", id="scopes"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SMALL)
def test_the_small_reader(source: str, expected: str) -> None:
    held = {"a": {"b": "x"}, "n": 3, "f": False, "e": [], "l": [1, 2]}
    assert compiled(source)(held) == expected
    assert environment().from_string(source).render(**held) == expected
