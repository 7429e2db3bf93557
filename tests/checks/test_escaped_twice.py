import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("Fish &amp;amp; chips", "Fish &amp; chips", id="ampersand"),
        pytest.param("a &amp;lt; b", "a &lt; b", id="less than"),
        pytest.param("M&amp;uuml;ller", "M&uuml;ller", id="a letter"),
        pytest.param("a&amp;#8217;s", "a&#8217;s", id="a number"),
        pytest.param("a &amp;amp;amp; b", "a &amp; b", id="three times"),
        pytest.param('"a &amp;quot;b"', '"a &quot;b"', id="in quotes"),
        pytest.param("Fish &amp; chips", "Fish &amp; chips", id="once: untouched"),
        pytest.param("a &amp;c; b &amp;", "a &amp;c; b &amp;", id="none: untouched"),
        pytest.param("x  # &amp;amp;", "x  # &amp;amp;", id="a comment: untouched"),
    ],
)
def test_one_escaping_is_left(value: str, expected: str) -> None:
    assert mended(value, "PUB511") == expected
    assert bool(marked(value, "PUB511")) == (value != expected)
