import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param('"**L. Wu*, A. Bee"', '"**L. Wu**, A. Bee"', id="one star"),
        pytest.param("A. Bee, **L. Wu*", "A. Bee, **L. Wu**", id="at the end"),
        pytest.param("'**L. Wu* and B'", "'**L. Wu** and B'", id="before and"),
        pytest.param("A, **L. Wu, B", "A, **L. Wu, B", id="no star: by hand"),
        pytest.param("**A**, **B*"[2:], "A**, **B**", id="behind a mark"),
        pytest.param("**A**, **B**, **C*"[2:], "A**, **B**, **C**", id="the last"),
    ],
)
def test_bold(value: str, expected: str) -> None:
    assert marked(value, "PUB512") == ["**"]
    assert mended(value, "PUB512", unsafe=True) == expected
    assert mended(value, "PUB512") == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("see [code](https://x.org/a", ["(https://x.org/a"], id="a link"),
        pytest.param('"[code](https://x.org/a"', ['(https://x.org/a"'], id="in quotes"),
        pytest.param("see [code](https://x.org/a) b", [], id="closed"),
        pytest.param('see [code](https://x.org/a "b")', [], id="with a title"),
        pytest.param("a](b", [], id="no link"),
    ],
)
def test_links(value: str, expected: list[str]) -> None:
    assert marked(value, "PUB512") == expected


def test_each_that_nothing_closes_is_found() -> None:
    assert marked("A **b **c, " * 5_000, "PUB512") == ["**"] * 10_000


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("A. Bee, **L. Wu**, C. Dee", id="closed"),
        pytest.param("A, **L. Wu***, **C. Dee** *", id="with a mark behind"),
        pytest.param("'**[CVPR]**Less is more'", id="words right behind"),
        pytest.param("A. Bee**, C. Dee** (**equal work**)", id="two stars are a mark"),
        pytest.param("A. Bee*, C. Dee**", id="marks"),
        pytest.param("2 ** 3", id="a power"),
        pytest.param("A*, B**, **corresponding author", id="what a mark means"),
        pytest.param("x  # **a", id="a comment"),
    ],
)
def test_what_is_normal(value: str) -> None:
    assert marked(value, "PUB512") == []
