"""Entries as CSL-JSON: valid by the schema, names in parts, CSL's own rich text."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.corpus import lists, needs_corpus, site_of
from tests.render import csl
from tests.render.entries import items
from tests.render.test_real_lists import items_in

from publist import render

OPTIONS = render.Options()


def row_of(**fields: object) -> dict[str, Any]:
    (row,) = json.loads(
        render.render("csl-json", items({"title": "Ponds", **fields}), OPTIONS)
    )
    csl.check(row)
    assert isinstance(row, dict)
    return row


def link(display: str = "", url: str = "") -> dict[str, Any]:
    return {"link": {"url": url, "display": display}}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            link("Nature 571 (3), 541–9 (July 2019)"),
            {"type": "article-journal", "container-title": "Nature", "volume": "571"}
            | {"issue": "3", "page": "541-9", "issued": {"date-parts": [[2019, 7]]}},
            id="article",
        ),
        pytest.param(
            link("ICML 2020"),
            {"type": "paper-conference", "container-title": "ICML"},
            id="conference",
        ),
        pytest.param(
            link("arXiv:1707.03362 (2017)", "https://arxiv.org/abs/1707.03362"),
            {"type": "article", "publisher": "arXiv", "number": "arXiv:1707.03362"}
            | {"note": "arXiv: 1707.03362", "URL": "https://arxiv.org/abs/1707.03362"},
            id="arXiv",
        ),
        pytest.param(
            link("Talk at a school"),
            {"type": "document", "note": "Talk at a school"},
            id="free text",
        ),
        pytest.param(
            {"type": "report", "number": 7, "institution": "Pond Institute"},
            {"type": "report", "number": "7", "publisher": "Pond Institute"},
            id="report",
        ),
        pytest.param(
            link("PhD thesis, MIT (2008)"),
            {"type": "thesis", "genre": "PhD thesis", "publisher": "MIT"},
            id="thesis",
        ),
        pytest.param(
            {"authors": "J. van der Berg, M. L. King, Jr., Pondlab et al."},
            {
                "author": [
                    {"family": "van der Berg", "given": "J."},
                    {"family": "King", "given": "M. L.", "suffix": "Jr."},
                    {"literal": "Pondlab"},
                    {"literal": "others"},
                ]
            },
            id="names",
        ),
        pytest.param(
            {"title": "<em>E. coli</em> in H<sub>2</sub>O &amp; <u>more</u>"},
            {"title": "<i>E. coli</i> in H<sub>2</sub>O & more"},
            id="rich text",
        ),
        pytest.param(
            {"doi": "10.1000/xyz", "note": "Oral", "code": "https://x.org/c"},
            {"DOI": "10.1000/xyz", "URL": "https://doi.org/10.1000/xyz"}
            | {"note": "Oral\nCode: https://x.org/c"},
            id="DOI and notes",
        ),
        pytest.param({"title": "<b></b>"}, {"title": "(no title)"}, id="no title"),
    ],
)
def test_rows(fields: dict[str, Any], expected: dict[str, Any]) -> None:
    row = row_of(**fields)
    assert {name: row.get(name) for name in expected} == expected


def test_nothing_is_a_list() -> None:
    assert render.render("csl-json", [], OPTIONS) == "[]\n"


@needs_corpus
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_real_lists(path: Path) -> None:
    made = items_in(path.parent)
    rows = json.loads(render.render("csl-json", made, OPTIONS))
    assert len(rows) == len(made)
    for row in rows:
        csl.check(row)
        assert csl.well_formed(row["title"])
