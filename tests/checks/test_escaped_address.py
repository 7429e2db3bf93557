import pytest
from tests.checks.links import linked, mended, said


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(r"https://a.org/b\_c", "https://a.org/b_c", id="underscore"),
        pytest.param(r"https://a.org/b\_c\_d", "https://a.org/b_c_d", id="two"),
        pytest.param(r"https://a.org/b{\_}c", "https://a.org/b_c", id="in braces"),
        pytest.param(r"https://a.org/\~b", "https://a.org/~b", id="tilde"),
        pytest.param(r"'https://a.org/b\%20c'", "'https://a.org/b%20c'", id="quoted"),
        pytest.param(r'"https://a.org/b\\_c"', r'"https://a.org/b\\_c"', id="no edit"),
    ],
)
def test_mended(written: str, expected: str) -> None:
    assert len(said(linked(written), "PUB317")) == 1
    assert mended(written, "PUB317", safe=True) == expected


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("https://a.org/b_c", id="none"),
        pytest.param(r"https:\\a.org\b", id="slashes meant"),
        pytest.param(r"files\_a.pdf", id="no address"),
        pytest.param(r'"https://a.org/\x5F"', id="an escape of YAML"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB317") == []


def test_a_doi() -> None:
    text = "- title: F\n  doi: 10.1007/3-540-57887-0\\_87\n"
    assert said(text, "PUB317") == ["warning \\_"]


def test_markdown_may_escape() -> None:
    assert said("- news1: '[b](https://a.org/b\\_c)'\n", "PUB317") == []
