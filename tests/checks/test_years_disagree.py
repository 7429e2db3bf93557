import pytest
from tests.checks.found import places


def disagreeing(year: str, display: str) -> list[str]:
    text = f"- title: a\n  year: {year}\n  link:\n    display: {display}\n"
    return places(text, "PUB701")


@pytest.mark.parametrize(
    ("year", "display"),
    [
        pytest.param("2018", "Nature 571, 541 (2019)", id="in parentheses"),
        pytest.param("2018", "Science and Paper 21, 5–17, 2020", id="at the end"),
        pytest.param("'2018'", "ICML 2019", id="a year in quotes"),
        pytest.param("2018", "arXiv 2019, ICML 2020", id="two, none of them"),
        pytest.param("2018", "NIPS ’19", id="two digits"),
        pytest.param(
            "2020", "Nature 571, 541 (2019)", id="a year later, not a meeting"
        ),
        pytest.param("2022", "ECCV 2020 Workshops", id="two years later"),
        pytest.param("2018", "Neuron, vol. 89, no. 2, 2016", id="behind a number"),
    ],
)
def test_reported(year: str, display: str) -> None:
    assert disagreeing(year, display) == [f"2:9 {year}"]


@pytest.mark.parametrize(
    ("year", "display"),
    [
        pytest.param("2019", "Nature 571, 541 (2019)", id="the same"),
        pytest.param("2019", "arXiv 2019, ICML 2020", id="one of two"),
        pytest.param("2018", "PDF", id="none in the line"),
        pytest.param("2021", "ECCV 2020 Workshops", id="proceedings a year later"),
        pytest.param("2018", "Phys. Rev. B 95, 2017", id="the number of an article"),
        pytest.param("2018", "arXiv:2003.01234", id="an arXiv id"),
        pytest.param("2018", "PNAS 3, 2011-2019", id="pages"),
        pytest.param("2018", "Journal 3, 2011–2019 (2018)", id="pages and a year"),
        pytest.param("in press", "Nature (2019)", id="words"),
        pytest.param("", "Nature (2019)", id="no year"),
        pytest.param("18", "Nature (2019)", id="no year of four digits"),
    ],
)
def test_not_reported(year: str, display: str) -> None:
    assert disagreeing(year, display) == []


def test_the_flat_display_counts_as_well() -> None:
    text = "- year: 2018\r\n  title: a\r\n  display: ICML 2019\r\n"
    assert places(text, "PUB701") == ["1:9 2018"]
