import pytest

from publist.errors import PublistError
from publist.model.item import items_of
from publist.model.query import Query, nearly_on, parse_years

ITEMS = items_of(
    [
        {"title": "Folded data", "authors": "Daniel Soudry, **M. P. Allan**"}
        | {"ERC": 1, "year": 2020, "link": {"display": "Nature (2020)"}},
        {"title": "Naïve *nets*", "authors": "José Núñez, D. Soudry", "year": "2019"}
        | {"ERC": 0, "RefPro": 1, "project": "deep  blue"},
        {"title": "Old", "authors": "van der Berg, A.", "ERC": "1"}
        | {"link": {"display": "ICML 2015", "n": 3}},
        {"title": "Undated", "authors": "CERN; Soudry, Anna", "ERC": True},
        {"title": "Float", "ERC": 1.0, "highlight": 2, "news1": None},
    ]
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param(Query(), [1, 2, 3, 4, 5], id="nothing asked"),
        pytest.param(Query(flags=(("ERC", 1),)), [1, 5], id="== 1, as pages see it"),
        pytest.param(Query(flags=(("highlight", 2),)), [5], id="another value"),
        pytest.param(Query(flags=(("ERC", 1), ("x", 1))), [], id="all of them"),
        pytest.param(Query(no_flags=("ERC",)), [2, 3, 4], id="flag off or absent"),
        pytest.param(Query(years=(2019, 2020)), [1, 2], id="years"),
        pytest.param(Query(years=(None, 2019)), [2, 3], id="up to"),
        pytest.param(Query(years=(2020, None)), [1], id="from"),
        pytest.param(Query(years=(None, None)), [1, 2, 3], id="any year"),
        pytest.param(Query(authors=("Soudry",)), [1, 2, 4], id="family"),
        pytest.param(Query(authors=("D. Soudry",)), [1, 2], id="initial"),
        pytest.param(Query(authors=("Soudry, Daniel",)), [1, 2], id="family first"),
        pytest.param(Query(authors=("soudry",)), [1, 2, 4], id="case"),
        pytest.param(Query(authors=("Nunez",)), [2], id="accents"),
        pytest.param(Query(authors=("Allan",)), [1], id="in bold"),
        pytest.param(Query(authors=("MP Allan",)), [1], id="initials together"),
        pytest.param(Query(authors=("MK Allan",)), [], id="other initials"),
        pytest.param(Query(authors=("Berg",)), [3], id="without particles"),
        pytest.param(Query(authors=("van der Berg",)), [3], id="with its particles"),
        pytest.param(Query(authors=("cern",)), [4], id="a group"),
        pytest.param(Query(authors=("Daniel",)), [1], id="given name"),
        pytest.param(Query(authors=("Soudry", "Allan")), [1], id="both"),
        pytest.param(Query(authors=("Soud",)), [], id="a part of a name"),
        pytest.param(Query(words="naive nets"), [2], id="words, no accents"),
        pytest.param(Query(words="nature folded"), [1], id="in any field"),
        pytest.param(Query(words="deep blue"), [2], id="in a field of its own"),
        pytest.param(Query(words="folded naive"), [], id="all words"),
        pytest.param(Query(words="display"), [], id="no field's name"),
        pytest.param(Query(where=(("project", "deep blue"),)), [2], id="field"),
        pytest.param(Query(where=(("link.display", "ICML 2015"),)), [3], id="dotted"),
        pytest.param(Query(where=(("link.n", "3"),)), [3], id="a number"),
        pytest.param(Query(where=(("news1", ""),)), [1, 2, 3, 4, 5], id="empty"),
        pytest.param(Query(where=(("title.x", "y"),)), [], id="no such path"),
        pytest.param(
            Query(flags=(("ERC", 1),), years=(2020, 2020), words="data"), [1], id="all"
        ),
    ],
)
def test_select(query: Query, expected: list[int]) -> None:
    assert [item.number for item in query.select(ITEMS)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2020", (2020, 2020), id="one"),
        pytest.param("2020..2024", (2020, 2024), id="span"),
        pytest.param("2020-2024", (2020, 2024), id="hyphen"),
        pytest.param("2020 – 2024", (2020, 2024), id="dash"),
        pytest.param("2020:2024", (2020, 2024), id="colon"),
        pytest.param("..2020", (None, 2020), id="up to"),
        pytest.param("2020..", (2020, None), id="from"),
        pytest.param(" 2020 ", (2020, 2020), id="blanks"),
    ],
)
def test_parse_years(text: str, expected: tuple[int | None, int | None]) -> None:
    assert parse_years(text) == expected


@pytest.mark.parametrize(
    "text", ["", "..", "20", "2020..24", "20201", "x", "2020 2021"]
)
def test_no_years(text: str) -> None:
    with pytest.raises(PublistError, match="no year or span of years") as caught:
        parse_years(text)
    assert "2020..2024" in caught.value.fix


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(1, True, id="1"),
        pytest.param(2, False, id="0"),
        pytest.param(3, True, id="text 1"),
        pytest.param(4, True, id="true"),
    ],
)
def test_nearly_on(number: int, *, expected: bool) -> None:
    assert nearly_on(ITEMS[number - 1], "ERC") is expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param(Query(), False, id="nothing"),
        pytest.param(Query(years=(None, None)), True, id="years"),
        pytest.param(Query(words="x"), True, id="words"),
    ],
)
def test_a_query_is_true_if_it_asks_for_something(
    query: Query, *, expected: bool
) -> None:
    assert bool(query) is expected
