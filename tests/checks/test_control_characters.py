import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(r'"a\x02b"', '"ab"', id="two digits"),
        pytest.param(r'"a\u0007b"', '"ab"', id="four digits"),
        pytest.param(r'"a\eb\ac"', '"abc"', id="a letter"),
        pytest.param(r'"\\\x02b"', r'"\\b"', id="behind a backslash"),
    ],
)
def test_taken_out(value: str, expected: str) -> None:
    assert marked(value, "PUB507")
    assert mended(value, "PUB507") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(r'"a\x41\u00e9b"', id="letters"),
        pytest.param(r'"a\tb\nc\x0Ad"', id="blanks"),
        pytest.param(r'"a\\x02b"', id="a backslash of its own"),
        pytest.param(r"a\x02b", id="without quotes it is text"),
        pytest.param(r"'a\x02b'", id="in single quotes it is text"),
        pytest.param(r'"$\beta$"', id="TeX: another rule's"),
        pytest.param(r'x  # "\x02"', id="a comment"),
    ],
)
def test_what_is_no_such_escape(value: str) -> None:
    assert marked(value, "PUB507") == []
