import pytest
from tests.checks.found import findings
from tests.checks.links import said
from tests.store.lists import LIST

from publist.store.document import parse
from publist.store.edits import apply_edits

BARE = "- title: B\n  arxiv: 1707.03362\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("arXiv:1708.02000v2", "1708.02000v2", id="text stays text"),
        pytest.param("arXiv:1708.02000", '"1708.02000"', id="a number gets quotes"),
        pytest.param("'arXiv: 1708.02000'", "'1708.02000'", id="quotes kept"),
        pytest.param(
            "https://arxiv.org/abs/hep-th/9901001", "hep-th/9901001", id="old"
        ),
        pytest.param("http://www.arxiv.org/pdf/1708.02000", '"1708.02000"', id="pdf"),
        pytest.param("1708.02000", "1708.02000", id="bare: untouched"),
        pytest.param("arXiv:17", "arXiv:17", id="no id: untouched"),
    ],
)
def test_arxiv_prefix(written: str, expected: str) -> None:
    text = f"{BARE}- title: F\n  arxiv: {written}\n"
    edits = [edit for one in findings(text, "PUB302") for edit in one.edits]
    new = apply_edits(text, edits)
    assert new == f"{BARE}- title: F\n  arxiv: {expected}\n"
    held = parse(new, LIST).records[1].data["arxiv"]
    assert not edits or held == expected.strip("\"'")


def test_a_habit_is_only_told() -> None:
    assert said("- title: F\n  arxiv: arXiv:1708.02000\n", "PUB302") == ["info arXiv:"]
