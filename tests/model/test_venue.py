import pytest

from publist.model.venue import find_year, from_display, year_in_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nature 571, 541 (2019)", 2019, id="in parentheses"),
        pytest.param("NeurIPS 2023", 2023, id="at the end"),
        pytest.param("2021", 2021, id="alone"),
        pytest.param("Phys. Rev. B 95, 2017 (2018)", 2018, id="parentheses win"),
        pytest.param("Nature (2018), printed 2019", 2018, id="even before another"),
        pytest.param("ICML 2019, extended 2020", 2020, id="else the last"),
        pytest.param("(June 2020)", 2020, id="month"),
        pytest.param("ICML’20", 2020, id="’20"),
        pytest.param("ICML '19", 2019, id="'19"),
        pytest.param("Spring '88 Conference", 1988, id="'88"),
        pytest.param("Science 1998", 1998, id="last century"),
        pytest.param("J. Chem. 12, 2001-2010", None, id="a range of pages"),
        pytest.param("J. Chem. 12, 1990–1999 (2004)", 2004, id="range and year"),
        pytest.param("arXiv:2012.12345", None, id="an arXiv id"),
        pytest.param("10.1000/2019.12", None, id="a DOI"),
        pytest.param("Nature 571", None, id="a volume"),
        pytest.param("20190", None, id="five digits"),
        pytest.param("Nature 2019a", None, id="letter behind"),
        pytest.param("", None, id="nothing"),
        pytest.param("-", None, id="a dash"),
    ],
)
def test_find_year(text: str, expected: int | None) -> None:
    assert find_year(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://x.org/paper/2020/hash/1.html", 2020, id="folder"),
        pytest.param("https://x.org/nips_2018", 2018, id="at the end"),
        pytest.param("https://x.org/p/12020/1", None, id="inside a number"),
        pytest.param("https://x.org/2099/", None, id="not yet"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_year_in_address(url: str, expected: int | None) -> None:
    assert year_in_address(url) == expected


@pytest.mark.parametrize(
    ("display", "expected"),
    [
        pytest.param("Nature 571, 541 (2019)", "Nature", id="journal"),
        pytest.param("NeurIPS 2023", "NeurIPS", id="conference"),
        pytest.param("Phys. Rev. B 95, 235141 (2017)", "Phys. Rev. B", id="dots"),
        pytest.param("Lin. Algebra 88/89, 1 (1987)", "Lin. Algebra", id="two volumes"),
        pytest.param("Wear 88/89", "Wear", id="two volumes at the end"),
        pytest.param("Nature 12B, 5 (2001)", "Nature", id="a letter behind"),
        pytest.param("Nature S12, 5 (2001)", "Nature", id="a letter before"),
        pytest.param("Nature, vol. 5, no. 2, pp. 1-9, 2020", "Nature", id="vol."),
        pytest.param("ICML’20", "ICML", id="’20"),
        pytest.param("In Proc. of ICML, 2019", "Proc. of ICML", id="In"),
        pytest.param("Science Advances", "Science Advances", id="name only"),
        pytest.param("arXiv:1707.03362 (2017)", "arXiv", id="arXiv"),
        pytest.param("arXiv preprint", "arXiv", id="arXiv preprint"),
        pytest.param("PDF", "", id="PDF"),
        pytest.param("Link to paper", "", id="Link"),
        pytest.param("Read more...", "", id="Read more"),
        pytest.param("https://x.org", "", id="an address"),
        pytest.param("10.1000/xyz", "", id="a DOI"),
        pytest.param("doi: 10.1000/xyz", "", id="doi:"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_from_display(display: str, expected: str) -> None:
    assert from_display(display) == expected
