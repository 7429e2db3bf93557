import pytest
from tests.store.lists import LIST

from publist.errors import PublistError
from publist.store.change import Change
from publist.store.document import parse
from publist.store.edits import Edit, Span, apply_edits, insert
from publist.store.proof import prove, same, untouched


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param([{"a": 1}], [{"a": 1}], True, id="equal"),
        pytest.param(1, True, False, id="1 is not true"),
        pytest.param(1, 1.0, False, id="1 is not 1.0"),
        pytest.param({"a": 0}, {"a": False}, False, id="nested"),
        pytest.param([1], [1, 2], False, id="longer"),
        pytest.param({"a": 1}, {"b": 1}, False, id="other key"),
        pytest.param(float("nan"), float("nan"), True, id="not a number"),
        pytest.param(None, "", False, id="nothing"),
    ],
)
def test_same(one: object, other: object, *, expected: bool) -> None:
    assert same(one, other) is expected


@pytest.mark.parametrize(
    ("edits", "new", "expected"),
    [
        pytest.param((), "abcd", True, id="nothing"),
        pytest.param((insert(2, "X"),), "abXcd", True, id="an insertion"),
        pytest.param((Edit(Span(1, 3), ""),), "ad", True, id="a removal"),
        pytest.param((insert(2, "X"), insert(0, "Y")), "YabXcd", True, id="two"),
        pytest.param((), "abcD", False, id="another letter"),
        pytest.param((insert(2, "X"),), "aBXcd", False, id="before it"),
        pytest.param((insert(2, "X"),), "abXcD", False, id="behind it"),
        pytest.param((insert(2, "X"),), "abXcd!", False, id="more at the end"),
        pytest.param(
            (Edit(Span(0, 3), ""), Edit(Span(1, 2), "")), "d", False, id="overlapping"
        ),
    ],
)
def test_untouched(edits: tuple[Edit, ...], new: str, *, expected: bool) -> None:
    assert untouched("abcd", edits, new) is expected


def said(text: str, edits: tuple[Edit, ...], data: object, new: str = "") -> str:
    document = parse(text, LIST)
    try:
        prove(document, Change(edits, data), new or apply_edits(text, edits))
    except PublistError as error:
        return str(error)
    return ""


ADD = (insert(5, "  b: 1\n"),)


@pytest.mark.parametrize(
    ("edits", "data", "expected"),
    [
        pytest.param(ADD, [{"a": None, "b": 1}], "", id="as meant"),
        pytest.param(ADD, [{"a": None}], "publist.yml: a fault", id="more than meant"),
        pytest.param(ADD, [{"a": None, "b": True}], "publist.yml: a fault", id="type"),
        pytest.param(
            (insert(5, "  b: c: d\n"),),
            [{"a": None}],
            "publist.yml: a fault",
            id="YAML",
        ),
    ],
)
def test_prove(edits: tuple[Edit, ...], data: object, expected: str) -> None:
    found = said("- a:\n", edits, data)
    assert (found.startswith(expected), bool(found)) == (True, bool(expected))


def test_a_comment_lost_outside_the_edits_is_no_proof() -> None:
    held = [{"a": None, "b": 1}]
    assert "a fault" in said("- a:\n# c\n", ADD, held, "- a:\n  b: 1\n")


def test_a_value_that_others_refer_to_is_named() -> None:
    text = "- a: &n 1\n- a: *n\n"
    found = said(text, (Edit(Span(5, 9), "2"),), [{"a": 2}, {"a": 1}])
    assert found.startswith("publist.yml:2:6: another entry refers to a value")
