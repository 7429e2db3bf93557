"""Pages that a server sends: its policy instead of their own, and numbered entries."""

from dataclasses import replace

import pytest
from tests.render.entries import NEXT, items

from publist import render
from publist.render import html, templates
from publist.render._layout import Layout

LAB = ({"title": "Folded <i>data</i>", "year": 2020}, NEXT, {"title": "Rivers"})
FILE = render.Options(standalone=True, title="Lab")


def written(options: render.Options, form: str = "html") -> str:
    return render.render(form, items(*LAB), options)


def test_a_nonce_stands_in_for_the_page_s_own_policy() -> None:
    own, served = written(FILE), written(replace(FILE, nonce="once"))
    lines = [line for line in own.splitlines() if "http-equiv" not in line]
    assert len(lines) == len(own.splitlines()) - 1
    plain = served.replace(' nonce="once"', "")
    assert plain.splitlines() == lines
    assert served.count('<style nonce="once">') == 1
    assert served.count('<script nonce="once">') == 1


@pytest.mark.parametrize("form", templates.FORMS)
def test_numbers_stand_before_titles(form: str) -> None:
    for name in templates.names(form):
        layout = Layout(template=name)
        plain = written(render.Options(layout=layout), form)
        numbered = written(render.Options(layout=layout, numbered=True), form)
        assert "<data" not in plain
        for number in (1, 2, 3):
            mark = f"<data value={number}></data>"
            assert mark in numbered
            numbered = numbered.replace(mark, "")
        assert numbered == plain


def test_any_content_has_a_page_around_it() -> None:
    text = html.around("<p>x</p>\n", html.seen((), FILE), "once")
    assert "<main>\n<p>x</p>\n</main>" in text
    assert "<title>Lab</title>" in text
