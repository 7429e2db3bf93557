import pytest
from tests.checks.found import places


@pytest.mark.parametrize(
    ("year", "found"),
    [
        pytest.param("'-'", True, id="a dash"),
        pytest.param("20", True, id="two digits"),
        pytest.param("20199", True, id="five digits"),
        pytest.param("1020", True, id="long ago"),
        pytest.param("Nature", True, id="a word"),
        pytest.param("2020", False, id="a number"),
        pytest.param("'2020'", False, id="text"),
        pytest.param("2020a", False, id="with a letter"),
        pytest.param("2019–2020", False, id="a span"),
        pytest.param("2020-05-01", False, id="a day"),
        pytest.param("May 2020", False, id="a month"),
        pytest.param("in press", False, id="in press"),
        pytest.param("n.d.", False, id="no date"),
        pytest.param("", False, id="empty"),
        pytest.param("''", False, id="empty text"),
        pytest.param("[2020]", False, id="another shape"),
    ],
)
def test_reported(year: str, *, found: bool) -> None:
    places_found = places(f"- title: a\n  year: {year}\n", "PUB702")
    assert places_found == ([f"2:9 {year}"] if found else [])
