import pytest
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param('<a href="x">news', ['<a href="x">'], id="never closed"),
        pytest.param("<b>a <i>b</b>", ["<i>"], id="inside another"),
        pytest.param("a</i> b", ["</i>"], id="closes nothing"),
        pytest.param('<a href="x">news<a>', ["<a>"], id="without its slash"),
        pytest.param("<B>a", ["<B>"], id="in capitals"),
        pytest.param("'<b>a, ''b'''", ["<b>"], id="in single quotes"),
        pytest.param(
            '"<b class=\\"x\\">a"', ['<b class=\\"x\\">'], id="in double quotes"
        ),
        pytest.param(">-\n    <b>a\n    b", ["<b>"], id="in a block"),
        pytest.param("<sup>1</sup> and <sup>2<sup>", ["<sup>"], id="the last of two"),
    ],
)
def test_marked(value: str, expected: list[str]) -> None:
    assert marked(value, "PUB505") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param('<a href="x">n</a>, <b>a <i>b</i></b>', id="closed"),
        pytest.param("<B>a</b>", id="case"),
        pytest.param("a<br>b<br/>c<hr> <img src=x>", id="nothing to close"),
        pytest.param("<div class=x>a", id="a block: the page may close it"),
        pytest.param("a<p>b<li>c", id="closed by the next"),
        pytest.param(
            "<font color=red>a</font> <span style='x'>b</span>", id="old ones"
        ),
        pytest.param("p < 0.05 and 37:3+<209::AID", id="less than"),
        pytest.param('<b\n    class="x">a</b>', id="over two lines"),
        pytest.param("<b/>", id="of XML"),
        pytest.param("x  # <b>", id="a comment"),
    ],
)
def test_what_is_normal(value: str) -> None:
    assert marked(value, "PUB505") == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param('<a href="x">n<a>', '<a href="x">n</a>', id="a"),
        pytest.param("2<sup>n<sup> b", "2<sup>n</sup> b", id="sup"),
        pytest.param(
            "<sub>1<sub> <sub>2<sub>", "<sub>1</sub> <sub>2</sub>", id="twice"
        ),
        pytest.param("<b>n <b class=x>", "<b>n <b class=x>", id="another one: by hand"),
        pytest.param("<b>n", "<b>n", id="open: by hand"),
    ],
)
def test_a_missing_slash_is_written(value: str, expected: str) -> None:
    assert mended(value, "PUB505") == expected
