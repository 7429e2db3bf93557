"""Entries as references: typed fields first, then the link, and no word of it lost."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corpus import lists, needs_corpus, site_of
from tests.render.test_real_lists import items_in

from publist.model.item import items_of
from publist.model.names import Name
from publist.model.reference import Reference
from publist.model.referenced import reference_of
from publist.model.said import LABELS
from publist.model.text import fold, plain


def reference(display: str = "", url: str = "", **fields: object) -> Reference:
    link = {"url": url, "display": display}
    (item,) = items_of([{"title": "Ponds", **fields, "link": link}])
    return reference_of(item)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"display": "Nature Physics 9, 468 (2013)"},
            {"kind": "article", "venue": "Nature Physics", "volume": "9"}
            | {"pages": "468", "year": 2013, "extra": {}},
            id="all of the line",
        ),
        pytest.param(
            {"display": "Nature 1, 2 (2013)", "journal": "Limnology", "year": 2014},
            {"kind": "article", "venue": "Limnology", "volume": "", "year": 2014}
            | {"extra": {"note": "Nature 1, 2 (2013)"}},
            id="typed fields win, the line stays",
        ),
        pytest.param(
            {"display": "Nature 1, 2 (2013)", "journal": "Nature", "pages": "2-9"},
            {"venue": "Nature", "volume": "1", "pages": "2–9", "extra": {}},
            id="the line fills what no field says",
        ),
        pytest.param(
            {"display": "NeurIPS 2023", "url": "https://arxiv.org/abs/2306.10598"},
            {"kind": "inproceedings", "venue": "NeurIPS", "arxiv": "2306.10598"},
            id="conference and arXiv",
        ),
        pytest.param(
            {
                "display": "arXiv:1707.03362 (2017)",
                "url": "https://arxiv.org/abs/1707.03362",
            },
            {"kind": "misc", "venue": "", "year": 2017, "extra": {}},
            id="arXiv only",
        ),
        pytest.param(
            {"display": "PoPETS '19"},
            {"kind": "inproceedings", "year": 2019, "extra": {}},
            id="a short year",
        ),
        pytest.param(
            {"display": "arXiv"},
            {"kind": "misc", "extra": {"howpublished": "arXiv"}},
            id="arXiv without a number",
        ),
        pytest.param(
            {"display": "Talk at a summer school"},
            {"kind": "misc", "extra": {"howpublished": "Talk at a summer school"}},
            id="free text",
        ),
        pytest.param(
            {"display": "Link to full text", "url": "https://x.org/1"},
            {"kind": "misc", "extra": {}},
            id="a label",
        ),
        pytest.param(
            {"display": "doi: 10.1000/XYZ", "url": "https://doi.org/10.1000/xyz"},
            {"doi": "10.1000/xyz", "extra": {}},
            id="a DOI that is known",
        ),
        pytest.param(
            {"display": "Ponds"}, {"kind": "misc", "extra": {}}, id="the title again"
        ),
        pytest.param(
            {"title": "The nature of ponds", "display": "Nature"},
            {"extra": {"howpublished": "Nature"}},
            id="words of the title are not the line's",
        ),
        pytest.param(
            {"display": "Physica Scripta", "doi": "10.1088/1402-4896/ad7cdf"},
            {"kind": "article", "venue": "Physica Scripta"},
            id="a DOI makes a name a journal's",
        ),
        pytest.param(
            {
                "display": "Photosynthesis, 3-24 (2018)",
                "doi": "10.1007/9781493977864_1",
            },
            {"kind": "incollection", "venue": "Photosynthesis", "pages": "3–24"},
            id="or a book's",
        ),
        pytest.param(
            {"display": "JAMES (2024)"},
            {"kind": "misc", "venue": "", "extra": {"howpublished": "JAMES (2024)"}},
            id="letters that nobody knows",
        ),
        pytest.param(
            {"display": "Int. Journal of Ponds (IJP), 8(3):27, July 2012. Pond Press"},
            {"kind": "article", "venue": "Int. Journal of Ponds"}
            | {
                "extra": {
                    "note": "Int. Journal of Ponds (IJP), 8(3):27, July 2012. Pond Press"
                }
            },
            id="a journal and more",
        ),
        pytest.param(
            {"display": "PDF", "type": "Conference paper", "venue": "Ponds (P), "},
            {"kind": "inproceedings", "venue": "Ponds (P)"},
            id="the kind is told",
        ),
        pytest.param(
            {"booktitle": "Ponds 2020"},
            {"kind": "inproceedings", "venue": "Ponds 2020"},
            id="booktitle",
        ),
        pytest.param(
            {"type": "techreport", "institution": "Pond Institute", "number": "TR-1"},
            {"kind": "techreport", "publisher": "Pond Institute", "number": "TR-1"},
            id="report",
        ),
        pytest.param(
            {"display": "PhD thesis, University of Ponds (2008)"},
            {"kind": "phdthesis", "publisher": "University of Ponds", "venue": ""},
            id="thesis",
        ),
        pytest.param(
            {"type": "book", "venue": "University of Ponds", "note": "Oral"},
            {"venue": "", "extra": {"note": "Oral. University of Ponds"}},
            id="a book is in nothing else",
        ),
        pytest.param(
            {"venue": "(under review)"},
            {"kind": "misc", "venue": ""},
            id="a venue that is none",
        ),
        pytest.param(
            {"journal": 1, "display": "Nature 1, 2 (2013)"},
            {"venue": "Nature"},
            id="a flag named journal",
        ),
        pytest.param({"month": "July"}, {"month": 7}, id="month"),
        pytest.param({"month": 12}, {"month": 12}, id="month as a number"),
        pytest.param({"month": 13}, {"month": None}, id="no month"),
        pytest.param({"date": "2020-05-01"}, {"month": 5}, id="date"),
        pytest.param(
            {"date": date(2020, 5, 1)}, {"month": 5}, id="date as YAML reads it"
        ),
        pytest.param(
            {"description": "Of water.", "keywords": ["pond", "lake"]},
            {"extra": {"annote": "Of water.", "keywords": "pond, lake"}},
            id="description and keywords",
        ),
        pytest.param(
            {"code": "https://x.org/c", "pdf": "nothing"},
            {"extra": {"code": "https://x.org/c"}},
            id="addresses only",
        ),
        pytest.param({"title": "Ponds."}, {"title": "Ponds"}, id="full stop"),
        pytest.param({"title": "Ponds..."}, {"title": "Ponds..."}, id="three"),
    ],
)
def test_reference_of(fields: dict[str, Any], expected: dict[str, Any]) -> None:
    found = reference(**fields)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("KM Bastiaans", Name("Bastiaans", "K. M."), id="initials apart"),
        pytest.param("F.A. Bee", Name("Bee", "F. A."), id="stops without blanks"),
        pytest.param("Ann M. Bee", Name("Bee", "Ann M."), id="a name"),
        pytest.param("J.-F. Bee", Name("Bee", "J.-F."), id="a hyphen stays"),
        pytest.param("ANA BEE", Name("BEE", "ANA"), id="shouted"),
        pytest.param(
            "The Pond Collaboration",
            Name(literal="The Pond Collaboration"),
            id="a group",
        ),
        pytest.param("**A. Bee***", Name("Bee", "A.", marks="*"), id="bold and mark"),
    ],
)
def test_names(line: str, expected: Name) -> None:
    assert reference(authors=line).authors == (expected,)


def told(found: Reference) -> set[str]:
    """Return the words of everything that a reference says."""
    texts = [found.title, found.venue, found.volume, found.number, found.pages]
    texts += [found.publisher, str(found.year), found.doi, found.arxiv, found.url]
    texts += [*found.extra.values(), "arxiv preprint thesis phd"]
    return {*fold(plain(" ".join(texts))).split()}


def lost(display: str, found: Reference) -> set[str]:
    """Return the words of a line that a reference does not say, but for months."""
    words = {*fold(plain(display)).split()} - told(found) - LABELS
    short = {f"{found.year or 0:04}"[2:]}
    return {word for word in words - short if not (found.month and word.isalpha())}


pieces = st.sampled_from(
    [
        *("Nature", "Phys. Rev. B", "NeurIPS", "Journal of Ponds", "et al.", "arXiv"),
        *(
            "571",
            "541",
            "(2019)",
            "2020",
            ",",
            "vol.",
            "no.",
            "pp.",
            "(12)",
            "e366",
            ":",
        ),
        *(
            "10–19",
            "July",
            "'19",
            "In",
            "Proceedings of the",
            "Workshop",
            "PhD thesis,",
        ),
        *(
            "Springer",
            "Oral",
            "doi:",
            "10.1000/x",
            "Ponds",
            "<i>x</i>",
            "[a](http://b.c)",
        ),
    ]
)


@given(
    st.lists(pieces, max_size=7).map(" ".join),
    st.sampled_from([{}, {"journal": "Nature"}]),
)
def test_no_word_of_the_line_is_lost(display: str, fields: dict[str, Any]) -> None:
    assert lost(display, reference(display, **fields)) == set()


@needs_corpus
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_real_lists(path: Path) -> None:
    for item in items_in(path.parent):
        assert lost(item.display, reference_of(item)) == set(), item.display
