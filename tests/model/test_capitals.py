import pytest

from publist.model.capitals import calmed


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("PHYSICAL REVIEW B", "Physical Review B", id="a journal"),
        pytest.param("JOURNAL OF THE SEA", "Journal of the Sea", id="small words"),
        pytest.param("THE SEA JOURNAL", "The Sea Journal", id="a small word first"),
        pytest.param("IEEE TRANSACTIONS ON SOCKS", "IEEE Transactions on Socks", id="IEEE"),
        pytest.param("JOURNAL OF PHYSICS D-APPLIED PHYSICS",
                     "Journal of Physics D-Applied Physics", id="hyphen"),
        pytest.param("ANNALES DE L'INSTITUT", "Annales de L'Institut", id="elision"),
        pytest.param("CHILDREN'S HEALTH", "Children's Health", id="genitive"),
        pytest.param("CONFERENCE ON SOCKS (ICOS)", "Conference on Socks (ICOS)"),
        pytest.param("35TH CONFERENCE ON SOCKS", "35th Conference on Socks", id="number"),
        pytest.param("NATURE", "Nature", id="one word that is none of letters"),
        pytest.param("PNAS", "PNAS", id="letters"),
        pytest.param("OCEANS 2019", "OCEANS 2019", id="one word and a year"),
        pytest.param("SIGGRAPH ASIA", "SIGGRAPH ASIA", id="letters and a short word"),
        pytest.param("Physical Review B", "Physical Review B", id="in the case of print"),
        pytest.param("", "", id="nothing"),
    ],
)  # fmt: skip
def test_calmed(name: str, expected: str) -> None:
    assert calmed(name) == expected
