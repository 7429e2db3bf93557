"""Entries as BibTeX: types that ask for no more than is told, names, keys, addresses."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.render.entries import items

from publist import render
from publist.model import author_line
from publist.render import bibtex
from publist.render._bibtex_names import annotations_of, names_of
from publist.render._bibtex_types import type_of
from publist.render._bibtex_values import are_pages, is_isbn, is_issn
from publist.render._keys import citation_key, citation_keys
from publist.render._latex import Latex

OPTIONS = render.Options(site_address="https://lab.example")


def fields_of(display: str = "", url: str = "", **fields: object) -> dict[str, str]:
    """Return the fields of an exported entry; ``@`` is its type and key."""
    entry = {"title": "Ponds", **fields, "link": {"url": url, "display": display}}
    head, *lines = bibtex.render(items(entry), OPTIONS).splitlines()
    assert lines.pop() == "}"
    pairs = (line.strip().removesuffix(",").partition(" = ") for line in lines)
    return {"@": head} | {name: value for name, _, value in pairs}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"display": "Nature 571, 541 (2019)", "authors": "A. Bee"},
            {"@": "@article{bee2019ponds,", "journal": "{Nature}", "volume": "{571}"}
            | {"pages": "{541}", "year": "{2019}"},
            id="article",
        ),
        pytest.param(
            {"display": "Nature 571, 541–9 (July 2019)", "authors": "A. Bee"},
            {"pages": "{541--9}", "month": "jul"},
            id="dash and month",
        ),
        pytest.param(
            {"display": "Nature 571, 541 (2019)"},
            {"@": "@misc{anon2019ponds,", "howpublished": "{Nature 571, 541}"}
            | {"key": "{Ponds}"},
            id="no author: misc, sorted by its title",
        ),
        pytest.param(
            {"display": "Nature 571, 541", "authors": "A. Bee"},
            {"@": "@misc{beeponds,", "howpublished": "{Nature 571, 541}"}
            | {"date": "{XXXX}"},
            id="no year: misc",
        ),
        pytest.param(
            {"display": "ICML 2020", "authors": "A. Bee", "number": 3, "volume": "IV"},
            {"@": "@inproceedings{bee2020ponds,", "booktitle": "{ICML}"}
            | {"note": "{vol.~IV, no.~3}"},
            id="what the type has no field for",
        ),
        pytest.param(
            {"journal": "Nature", "number": 4, "year": 2020, "authors": "A. Bee"},
            {"@": "@article{bee2020ponds,", "note": "{no.~4}"},
            id="an issue without a volume",
        ),
        pytest.param(
            {"type": "book chapter", "booktitle": "Water", "year": 2020}
            | {"authors": "A. Bee", "publisher": "Pond Press"},
            {"@": "@inproceedings{bee2020ponds,", "publisher": "{Pond Press}"},
            id="a chapter without an editor",
        ),
        pytest.param(
            {"type": "book chapter", "booktitle": "Water", "year": 2020}
            | {"authors": "A. Bee", "publisher": "Pond Press", "editor": "C. Doe"},
            {"@": "@incollection{bee2020ponds,", "editor": "{Doe, C.}"},
            id="with one",
        ),
        pytest.param(
            {"display": "PhD thesis, MIT (2008)", "authors": "A. Bee"},
            {"@": "@phdthesis{bee2008ponds,", "school": "{MIT}"},
            id="thesis",
        ),
        pytest.param(
            {"type": "proceedings", "authors": "A. Bee", "year": 2008},
            {"@": "@proceedings{bee2008ponds,", "editor": "{Bee, A.}"},
            id="proceedings have editors",
        ),
        pytest.param(
            {"url": "https://arxiv.org/abs/1707.03362v2", "authors": "A. Bee"},
            {"@": "@misc{bee2017ponds,", "eprint": "{1707.03362}"}
            | {
                "archiveprefix": "{arXiv}",
                "url": "{https://arxiv.org/abs/1707.03362v2}",
            },
            id="arXiv",
        ),
        pytest.param(
            {"url": "https://doi.org/10.1000/A_b%28c%29"},
            {"doi": "{10.1000/a_b(c)}", "url": None},
            id="an address that only repeats the DOI",
        ),
        pytest.param(
            {"url": "https://doi.org/10.1000/abc?x=1#y"},
            {"doi": "{10.1000/abc}", "url": "{https://doi.org/10.1000/abc?x=1#y}"},
            id="one that says more",
        ),
        pytest.param(
            {"url": "/files/a b.pdf"},
            {"url": "{https://lab.example/files/a%20b.pdf}"},
            id="of the site",
        ),
        pytest.param({"url": "javascript:x"}, {"url": None}, id="no address"),
        pytest.param(
            {"code": "https://x.org/c", "pdf": "https://x.org/p.pdf", "note": "Oral"},
            {"note": r"{Oral. Code: \url{https://x.org/c}}"}
            | {"pdf": "{https://x.org/p.pdf}"},
            id="code and PDF",
        ),
        pytest.param(
            {"isbn": "978-0-306-40615-7", "type": "book", "authors": "A. Bee"}
            | {"publisher": "P", "year": 2000},
            {"isbn": "{978-0-306-40615-7}"},
            id="ISBN",
        ),
        pytest.param(
            {"isbn": "978-0-306-40615-8", "type": "book", "authors": "A. Bee"}
            | {"publisher": "P", "year": 2000},
            {"isbn": None},
            id="a wrong ISBN",
        ),
        pytest.param(
            {"authors": "A. Bee*, C. Doe*, E. Fox†"},
            {"author": "{Bee, A. and Doe, C. and Fox, E.}"}
            | {"author+an": '{1=equal;2=equal;3="†"}'},
            id="marks",
        ),
        pytest.param(
            {"description": "Of 50% water", "keywords": "a, b & c"},
            {"annote": r"{Of 50\% water}", "keywords": r"{a, b \& c}"},
            id="description and keywords",
        ),
        pytest.param({"title": "e\u0301te\u0301"}, {"title": "{été}"}, id="composed"),
        pytest.param({"title": "<b></b>"}, {"title": "{(no title)}"}, id="no title"),
    ],
)
def test_fields(fields: dict[str, Any], expected: dict[str, str | None]) -> None:
    found = fields_of(**fields)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Ann M. Bee", "Bee, Ann M.", id="given family"),
        pytest.param("Bee, A.; Doe, C.", "Bee, A. and Doe, C.", id="family, given"),
        pytest.param("M. L. King, Jr.", "King, Jr., M. L.", id="junior"),
        pytest.param("J. van der Berg", "van der Berg, J.", id="particle"),
        pytest.param(
            "Fernandes da Silva, S.; Bee, A.",
            "{Fernandes da Silva}, S. and Bee, A.",
            id="a particle inside",
        ),
        pytest.param(
            "Van den Berg, J.; Bee, A.", "{Van den Berg}, J. and Bee, A.", id="V"
        ),
        pytest.param(
            "A. Bee, C. Doe et al.", "Bee, A. and Doe, C. and others", id="et al."
        ),
        pytest.param("Pondlab", "{Pondlab}", id="a group of one word"),
        pytest.param("A. Bee, AT&T", r"Bee, A. and {AT\&T}", id="&"),
        pytest.param("", "", id="nobody"),
    ],
)
def test_names_of(line: str, expected: str) -> None:
    assert names_of(author_line.parse(line), Latex()) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("A. Bee, C. Doe", "", id="none"),
        pytest.param("A. Bee*, C. Doe*", "1=equal;2=equal", id="two stars"),
        pytest.param("A. Bee*, C. Doe", '1="*"', id="a star alone may mean anything"),
        pytest.param("A. Bee#, C. Doe#", r'1="\#";2="\#"', id="other signs"),
    ],
)
def test_annotations_of(line: str, expected: str) -> None:
    assert annotations_of(author_line.parse(line), Latex()) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param("bee2019ponds", "bee2019ponds", id="legal"),
        pytest.param(
            "DBLP:conf/nips/Bee+19_a.b-c", "DBLP:conf/nips/Bee+19_a.b-c", id="so"
        ),
        pytest.param("Bée*2019", "Bée*2019", id="and so"),
        pytest.param("a{b}c", "abc-", id="braces"),
        pytest.param(
            "a%b#c~d\\e\"f'g@h=i(j),k", "abcdefghijk-", id="all that is illegal"
        ),
    ],
)
def test_citation_key(key: str, expected: str) -> None:
    (item,), (other,) = items({"title": "Ponds", "key": key}), items({"key": key})
    assert re.fullmatch(
        re.escape(expected) + ("[0-9a-f]{4}" if expected[-1] == "-" else ""),
        citation_key(item),
    )
    assert citation_key(item) == citation_key(other)


def test_keys_do_not_depend_on_what_else_is_exported() -> None:
    made = items(
        {"title": "Ponds", "authors": "A. Bee", "year": 2020},
        {"title": "Ponds again", "authors": "A. Bee", "year": 2020},
        {"title": "Ponds", "key": "a,b"},
        {"title": "Ponds", "key": "a;b"},
        {"title": "Ponds", "key": "ab"},
    )
    every = citation_keys(made)
    assert len({key.casefold() for key in every}) == len(made)
    assert [key for item in made for key in citation_keys([item])] == every


@pytest.mark.parametrize(
    ("kind", "told", "expected"),
    [
        pytest.param("article", "author journal year", "article", id="all there"),
        pytest.param("article", "author journal", "misc", id="no year"),
        pytest.param(
            "inbook", "author booktitle year", "inproceedings", id="two steps"
        ),
        pytest.param("patent", "author year", "misc", id="BibTeX has no such type"),
        pytest.param("manual", "", "misc", id="nothing"),
    ],
)
def test_type_of(kind: str, told: str, expected: str) -> None:
    assert type_of(kind, dict.fromkeys(told.split(), "x")) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        pytest.param(is_isbn, "0-306-40615-2", True, id="ISBN-10"),
        pytest.param(is_isbn, "0-8044-2957-X", True, id="X"),
        pytest.param(is_isbn, "9780306406157", True, id="ISBN-13"),
        pytest.param(is_isbn, "0-306-40615-3", False, id="wrong digit"),
        pytest.param(is_isbn, "none", False, id="no digits"),
        pytest.param(is_isbn, "", False, id="empty"),
        pytest.param(is_issn, "2049-3630", True, id="ISSN"),
        pytest.param(is_issn, "2434-561X", True, id="ISSN X"),
        pytest.param(is_issn, "2049-3631", False, id="wrong"),
        pytest.param(is_issn, "204-3630", False, id="short"),
        pytest.param(are_pages, "12–19", True, id="pages"),
        pytest.param(are_pages, "e12, 13--15; A1-A2", True, id="several"),
        pytest.param(are_pages, "-", False, id="a dash"),
        pytest.param(are_pages, "12–19–20", False, id="two dashes"),
        pytest.param(are_pages, "", False, id="no pages"),
    ],
)
def test_values(check: Callable[[str], bool], text: str, *, expected: bool) -> None:
    assert check(text) is expected
