import pytest
from tests.checks.found import findings, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x\n", [], id="a title"),
        pytest.param("- title: 1984\n", [], id="a number"),
        pytest.param("- title: |\n    x\n", [], id="a block"),
        pytest.param("- &x\n  title: a\n- *x\n", [], id="an alias brings a title"),
        pytest.param("- &x\n  title: a\n- <<: *x\n", [], id="so does a merge"),
        pytest.param("- title: ''\n", ["1:3 title: ''"], id="empty text"),
        pytest.param("- title: ' '\n", ["1:3 title: ' '"], id="a blank"),
        pytest.param("- year: 1\n  title:\n", ["2:3 title:"], id="empty"),
        pytest.param("- year: 1\n  a: b\n", ["1:3 year: 1\n  a: b"], id="missing"),
        pytest.param("- Title: x\n", ["1:3 Title: x"], id="another name"),
        pytest.param("- {}\n", ["1:3 {}"], id="empty braces"),
        pytest.param("- title: 0\n", [], id="the number 0 is a title"),
        pytest.param("- title: x\n- a: b\n", ["2:3 a: b"], id="only the second"),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB104") == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("- a: b\n", "the entry has no title", id="missing"),
        pytest.param("- title:\n", "the title is empty", id="empty"),
    ],
)
def test_words(text: str, message: str) -> None:
    assert [one.message for one in findings(text, "PUB104")] == [message]
