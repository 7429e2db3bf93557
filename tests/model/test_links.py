import pytest

from publist.model.links import (
    address_of,
    arxiv_of,
    identifiers_of,
    label_of,
    other_page,
)
from publist.model.reference import Reference

ARXIV = "1707.03362"


def of(**known: object) -> Reference:
    return Reference("T", **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(
            of(doi="10.1000/x", url="https://x.org", arxiv=ARXIV),
            "https://doi.org/10.1000/x",
            id="DOI first",
        ),
        pytest.param(
            of(url="https://x.org/p", arxiv=ARXIV),
            "https://x.org/p",
            id="then the publisher's page",
        ),
        pytest.param(
            of(url="https://x.org/p.PDF", arxiv=ARXIV),
            f"https://arxiv.org/abs/{ARXIV}",
            id="then arXiv",
        ),
        pytest.param(
            of(url=f"https://arxiv.org/pdf/{ARXIV}", arxiv=ARXIV),
            f"https://arxiv.org/abs/{ARXIV}",
            id="arXiv's own page",
        ),
        pytest.param(
            of(volume=f"abs/{ARXIV}"), f"https://arxiv.org/abs/{ARXIV}", id="CoRR"
        ),
        pytest.param(of(url="https://x.org/p.pdf"), "https://x.org/p.pdf", id="a PDF"),
        pytest.param(
            of(extra={"pdf": "https://x.org/p.pdf"}), "https://x.org/p.pdf", id="pdf"
        ),
        pytest.param(of(url="www.x.org/p"), "https://www.x.org/p", id="www."),
        pytest.param(of(url="a-b.ist.x.edu/p"), "https://a-b.ist.x.edu/p", id="a host"),
        pytest.param(of(url="papers/p.pdf"), "papers/p.pdf", id="a file of the site"),
        pytest.param(of(url="x.html"), "x.html", id="a page of the site"),
        pytest.param(of(url="a.pdf"), "a.pdf", id="a file of the source's site"),
        pytest.param(
            of(url="https://x.org https://y.org"), "https://x.org", id="two addresses"
        ),
        pytest.param(
            of(url="https://x.org/p%0Ahttp://y.org"), "https://x.org/p", id="%0A"
        ),
        pytest.param(
            of(url="<a href='https://x.org/p'>Here</a>"), "https://x.org/p", id="HTML"
        ),
        pytest.param(of(url="<https://x.org/p>"), "https://x.org/p", id="in <>"),
        pytest.param(
            of(url='https://x.org/"a<b'), "https://x.org/%22a%3Cb", id="a quote in it"
        ),
        pytest.param(of(url="n/a"), "", id="not known"),
        pytest.param(of(url="Available on request"), "", id="words"),
        pytest.param(of(url="javascript:alert(1)"), "", id="a script"),
        pytest.param(of(url="JavaScript:alert(1)"), "", id="a Script"),
        pytest.param(of(url="data:text/html,x"), "", id="data"),
        pytest.param(of(url="file:///etc/passwd"), "", id="a file"),
        pytest.param(of(), "", id="nothing"),
    ],
)
def test_address_of(reference: Reference, expected: str) -> None:
    assert address_of(reference) == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(of(), {}, id="nothing"),
        pytest.param(
            of(doi="10.1000/x", arxiv=ARXIV),
            {"doi": "10.1000/x", "arxiv": ARXIV},
            id="both, though the address is made of one",
        ),
        pytest.param(of(volume=f"abs/{ARXIV}"), {"arxiv": ARXIV}, id="CoRR"),
        pytest.param(
            of(doi="10.1/x", url="https://x.org/p.pdf"),
            {"doi": "10.1/x", "pdf": "https://x.org/p.pdf"},
            id="a PDF that is not the address",
        ),
        pytest.param(of(url="https://x.org/p.pdf"), {}, id="a PDF that is"),
        pytest.param(
            of(
                doi="10.1/x",
                extra={
                    "pdf": "p.pdf",
                    "github": "https://github.com/x/y",
                    "slides": "javascript:x",
                    "video": "https://v.org",
                    "poster": "https://p.org",
                    "isbn": "0-19-852663-6",
                    "pmid": "9365369",
                    "abstract": "long",
                },
            ),
            {
                "doi": "10.1/x",
                "pdf": "p.pdf",
                "code": "https://github.com/x/y",
                "poster": "https://p.org",
                "video": "https://v.org",
                "pmid": "9365369",
                "isbn": "0-19-852663-6",
            },
            id="what sources have",
        ),
        pytest.param(
            of(doi="10.1/x", url="https://github.com/x/y"),
            {"doi": "10.1/x", "code": "https://github.com/x/y"},
            id="code as the address",
        ),
        pytest.param(of(url="https://github.com/x/y"), {}, id="code, and nothing else"),
    ],
)
def test_identifiers_of(reference: Reference, expected: dict[str, str]) -> None:
    assert identifiers_of(reference) == expected
    assert list(identifiers_of(reference)) == list(expected)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(of(doi="10.1/x", url="https://x.org"), "https://x.org", id="page"),
        pytest.param(of(url="https://x.org"), "", id="the address itself"),
        pytest.param(of(doi="10.1/x", url="https://x.org/10.1000/x"), "", id="a DOI"),
        pytest.param(of(doi="10.1/x", url="https://x.org/p.pdf"), "", id="the PDF"),
        pytest.param(of(doi="10.1/x", url="javascript:x"), "", id="a script"),
    ],
)
def test_other_page(reference: Reference, expected: str) -> None:
    assert other_page(reference) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://doi.org/10.1000/x", "doi:10.1000/x", id="DOI"),
        pytest.param("https://x.org/p.pdf?a=1", "PDF", id="PDF"),
        pytest.param("https://x.org/", "Link", id="a page"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_label_of(url: str, expected: str) -> None:
    assert label_of(url) == expected


def test_arxiv_of_takes_no_other_volume() -> None:
    assert arxiv_of(of(volume="12")) == ""
    assert arxiv_of(of(volume=ARXIV)) == ""


@pytest.mark.parametrize(
    ("name", "told", "expected"),
    [
        pytest.param("isbn", "978-1-4503-3580-5", "978-1-4503-3580-5", id="ISBN"),
        pytest.param("isbn", "ISBN: 0-8194-2284-3", "0-8194-2284-3", id="its name"),
        pytest.param("isbn", "9781450335805, 0819422843", "9781450335805", id="two"),
        pytest.param("isbn", "978–1–4503–3580–5", "978-1-4503-3580-5", id="dashes"),
        pytest.param("isbn", "080442957X (pbk)", "080442957X", id="remark"),
        pytest.param("isbn", "0035-8711", "", id="an ISSN"),
        pytest.param("isbn", "doi:10.1093/mnras/1234567890", "", id="a DOI"),
        pytest.param("pmid", "27957463", "27957463", id="PMID"),
        pytest.param("pmid", "1535-7228", "", id="no PMID"),
        pytest.param("pmcid", "PMC2816677", "PMC2816677", id="PMCID"),
    ],
)
def test_numbers(name: str, told: str, expected: str) -> None:
    assert identifiers_of(of(extra={name: told})).get(name, "") == expected
