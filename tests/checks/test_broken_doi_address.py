import pytest
from tests.checks.links import linked, mended, said

RIGHT = "https://doi.org/10.1000/a"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("https://doi:10.1000/a", id="a label for a host"),
        pytest.param("http://10.1000/a", id="no host"),
        pytest.param("https://doi/10.1000/a", id="half a host"),
        pytest.param("https://doi.org10.1000/a", id="no slash"),
        pytest.param("https://doi.org:10.1000/a", id="a colon"),
        pytest.param("https://doi.com/10.1000/a", id=".com"),
        pytest.param("https://doi.org/https://doi.org/10.1000/a", id="twice"),
        pytest.param("https://doi.org/http://dx.doi.org/10.1000/a", id="two resolvers"),
        pytest.param("https://doi.org/doi.org/10.1000/a", id="twice, one bare"),
    ],
)
def test_mended(written: str) -> None:
    assert mended(written, "PUB313", safe=True) == RIGHT
    assert mended(f'"{written}"', "PUB313") == f'"{RIGHT}"'
    assert said(linked(written), "PUB313")[0].startswith("error ")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(RIGHT, id="right"),
        pytest.param("http://dx.doi.org/10.1000/a", id="the old resolver"),
        pytest.param("https://www.doi.org/10.1000/a", id="www."),
        pytest.param("https://doi.org/doi:10.1000/a", id="resolvers take the label"),
        pytest.param("https://10.0.0.1/a", id="a number for a host"),
        pytest.param("https://own.org/doi/10.1000/a", id="a publisher"),
        pytest.param("https://doi-org.own.edu/10.1000/a", id="a proxy"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB313") == []
