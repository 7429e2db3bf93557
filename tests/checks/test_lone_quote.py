import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param('Folded data"', '"Folded data"', id="none opens it"),
        pytest.param('Folded data"  # c', '"Folded data"  # c', id="a comment stays"),
        pytest.param('“Folded data"', '"Folded data"', id="a typographic one opens it"),
        pytest.param("It's folded\"", '"It\'s folded"', id="an apostrophe"),
    ],
)
def test_the_quote_is_opened(value: str, expected: str) -> None:
    assert marked(value, "PUB516") == ['"']
    assert mended(value, "PUB516") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param('"Folded data"', id="quotes"),
        pytest.param("'Folded \"data\"'", id="words in quotes, in quotes"),
        pytest.param('Folded "data"', id="words in quotes"),
        pytest.param("“Folded data”", id="typographic ones"),
        pytest.param('“Folded” data"', id="and another pair"),
        pytest.param('A screen of 5"', id="inches"),
        pytest.param('Folded  # data"', id="in a comment"),
        pytest.param('>-\n    Folded data"', id="a block"),
        pytest.param('a "folded\n    data"', id="words in quotes over two lines"),
    ],
)
def test_nothing_is_said(value: str) -> None:
    assert marked(value, "PUB516") == []
