import pytest

from publist.model.reference import Reference
from publist.model.venue import display_of, find_year, from_display, year_in_address


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


def of(kind: str, **known: object) -> str:
    return display_of(Reference("T", kind=kind, **known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(
            of(
                "article",
                venue="Nature",
                volume="571",
                number="2",
                pages="541–549",
                year=2019,
            ),
            "Nature 571, 541 (2019)",
            id="article",
        ),
        pytest.param(
            of("article", venue="PLOS ONE", pages="e104", year=2019),
            "PLOS ONE, e104 (2019)",
            id="article number",
        ),
        pytest.param(
            of("article", venue="Physical Review B", short_venue="Phys. Rev. B"),
            "Phys. Rev. B",
            id="short name",
        ),
        pytest.param(
            of(
                "inproceedings", venue="Advances in Neural Systems (NeurIPS)", year=2023
            ),
            "NeurIPS 2023",
            id="acronym",
        ),
        pytest.param(
            of("inproceedings", venue="Some Workshop", short_venue="SW", year=2023),
            "SW 2023",
            id="series",
        ),
        pytest.param(
            of("inproceedings", venue="ICML 2019 Workshop", year=2019),
            "ICML 2019 Workshop",
            id="year once",
        ),
        pytest.param(
            of("inproceedings", venue="A Conf", short_venue="L" * 30, year=2019),
            "A Conf 2019",
            id="a series that is no short name",
        ),
        pytest.param(
            of("misc", arxiv="1707.03362", year=2017),
            "arXiv:1707.03362 (2017)",
            id="preprint",
        ),
        pytest.param(
            of(
                "article",
                venue="arXiv preprint arXiv:1707.03362",
                arxiv="1707.03362",
                year=2017,
            ),
            "arXiv:1707.03362 (2017)",
            id="preprint as a journal",
        ),
        pytest.param(
            of("phdthesis", publisher="Technion", year=2012),
            "PhD thesis, Technion (2012)",
            id="thesis",
        ),
        pytest.param(of("phdthesis", year=2012), "PhD thesis (2012)", id="bare thesis"),
        pytest.param(
            of("book", publisher="MIT Press", year=2016), "MIT Press (2016)", id="book"
        ),
        pytest.param(of("misc", year=2016), "", id="a year alone is no line"),
        pytest.param(of("misc"), "", id="nothing"),
    ],
)
def test_display_of(shown: str, expected: str) -> None:
    assert shown == expected
