import pytest
from tests.checks.found import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x\n", [], id="a list"),
        pytest.param("[]\n", [], id="an empty list"),
        pytest.param("", [], id="nothing"),
        pytest.param("# c\n", [], id="a comment"),
        pytest.param("null\n", [], id="null"),
        pytest.param("- x\n", [], id="entries without fields are another rule's"),
        pytest.param("title: x\n", ["1:1 t"], id="a mapping"),
        pytest.param("\ufeff\n title: x\n", ["2:2 t"], id="a mapping further down"),
        pytest.param("publications:\n- title: x\n", ["1:1 p"], id="a list in it"),
        pytest.param("hello\n", ["1:1 h"], id="text"),
        pytest.param("7\n", ["1:1 7"], id="a number"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB102") == expected
