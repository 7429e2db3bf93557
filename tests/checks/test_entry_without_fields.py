import pytest
from tests.checks.found import findings, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x\n", [], id="fields"),
        pytest.param("- {}\n", [], id="empty braces"),
        pytest.param("- x y\n", ["1:3 x y"], id="text"),
        pytest.param("- [a, b]\n", ["1:3 [a, b]"], id="a list"),
        pytest.param("- title: x\n- 7\n- title: y\n", ["2:3 7"], id="between entries"),
        pytest.param("- title: x\n-\n", ["2:2 "], id="a dash alone"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB103") == expected


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        pytest.param("- x\n", "entry 1 is not made of fields", "write it", id="text"),
        pytest.param("- a: b\n-\n", "entry 2 is empty", "remove the dash", id="empty"),
    ],
)
def test_words(text: str, message: str, fix: str) -> None:
    (found,) = findings(text, "PUB103")
    assert (found.message, found.fix[: len(fix)]) == (message, fix)
