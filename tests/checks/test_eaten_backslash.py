import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(r'"$\beta$"', r'"$\\beta$"', id="a backspace"),
        pytest.param(r'"$\theta_1 \nu$"', r'"$\\theta_1 \\nu$"', id="tab, new line"),
        pytest.param(r'"$\\beta$"', r'"$\\beta$"', id="doubled: untouched"),
        pytest.param(r"'$\beta$'", r"'$\beta$'", id="single quotes: untouched"),
        pytest.param(r"$\beta$", r"$\beta$", id="no quotes: untouched"),
        pytest.param(r'"a\tbefore\nnow"', r'"a\tbefore\nnow"', id="words: untouched"),
        pytest.param(r'"a\nthetas"', r'"a\nthetas"', id="a longer word: untouched"),
    ],
)
def test_the_backslash_is_doubled(value: str, expected: str) -> None:
    assert mended(value, "PUB515") == expected
    assert bool(marked(value, "PUB515")) == (value != expected)
