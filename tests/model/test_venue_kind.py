import pytest

from publist.model import venue_kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Journal of Ponds", "article", id="Journal"),
        pytest.param("IEEE Trans. Pond Eng.", "article", id="Trans."),
        pytest.param("Phys. Rev. Lett.", "article", id="Rev., Lett."),
        pytest.param("Journal of Physics (Conference Series)", "article", id="both"),
        pytest.param("PLoS Medicine", "article", id="PLoS"),
        pytest.param("PNAS", "article", id="PNAS"),
        pytest.param(
            "Proceedings of the IEEE", "article", id="Proceedings of the IEEE"
        ),
        pytest.param("ICML", "inproceedings", id="letters"),
        pytest.param("ECML-PKDD", "inproceedings", id="two letters"),
        pytest.param("ICML Letters of Ponds", "article", id="letters and more"),
        pytest.param("3rd Workshop on Ponds", "inproceedings", id="Workshop"),
        pytest.param("Proc. Pond Soc.", "inproceedings", id="Proc."),
        pytest.param("Handbook of Ponds", "incollection", id="Handbook"),
        pytest.param("Nature", "", id="a name"),
        pytest.param("JAMES", "", id="unknown letters"),
        pytest.param("Conferences and Ponds", "", id="only the start of a word"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_of_name(name: str, expected: str) -> None:
    assert venue_kind.of_name(name) == expected


@pytest.mark.parametrize(
    ("doi", "expected"),
    [
        pytest.param("10.1007/978-3-030-61527-7_38", "incollection", id="ISBN"),
        pytest.param("10.1145/3357384.3357974", "inproceedings", id="ACM's volumes"),
        pytest.param("10.1109/cog47356.2020.9231881", "inproceedings", id="IEEE's"),
        pytest.param("10.1109/tpami.2025.3558092", "", id="IEEE's journals"),
        pytest.param("10.1145/3592433", "", id="ACM's journals"),
        pytest.param("10.1038/s41586-019-1408-8", "", id="a journal's"),
        pytest.param("", "", id="none"),
    ],
)
def test_of_doi(doi: str, expected: str) -> None:
    assert venue_kind.of_doi(doi) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Nature", False, id="a journal"),
        pytest.param("arXiv", True, id="arXiv"),
        pytest.param("bioRxiv.org", True, id="with its address"),
        pytest.param("Ponds, Springer", True, id="publisher"),
        pytest.param("Springer Lecture Notes", True, id="publisher first"),
        pytest.param("Wiley Reviews, Ponds", False, id="publisher in a name"),
        pytest.param("", True, id="nothing"),
    ],
)
def test_says_nothing(name: str, *, expected: bool) -> None:
    assert venue_kind.says_nothing(name) is expected
