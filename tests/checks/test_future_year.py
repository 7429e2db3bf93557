import pytest
from tests.checks.found import places

from publist.checks import Surroundings

NOW = Surroundings(this_year=2026)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("year: 2026", [], id="this year"),
        pytest.param("year: 2027", [], id="the next"),
        pytest.param("year: 2028", ["2:9 2028"], id="the one after"),
        pytest.param("year: '2062'", ["2:9 '2062'"], id="in quotes"),
        pytest.param("year: 20266", [], id="no year: another rule's"),
        pytest.param("display: A (2062)", ["2:15 2062"], id="in the line"),
        pytest.param("link:\n    display: A (2062)", ["3:17 2062"], id="of the link"),
        pytest.param("display: Sensors 2022, 22, 2043", [], id="an article number"),
        pytest.param("display: A (2026), arXiv:2062.01234", [], id="an arXiv id"),
        pytest.param("description: until (2062)", [], id="a description"),
    ],
)
def test_places(fields: str, expected: list[str]) -> None:
    assert places(f"- title: a\n  {fields}\n", "PUB703", NOW) == expected


def test_silent_where_nobody_says_which_year_it_is() -> None:
    assert places("- title: a\n  year: 2062\n", "PUB703") == []
