"""Author lines: own people linked or in bold, long lines folded, marks explained."""

import re
from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.entries import items
from tests.render.nasty import NASTY

from publist import render
from publist.model.author_line import parse_name
from publist.model.people import People, Person
from publist.render._layout import Layout
from publist.render.fields.folding import folded
from publist.render.fields.inline import clean
from publist.render.fields.marks import superscripts
from publist.render.fields.name_places import places
from publist.render.fields.people import with_people
from publist.render.fields.signs import html_of
from publist.render.fields.tree import Part, Text, parts_of

PEOPLE = People(
    (
        Person(parse_name("Ann Bee"), url="https://lab.org/bee"),
        Person(parse_name("Cid van der Dee"), (parse_name("C. Deer"),)),
    )
)
BEE = '<a href="https://lab.org/bee">{}</a>'


def line_of(authors: str) -> list[Part]:
    return parts_of(clean(authors, stars=False))


def shown(parts: list[Part]) -> str:
    """Return parts as HTML, numbers read."""
    signs = {"*": "&#42;", ".": "&#46;", "†": "†", ":": "&#58;"}
    text = html_of(parts)
    for sign, number in signs.items():
        text = text.replace(number, sign)
    return text


PLACES = [
    pytest.param("Ann Bee, C. Dee and Eva Fox", ["Ann Bee", "C. Dee", "Eva Fox"], id="and"),
    pytest.param("Bee, A., Dee, C. D., & Fox, E.", ["Bee, A.", "Dee, C. D.", "Fox, E."],
                 id="family first"),
    pytest.param("Bee A; Dee CD", ["Bee A", "Dee CD"], id="semicolon"),
    pytest.param("A. Bee*, C. Dee *, E. Fox†", ["A. Bee", "C. Dee", "E. Fox"], id="marks"),
    pytest.param("A. Bee, et al.", ["A. Bee"], id="others"),
    pytest.param("Roland Andersson", ["Roland Andersson"], id="and inside a name"),
    pytest.param("", [], id="nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), PLACES)
def test_places(line: str, names: list[str]) -> None:
    assert [line[at.start : at.end] for at in places(line)] == names


LINKED = [
    pytest.param("Ann Bee, E. Fox", f"{BEE.format('Ann Bee')}, E. Fox", id="linked"),
    pytest.param(
        "E. Fox, Bee, A.", f"E. Fox, {BEE.format('Bee, A.')}", id="family first"
    ),
    pytest.param(
        "**A. Bee***", f"<strong>{BEE.format('A. Bee')}</strong>*", id="in bold"
    ),
    pytest.param(
        "[A. Bee](http://x.org)",
        '<a href="http://x.org">A. Bee</a>',
        id="linked by hand",
    ),
    pytest.param("A. Beer, D. Bee", "A. Beer, D. Bee", id="others of like names"),
    pytest.param("A. <i>Bee</i>", "A. <i>Bee</i>", id="cut in two: untouched"),
    pytest.param("C. van der Dee", "C. van der Dee", id="no page"),
]


@pytest.mark.parametrize(("line", "expected"), LINKED)
def test_own_people_are_linked(line: str, expected: str) -> None:
    assert shown(with_people(line_of(line), PEOPLE, bold=False)) == expected


BOLD = [
    pytest.param(
        "C. van der Dee*, X", "<strong>C. van der Dee</strong>*, X", id="bold"
    ),
    pytest.param("C. Deer", "<strong>C. Deer</strong>", id="alias"),
    pytest.param("**C. Deer**", "<strong>C. Deer</strong>", id="bold already"),
    pytest.param("A. Bee", f"<strong>{BEE.format('A. Bee')}</strong>", id="and a link"),
]


@pytest.mark.parametrize(("line", "expected"), BOLD)
def test_own_people_are_bold(line: str, expected: str) -> None:
    assert shown(with_people(line_of(line), PEOPLE, bold=True)) == expected


FOLDED = [
    pytest.param("A. Bee, C. Dee, E. Fox", 2, "A. Bee, C. Dee and 1 other", id="one"),
    pytest.param("A. B, C. D, E. F, G. H", 2, "A. B, C. D and 2 others", id="two"),
    pytest.param("A. Bee, C. Dee", 2, "A. Bee, C. Dee", id="as many as there are"),
    pytest.param("A. Bee, C. Dee", 0, "A. Bee, C. Dee", id="all"),
    pytest.param("A. Bee*, C. Dee*", 1, "A. Bee* and 1 other", id="the mark stays"),
    pytest.param("A. Bee, C. Dee, et al.", 1, "A. Bee and others", id="not counted"),
    pytest.param("Bee, A., Dee, C.", 1, "Bee, A. and 1 other", id="family first"),
    pytest.param("<i>A. Bee, C. Dee</i>, E. Fox", 1, "<i>A. Bee</i> and 2 others",
                 id="elements are closed"),
    pytest.param("A. B, C. D, **E. F**, G. H", 1,
                 "A. B, …, <strong>E. F</strong> and 2 others", id="own people stay"),
    pytest.param("A. B, **C. D**, E. F", 1,
                 "A. B, <strong>C. D</strong> and 1 other", id="own people next"),
    pytest.param("A. B, **C. D***, **E. F**", 1,
                 "A. B, <strong>C. D</strong>*, <strong>E. F</strong>", id="all own"),
    pytest.param("A. B, **C. D***, E. F", 1,
                 "A. B, <strong>C. D</strong>* and 1 other", id="own mark stays"),
    pytest.param("A. B, **C. D**, E. F, **G. H**", 1, "A. B, <strong>C. D</strong>, …,"
                 " <strong>G. H</strong> and 1 other", id="own people apart"),
    pytest.param("", 1, "", id="nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "most", "expected"), FOLDED)
def test_long_lines_are_folded(line: str, most: int, expected: str) -> None:
    assert shown(folded(line_of(line), most)) == expected


LINES = st.lists(
    st.sampled_from(
        [
            *("A. Bee", "Bee, A.", "*", ", ", " and ", "**", "<i>", "</i>", "; "),
            *("C. Deer", "et al.", "[x](http://x.org)", "†", " ", "é"),
        ]
    ),
    max_size=12,
).map("".join)


def text_of(parts: list[Part]) -> str:
    return "".join(part.text for part in parts if isinstance(part, Text))


def unjoined(parts: list[Part]) -> str:
    """Return the text of a line, whatever stands between two names, without marks.

    One that stands before a name is nobody's.
    """
    text = re.sub("[*†]", "", text_of(parts))
    return re.sub(r"(?: *(?:,? and |[,;&] ?))+", "|", text)


@given(st.one_of(LINES, st.sampled_from(sorted(NASTY.values()))))
def test_nothing_of_a_line_is_lost(line: str) -> None:
    parts = line_of(line)
    named = with_people(parts, PEOPLE, bold=True)
    raised = superscripts(named, {"*"})
    assert text_of(parts) == text_of(named) == text_of(raised)
    short = folded(parts, 1)
    assert short is parts or unjoined(parts).startswith(
        unjoined(short).partition("|…|")[0].rpartition("|")[0]
    )
    for made in (named, raised, short):
        again = parts_of(html_of(made))
        assert unescape(html_of(again)) == unescape(html_of(made))  # all is closed


EQUAL = '<sup><abbr title="equal contribution">*</abbr></sup>'
MARKS = [
    pytest.param("A. Bee*, C. Dee*", f"A. Bee{EQUAL}, C. Dee{EQUAL}", id="shared"),
    pytest.param("A. Bee†", "A. Bee<sup>†</sup>", id="nobody knows what it means"),
    pytest.param("A. Bee<sup>*</sup>, C. Dee<sup>*</sup>", f"A. Bee{EQUAL}, C. Dee{EQUAL}",
                 id="raised already"),
    pytest.param("A. Bee", "A. Bee", id="no mark"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), MARKS)
def test_marks_are_explained(line: str, expected: str) -> None:
    assert shown(superscripts(line_of(line), {"*"})) == expected


def test_one_star_alone_claims_nothing() -> None:
    text = render.render(
        "html", items({"title": "T", "authors": "A. Bee*, C. Dee"}), OPTIONS
    )
    assert "<sup>&#42;</sup>" in text
    assert "equal" not in text


OPTIONS = render.Options(layout=Layout(template="compact"))
ADDRESSES: list[Any] = [
    pytest.param({"doi": "10.1000/x"}, {"DOI": "https://doi.org/10.1000/x"}, id="DOI"),
    pytest.param({"link": {"url": "https://doi.org/10.1000/X"}, "doi": "10.1000/x"}, {},
                 id="the link leads there"),
    pytest.param({"arxiv": "1707.03362", "link": {"url": "https://a.org"}},
                 {"arXiv": "https://arxiv.org/abs/1707.03362"}, id="arXiv"),
    pytest.param({"pdf": "/a b.pdf", "link": {"code": "https://git.org/x"}},
                 {"PDF": "/a%20b.pdf", "Code": "https://git.org/x"}, id="fields"),
    pytest.param({"pdf": "a.pdf"}, {}, id="a file of nobody knows which folder"),
    pytest.param({"pdf": "javascript:x", "code": "https:javascript:x"}, {}, id="scripts"),
    pytest.param({"pdf": 3, "code": None, "slides": ["x"]}, {}, id="no texts"),
    pytest.param({"pdf": "/a", "video": "/a"}, {"PDF": "/a"}, id="each once"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), ADDRESSES)
def test_buttons(fields: dict[str, Any], expected: dict[str, str]) -> None:
    options = render.Options(layout=Layout(template="table"))
    text = render.render("markdown", items({"title": "T"} | fields), options)
    row = text.splitlines()[2].rpartition("|")[0].rpartition("| ")[2]
    found = [part.rstrip(") ").split("](") for part in row.split("[")[1:]]
    assert {
        label: to for label, to in found if label in {*expected, "PDF", "Code"}
    } == expected
