import pytest
from tests.checks.values import marked


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("see <the figure> there", ["<the figure>"], id="words"),
        pytest.param("n <k and k> 2", ["<k and k>"], id="less than, greater than"),
        pytest.param("<script>x()</script>", ["<script>"], id="a script"),
        pytest.param("p < 0.05 and q > 1", [], id="no letter behind it"),
        pytest.param("37:3+<209::AID-CP1>3.0.CO;2-A", [], id="a DOI"),
        pytest.param("<b>a</b> <pubtit>b</pubtit>", [], id="an own tag, closed"),
        pytest.param("<my-tag>", [], id="a custom element"),
        pytest.param("<https://x.org/a> <a@x.org>", [], id="Markdown's links"),
        pytest.param("$a <b$ and $c> d$", [], id="math"),
        pytest.param("x  # <the figure>", [], id="a comment"),
    ],
)
def test_marked(value: str, expected: list[str]) -> None:
    assert marked(value, "PUB506") == expected
