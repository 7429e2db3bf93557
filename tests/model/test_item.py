from datetime import date

import pytest

from publist.model.item import Item, items_of


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"year": 2019}, 2019, id="number"),
        pytest.param({"year": "2019"}, 2019, id="text"),
        pytest.param({"year": "-"}, None, id="no year"),
        pytest.param({"year": "-", "link": {"display": "X 2018"}}, 2018, id="display"),
        pytest.param(
            {"year": 2019, "link": {"display": "X 2018"}}, 2019, id="own wins"
        ),
        pytest.param({"link": {"display": "Nature (2018)"}}, 2018, id="in display"),
        pytest.param({"display": "Nature (2018)"}, 2018, id="flat display"),
        pytest.param({"journal": "Nature (2018)"}, 2018, id="in journal"),
        pytest.param({"date": "2018-05-01"}, 2018, id="a day"),
        pytest.param({"date": date(2018, 5, 1)}, 2018, id="a day, as YAML reads it"),
        pytest.param({"date": "2018-05"}, 2018, id="a month"),
        pytest.param({"date": "May 2018"}, 2018, id="a month in words"),
        pytest.param({"date": "20180501-01"}, None, id="a number"),
        pytest.param({"link": {"url": "https://x.org/2017/a"}}, 2017, id="address"),
        pytest.param(
            {"link": {"url": "https://arxiv.org/abs/1707.03362"}}, 2017, id="arXiv"
        ),
        pytest.param({"link": "in 2017"}, None, id="a link of no shape"),
        pytest.param({}, None, id="nothing"),
    ],
)
def test_year(data: dict[str, object], expected: int | None) -> None:
    assert Item(1, {"title": "T"} | data).year == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"doi": "10.1000/A"}, "10.1000/a", id="field"),
        pytest.param({"doi": "https://doi.org/10.1000/a"}, "10.1000/a", id="address"),
        pytest.param(
            {"link": {"url": "https://doi.org/10.1000/a"}}, "10.1000/a", id="url"
        ),
        pytest.param({"url": "https://doi.org/10.1000/a"}, "10.1000/a", id="flat url"),
        pytest.param(
            {"link": "https://doi.org/10.1000/a"}, "10.1000/a", id="link alone"
        ),
        pytest.param({"DOI": "10.1000/a"}, "10.1000/a", id="capitals"),
        pytest.param({"URL": "https://doi.org/10.1000/a"}, "10.1000/a", id="URL"),
        pytest.param({"link": {"doi": "10.1000/a"}}, "10.1000/a", id="in the link"),
        pytest.param({"links": {"doi": "10.1000/a"}}, "10.1000/a", id="in links"),
        pytest.param({"links": {"code": "10.5281/zenodo.1"}}, "", id="of the code"),
        pytest.param({"link": {"display": "doi:10.1000/a"}}, "10.1000/a", id="display"),
        pytest.param(
            {"doi": "10.1000/a", "link": {"url": "https://doi.org/10.1000/b"}},
            "10.1000/a",
            id="field wins",
        ),
        pytest.param({"doi": None}, "", id="empty"),
    ],
)
def test_doi(data: dict[str, object], expected: str) -> None:
    assert Item(1, {"title": "T"} | data).doi == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"arxiv": 1707.03362}, "1707.03362", id="read as a number"),
        pytest.param({"arxiv": "1707.03362"}, "1707.03362", id="text"),
        pytest.param({"links": {"arXiv": "1707.03362"}}, "1707.03362", id="in links"),
        pytest.param({"doi": "10.48550/arXiv.1707.03362"}, "1707.03362", id="its DOI"),
        pytest.param(
            {"link": {"url": "http://arxiv.org/pdf/1707.03362v2"}},
            "1707.03362",
            id="url",
        ),
        pytest.param({}, "", id="nothing"),
    ],
)
def test_arxiv(data: dict[str, object], expected: str) -> None:
    assert Item(1, {"title": "T"} | data).arxiv == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"journal": "Nature"}, "Nature", id="journal"),
        pytest.param({"journal": 1, "booktitle": "ICML"}, "1", id="a flag, as text"),
        pytest.param({"booktitle": "ICML"}, "ICML", id="booktitle"),
        pytest.param({"link": {"display": "Nature 5 (2019)"}}, "Nature", id="display"),
        pytest.param({"link": {"display": "PDF"}}, "", id="PDF"),
    ],
)
def test_venue(data: dict[str, object], expected: str) -> None:
    assert Item(1, {"title": "T"} | data).venue == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"title": "Folded\n  data"}, "Folded data", id="two lines"),
        pytest.param({"title": 1984}, "1984", id="a number"),
        pytest.param({}, "(no title)", id="missing"),
        pytest.param({"title": None}, "(no title)", id="empty"),
        pytest.param({"title": ["x"]}, "(no title)", id="a list"),
    ],
)
def test_title(data: dict[str, object], expected: str) -> None:
    assert Item(1, data).title == expected


def test_items_are_numbered_and_have_keys_of_their_own() -> None:
    data = {"title": "Folded data", "authors": "L. Wu", "year": 2020}
    items = items_of([data, {"key": "own", "title": "T"}, data])
    assert [(item.number, item.key) for item in items] == [
        (1, "wu2020foldeda"),
        (2, "own"),
        (3, "wu2020folded"),
    ]


def test_authors_may_be_in_the_field_author() -> None:
    assert Item(1, {"title": "T", "author": "A. Bee"}).author_line == "A. Bee"
