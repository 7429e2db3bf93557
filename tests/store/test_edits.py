import pytest

from publist.store.edits import Edit, Span, apply_edits, insert


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], "abcdef", id="none: untouched"),
        pytest.param([Edit(Span(1, 3), "X")], "aXdef", id="replace"),
        pytest.param([Edit(Span(1, 3), "")], "adef", id="remove"),
        pytest.param([insert(6, "X")], "abcdefX", id="insert at the end"),
        pytest.param([insert(4, "Y"), insert(0, "X")], "XabcdYef", id="any order"),
        pytest.param([insert(2, "Y"), insert(2, "X")], "abYXcdef", id="one place"),
        pytest.param(
            [Edit(Span(1, 3), "X"), Edit(Span(3, 5), "Y")], "aXYf", id="side by side"
        ),
        pytest.param([Edit(Span(1, 3), "X"), insert(1, "Y")], "aYXdef", id="before"),
    ],
)
def test_apply_edits(edits: list[Edit], expected: str) -> None:
    assert apply_edits("abcdef", edits) == expected


def test_edits_that_overlap_are_a_bug() -> None:
    with pytest.raises(ValueError, match="overlap at character 2"):
        apply_edits("abcdef", [Edit(Span(1, 3), "X"), Edit(Span(2, 4), "Y")])
