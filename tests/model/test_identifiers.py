import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publist.model.identifiers import (
    PLAIN_DOI,
    arxiv_address,
    arxiv_year,
    doi_address,
    find_arxiv,
    find_doi,
    first_doi,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "10.1038/s41586-019-1408-8", "10.1038/s41586-019-1408-8", id="bare"
        ),
        pytest.param("https://doi.org/10.1/a", "", id="a registrant has four digits"),
        pytest.param("https://doi.org/10.1000/A.b", "10.1000/a.b", id="lower case"),
        pytest.param("http://dx.doi.org/10.1000/xyz", "10.1000/xyz", id="old host"),
        pytest.param("doi:10.23919/acc.2020", "10.23919/acc.2020", id="doi:"),
        pytest.param("https://doi:10.1038/x", "10.1038/x", id="https://doi:"),
        pytest.param("see 10.1000/xyz.", "10.1000/xyz", id="full stop"),
        pytest.param("(10.1000/xyz)", "10.1000/xyz", id="in parentheses"),
        pytest.param(
            "10.1016/S0140-6736(05)12345-6", "10.1016/s0140-6736(05)12345-6", id="()"
        ),
        pytest.param(
            "https://x.org/doi/10.1000/xyz?af=R#s", "10.1000/xyz", id="query, fragment"
        ),
        pytest.param("https://x.org/10.1000/xyz/full", "10.1000/xyz", id="/full"),
        pytest.param("https://x.org/10.1000/xyz.pdf", "10.1000/xyz", id=".pdf"),
        pytest.param(
            "https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf",
            "10.1101/2020.01.02.123456",
            id="bioRxiv's version",
        ),
        pytest.param(
            "10.1002/(SICI)1234(19990115)18:1<59::AID-A2>3.0.CO;2-#",
            "10.1002/(sici)1234(19990115)18:1<59::aid-a2>3.0.co;2-#",
            id="an article's older code",
        ),
        pytest.param(
            "https://doi.org/10.1002/(SICI)1234(19990115)18:1%3C59::AID-A2%3E3.0.CO;2-%23",
            "10.1002/(sici)1234(19990115)18:1<59::aid-a2>3.0.co;2-#",
            id="an older code, percent-encoded",
        ),
        pytest.param(
            "10.1175/1520(1999)012&lt;0123:AB&gt;2.0.CO;2.",
            "10.1175/1520(1999)012<0123:ab>2.0.co;2",
            id="an older code, as HTML",
        ),
        pytest.param(
            "10.1890/0012(2006)87[2450:PC]2.0.CO;2",
            "10.1890/0012(2006)87[2450:pc]2.0.co;2",
            id="an older code in square brackets",
        ),
        pytest.param("<a>10.1000/xyz</a>", "10.1000/xyz", id="before a tag"),
        pytest.param("10.1000/a;b=1", "10.1000/a", id="semicolon"),
        pytest.param("10.1000/a&amp;b", "10.1000/a&b", id="&amp;"),
        pytest.param("10.1000.10/xyz", "10.1000.10/xyz", id="part of a registrant"),
        pytest.param("10.1000%2Fxyz", "10.1000/xyz", id="percent-encoded"),
        pytest.param("10.1000/a 10.1000/b", "10.1000/a", id="the first"),
        pytest.param("10.48550/arXiv.1707.03362", "", id="arXiv's own DOI"),
        pytest.param(
            "10.48550/arXiv.1707.03362 10.1000/b", "10.1000/b", id="arXiv's, another"
        ),
        pytest.param("110.1000/xyz", "", id="inside a number"),
        pytest.param("https://x.org/paper", "", id="none"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_find_doi(text: str, expected: str) -> None:
    assert find_doi(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1707.03362", "1707.03362", id="bare"),
        pytest.param("1707.03362v3", "1707.03362", id="version"),
        pytest.param("arXiv:1707.03362", "1707.03362", id="arXiv:"),
        pytest.param("arXiv 1707.03362 (2017)", "1707.03362", id="in a display"),
        pytest.param("arXiv preprint arXiv:1707.03362", "1707.03362", id="preprint"),
        pytest.param("https://arxiv.org/abs/1707.03362v1", "1707.03362", id="abs"),
        pytest.param("http://arxiv.org/pdf/1707.03362.pdf", "1707.03362", id="pdf"),
        pytest.param("https://www.arxiv.org/html/2401.00001", "2401.00001", id="html"),
        pytest.param("hep-th/9901001", "hep-th/9901001", id="old"),
        pytest.param(
            "https://arxiv.org/abs/math.GT/0309136", "math.GT/0309136", id="old, class"
        ),
        pytest.param("10.48550/arXiv.1707.03362", "1707.03362", id="arXiv's DOI"),
        pytest.param("1713.03362", "", id="no month 13"),
        pytest.param("pages 1707.03362 of it", "", id="a number in text"),
        pytest.param("https://x.org/1707.03362", "", id="another host"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_find_arxiv(text: str, expected: str) -> None:
    assert find_arxiv(text) == expected


@pytest.mark.parametrize(
    ("arxiv", "expected"),
    [
        pytest.param("1707.03362", 2017, id="new"),
        pytest.param("0704.0001", 2007, id="the first new one"),
        pytest.param("hep-th/9901001", 1999, id="old"),
        pytest.param("math.GT/0309136", 2003, id="old, class"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_arxiv_year(arxiv: str, expected: int | None) -> None:
    assert arxiv_year(arxiv) == expected


dois = st.from_regex(r"10\.\d{4,9}/[a-z0-9._()-]*[a-z0-9]", fullmatch=True)
arxivs = st.from_regex(r"\d\d(0[1-9]|1[0-2])\.\d{5}", fullmatch=True)


@given(arxivs)
def test_an_arxiv_address_leads_back_to_its_id(arxiv: str) -> None:
    assert find_arxiv(arxiv_address(arxiv)) == arxiv


@given(st.text())
@example(":")
@example("/)")
@example("1(99)1:2<59::aid-a2>3.0.co;2-#")
def test_a_found_doi_is_found_again(text: str) -> None:
    doi = find_doi(f"https://doi.org/10.1000/{text}")
    assert not doi or find_doi(doi_address(doi)) == doi


def test_a_doi_with_an_older_code_has_an_address_that_pages_can_hold() -> None:
    address = doi_address("10.1002/1234(1999)18:1<59::aid-a2>3.0.co;2-#")
    assert (
        address == "https://doi.org/10.1002/1234(1999)18:1%3C59::aid-a2%3E3.0.co;2-%23"
    )


@given(st.from_regex(PLAIN_DOI, fullmatch=True))
@example("10.1000/a.full.pdf")
def test_a_plain_doi_is_read_as_any_other(doi: str) -> None:
    assert find_doi(doi) == first_doi(doi)
