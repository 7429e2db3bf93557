"""Entries as RIS: tags in order, one name to a line, no line that is none."""

from typing import Any

import pytest
from tests.render.entries import items

from publist import render

OPTIONS = render.Options(site_address="https://lab.example")
ARTICLE = """\
TY  - JOUR
ID  - bee2019ponds
TI  - Ponds
AU  - Bee, A.
AU  - King, M. L., Jr.
AU  - Pondlab
T2  - Nature
VL  - 571
IS  - 3
SP  - 541
EP  - 9
PY  - 2019
DA  - 2019/07//
DO  - 10.1000/xyz
UR  - https://doi.org/10.1000/xyz
RN  - Of water.
KW  - pond
KW  - lake
ER  -\x20

"""


def lines_of(**fields: object) -> list[str]:
    text = render.render("ris", items({"title": "Ponds", **fields}), OPTIONS)
    return text.split("\r\n")


def test_an_article() -> None:
    entry = {
        "authors": "A. Bee*, M. L. King, Jr., Pondlab",
        "link": {"display": "Nature 571 (3), 541–9 (July 2019)"},
        "doi": "10.1000/xyz",
        "description": "Of water.",
        "keywords": "pond, lake",
    }
    assert lines_of(**entry) == ARTICLE.split("\n")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"link": {"display": "ICML 2020"}}, "TY  - CPAPER", id="conference"
        ),
        pytest.param({}, "TY  - GEN", id="unknown"),
        pytest.param(
            {"link": {"display": "Talk, a school"}}, "N1  - Talk, a school", id="note"
        ),
        pytest.param({"arxiv": "1707.03362"}, "AN  - arXiv:1707.03362", id="arXiv"),
        pytest.param({"authors": "A. Bee et al."}, "AU  - et al.", id="et al."),
        pytest.param({"editor": "C. Doe"}, "ED  - Doe, C.", id="editor"),
        pytest.param({"title": "<i>E.</i> &amp; $x$"}, "TI  - E. & $x$", id="plain"),
        pytest.param(
            {"pdf": "/a.pdf"}, "L1  - https://lab.example/a.pdf", id="the site's PDF"
        ),
        pytest.param(
            {"link": {"url": "https://x.org/?a=1&b=<2"}},
            "UR  - https://x.org/?a=1&b=%3C2",
            id="an address is no HTML",
        ),
        pytest.param(
            {"title": "a\nER  - \nTY  - b\x00"}, "TI  - a ER - TY - b", id="a line end"
        ),
    ],
)
def test_lines(fields: dict[str, Any], expected: str) -> None:
    assert expected in lines_of(**fields)


def test_nothing() -> None:
    assert render.render("ris", [], OPTIONS) == ""


def test_rispy_reads_it() -> None:
    rispy = pytest.importorskip("rispy")
    made = items({"title": "Ponds", "authors": "A. Bee"}, {"title": "Lakes"})
    read = rispy.loads(render.render("ris", made, OPTIONS))
    assert [one["title"] for one in read] == ["Ponds", "Lakes"]
    assert read[0]["authors"] == ["Bee, A."]
