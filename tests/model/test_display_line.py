import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model.display_line import Parts, parts_of

ARTICLE = "article"
TALK = "inproceedings"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "Nature 571, 541 (2019)",
            Parts(ARTICLE, "Nature", "571", "", "541", 2019),
            id="volume, page (year)",
        ),
        pytest.param(
            "Phys. Rev. Lett. 101, 026407 (2008)",
            Parts(ARTICLE, "Phys. Rev. Lett.", "101", "", "026407", 2008),
            id="an abbreviation keeps its stop",
        ),
        pytest.param(
            "Plant Direct 5 (12), e366 (2021)",
            Parts(ARTICLE, "Plant Direct", "5", "12", "e366", 2021),
            id="issue, article number",
        ),
        pytest.param(
            "ACS Nano, 10, 4989−4996 (2016).",
            Parts(ARTICLE, "ACS Nano", "10", "", "4989–4996", 2016),
            id="commas, a minus for a dash, a full stop",
        ),
        pytest.param(
            "Phys. Rev. B 95, 235141, Editors' suggestion (2017)",
            Parts(
                ARTICLE,
                "Phys. Rev. B",
                "95",
                "",
                "235141",
                2017,
                remark="Editors' suggestion",
            ),
            id="a remark",
        ),
        pytest.param(
            "J. Med. Chem. 2014, 57, 13, 5738–5747",
            Parts(ARTICLE, "J. Med. Chem.", "57", "13", "5738–5747", 2014),
            id="year first, issue",
        ),
        pytest.param(
            "Chem. Sci., 2020, 11, 2670-2680",
            Parts(ARTICLE, "Chem. Sci.", "11", "", "2670–2680", 2020),
            id="year first",
        ),
        pytest.param(
            "Eur. J. Med. Chem. 146, 2018, 108-122",
            Parts(ARTICLE, "Eur. J. Med. Chem.", "146", "", "108–122", 2018),
            id="year in the middle",
        ),
        pytest.param(
            "Cell. 150(1):29-38. 2012",
            Parts(ARTICLE, "Cell", "150", "1", "29–38", 2012),
            id="as PubMed writes it",
        ),
        pytest.param(
            "PLOS One, vol. 13 no. 3, e0192842, 2018",
            Parts(ARTICLE, "PLOS One", "13", "3", "e0192842", 2018),
            id="vol. and no.",
        ),
        pytest.param(
            "JMLR, vol. 19, 2018",
            Parts(ARTICLE, "JMLR", "19", year=2018),
            id="vol. alone",
        ),
        pytest.param(
            "Operating Systems Review 53 (July 2019)",
            Parts(ARTICLE, "Operating Systems Review", "53", year=2019, month=7),
            id="month",
        ),
        pytest.param(
            "Physical Review B, 75, Article 113409 (2007)",
            Parts(ARTICLE, "Physical Review B", "75", "", "113409", 2007),
            id="Article",
        ),
        pytest.param(
            "Ocean Engineering, 303, 117679.",
            Parts(ARTICLE, "Ocean Engineering", "303", "", "117679"),
            id="no year",
        ),
        pytest.param(
            "Food and Energy Security, e348 (2021)",
            Parts("", "Food and Energy Security", "", "", "e348", 2021),
            id="no volume: kind open",
        ),
        pytest.param("Wear (2022)", Parts("", "Wear", year=2022), id="name (year)"),
        pytest.param("Cell. 2023", Parts("", "Cell", year=2023), id="name. year"),
        pytest.param(
            "J Exp Med 2021",
            Parts(ARTICLE, "J Exp Med", year=2021),
            id="name year, a journal's words",
        ),
        pytest.param("Geobiology,", Parts("", "Geobiology"), id="name alone"),
        pytest.param("NeurIPS 2023", Parts(TALK, "NeurIPS", year=2023), id="letters"),
        pytest.param("PoPETS '19", Parts(TALK, "PoPETS", year=2019), id="’19"),
        pytest.param(
            "ICML 2021, Long talk (3% acceptance rate).",
            Parts(TALK, "ICML", year=2021, remark="Long talk (3% acceptance rate)"),
            id="letters and a remark",
        ),
        pytest.param("ICLR 2021 (2021)", Parts(TALK, "ICLR", year=2021), id="twice"),
        pytest.param(
            "Proceedings of the 9th Workshop on Ponds (WP 2020), Oslo, May 3-5, 2020.",
            Parts(
                TALK,
                "Proceedings of the 9th Workshop on Ponds (WP 2020), Oslo, May 3-5",
                year=2020,
            ),
            id="a conference keeps place and days",
        ),
        pytest.param(
            "Proceedings of the Pond Conference, pp. 1394-1397, 2016",
            Parts(
                TALK,
                "Proceedings of the Pond Conference",
                pages="1394–1397",
                year=2016,
            ),
            id="pages of a conference",
        ),
        pytest.param(
            "Proceedings of the National Academy of Sciences (2024)",
            Parts(
                ARTICLE, "Proceedings of the National Academy of Sciences", year=2024
            ),
            id="proceedings that are a journal",
        ),
        pytest.param(
            "PhD thesis, University of Ponds (2008)",
            Parts("phdthesis", "University of Ponds", year=2008),
            id="thesis",
        ),
        pytest.param(
            "Master's thesis: Pond College",
            Parts("mastersthesis", "Pond College"),
            id="master's thesis",
        ),
    ],
)
def test_parts_of(line: str, expected: Parts) -> None:
    assert parts_of(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("", id="nothing"),
        pytest.param("arXiv:1707.03362 (2017)", id="arXiv"),
        pytest.param("bioRxiv. 2024", id="a preprint server"),
        pytest.param("Submitted to Nature", id="submitted"),
        pytest.param("Zhao, J., et al., Pattern Recognition (2026).", id="et al."),
        pytest.param("In F. Bo (ed.), Ponds, Springer, 2008", id="a book's editor"),
        pytest.param("Ponds and Lakes, Elsevier (2013)", id="a publisher"),
        pytest.param("Elsevier (2013)", id="nothing but a publisher"),
        pytest.param("Blog post, pond blog, online March 10, 2015", id="a day"),
        pytest.param("Pond Days, Oslo, March 10, 2015", id="a day is no volume"),
        pytest.param("Pond Days 2019", id="an occasion"),
        pytest.param("4th Workshop on Ponds, contributed talk (2021)", id="a talk"),
        pytest.param("Pond Letters 27 (18), 2017, 44–46 (2018)", id="two years"),
        pytest.param("BSc thesis (in Greek), Ponds, 2001", id="more than a school"),
        pytest.param("ERIC: EJ1201235", id="a number of somebody's"),
        pytest.param("https://doi.org/10.1000/xyz", id="an address"),
        pytest.param("10.1000/xyz", id="a DOI"),
        pytest.param("<i>Nature</i> 5, 6 (2019)", id="markup is the caller's"),
    ],
)
def test_what_is_not_certain_is_not_told(line: str) -> None:
    assert parts_of(line) is None


def test_a_long_line_is_left_alone() -> None:
    assert parts_of("Nature (a" * 9_000 + " 571, 541 (2019)") is None


names = st.sampled_from(["Nature", "Phys. Rev. B", "Journal of Ponds", "ACS Nano"])
numbers = st.integers(1, 9999).map(str)
years = st.integers(1950, 2040)


@given(names, numbers, numbers, years)
def test_what_display_of_writes_is_read(
    name: str, volume: str, page: str, year: int
) -> None:
    parts = parts_of(f"{name} {volume}, {page} ({year})")
    assert parts == Parts(ARTICLE, name, volume, "", page, year)


@given(st.text(max_size=40))
def test_any_line(line: str) -> None:
    parts = parts_of(line)
    assert parts is None or parts.venue
