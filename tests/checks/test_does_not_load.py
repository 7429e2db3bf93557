import pytest
from tests.checks.found import findings, places

from publist.store.edits import apply_edits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x\n", [], id="loads"),
        pytest.param("", [], id="empty"),
        pytest.param("title: x\n", [], id="a mapping loads"),
        pytest.param("- title: A: b\n", ["1:11 : b"], id="one mistake"),
        pytest.param(
            "- title: x\n  authors: *A*, B\n\n- title: C: d\n",
            ["2:12 *A*, B", "4:11 : d"],
            id="every mistake",
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB101") == expected


def test_its_edits_mend_the_list_and_a_second_run_finds_nothing() -> None:
    text = "- title: A: b\n  authors:C\n"
    edits = [edit for one in findings(text, "PUB101") for edit in one.edits]
    mended = apply_edits(text, edits)
    assert mended == '- title: "A: b"\n  authors: C\n'
    assert findings(mended, "PUB101") == []
