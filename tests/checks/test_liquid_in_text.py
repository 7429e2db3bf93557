import pytest
from tests.checks.values import marked


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("'{{ site.url }}/a.pdf'", ["{{ site.url }}"], id="an output"),
        pytest.param("a {{site.url}}/a.pdf", ["{{site.url}}"], id="without blanks"),
        pytest.param("a {{ x | upcase }}", ["{{ x | upcase }}"], id="a filter"),
        pytest.param("a {% link a.md %}", ["{% link a.md %}"], id="a tag"),
        pytest.param("a {{Authority}} {{DNA}}", [], id="BibTeX's braces"),
        pytest.param("5 {% of it %} all", [], id="no tag"),
        pytest.param("a {b} {2, {3}}", [], id="braces"),
        pytest.param("x  # {{ site.url }}", [], id="a comment"),
    ],
)
def test_marked(value: str, expected: list[str]) -> None:
    assert marked(value, "PUB513") == expected
