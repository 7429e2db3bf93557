import pytest
from tests.checks.found import findings
from tests.checks.links import said

from publist.store.edits import apply_edits

BARE = "- title: B\n  doi: 10.1000/b\n"


def fixed(written: str) -> str:
    text = f"{BARE}- title: F\n  doi: {written}\n"
    edits = [edit for one in findings(text, "PUB301") for edit in one.edits]
    new = apply_edits(text, edits)
    return new.removeprefix(f"{BARE}- title: F\n  doi: ").removesuffix("\n")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("https://doi.org/10.1000/a", "10.1000/a", id="https"),
        pytest.param("http://dx.doi.org/10.1000/a", "10.1000/a", id="the old host"),
        pytest.param("http://doi.acm.org/10.1000/a", "10.1000/a", id="a publisher's"),
        pytest.param("www.doi.org/10.1000/a", "10.1000/a", id="www."),
        pytest.param("DOI:10.1000/a", "10.1000/a", id="a label"),
        pytest.param("'doi: 10.1000/a'", "'10.1000/a'", id="quotes kept"),
        pytest.param("doi:10.1000/a  # x", "10.1000/a  # x", id="comment kept"),
        pytest.param(">-\n    doi:10.1000/a", ">-\n    10.1000/a", id="folded"),
        pytest.param("10.1000/a", "10.1000/a", id="bare: untouched"),
        pytest.param("doi:11.1000/a", "doi:11.1000/a", id="no DOI: untouched"),
        pytest.param('"doi\\x3A10.1000/a"', '"doi\\x3A10.1000/a"', id="escaped"),
        pytest.param("10.1000/doi.org/", "10.1000/doi.org/", id="inside: untouched"),
        pytest.param("", "", id="empty: untouched"),
    ],
)
def test_doi_prefix(written: str, expected: str) -> None:
    assert fixed(written) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(BARE, ["warning doi:"], id="others are bare"),
        pytest.param("", ["info doi:"], id="the list's habit"),
        pytest.param("- title: x\n  doi:\n", ["info doi:"], id="another is empty"),
    ],
)
def test_a_habit_is_only_told(text: str, expected: list[str]) -> None:
    whole = f"{text}- title: F\n  doi: doi:10.1000/a\n"
    assert said(whole, "PUB301") == expected
    assert findings(whole, "PUB301")[0].safe is bool(expected[0].startswith("warning"))


def test_the_link_may_have_an_address() -> None:
    text = f"{BARE}- title: F\n  link:\n    doi: https://doi.org/10.1000/a\n"
    assert said(text, "PUB301") == []
