import pytest
from tests.checks.values import marked


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("a 52nt RNA", [], id="nothing"),
        pytest.param("a �52nt RNA", ["�"], id="one"),
        pytest.param("M��ller", ["��"], id="two together"),
        pytest.param("x  # �", [], id="a comment"),
        pytest.param(r'"a\uFFFD"', [r'"a\uFFFD"'], id="escaped: the whole value"),
        pytest.param("['�', b]", ["�"], id="in a list"),
    ],
)
def test_marked(value: str, expected: list[str]) -> None:
    assert marked(value, "PUB502") == expected
