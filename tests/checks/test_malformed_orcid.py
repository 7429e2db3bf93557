import pytest
from tests.checks.links import said


@pytest.mark.parametrize(
    ("held", "marked"),
    [
        pytest.param("0000-0002-1825-0097", [], id="right"),
        pytest.param("0000-0002-1694-233X", [], id="an X"),
        pytest.param("0000-0002-1825-0079", ["0000-0002-1825-0079"], id="two swapped"),
        pytest.param("0000-0002-1694-233x", ["0000-0002-1694-233x"], id="a small x"),
        pytest.param("0000-0002-1825-009", ["0000-0002-1825-009"], id="one missing"),
        pytest.param("0000000218250097", ["0000000218250097"], id="no dashes"),
    ],
)
def test_everywhere(held: str, marked: list[str]) -> None:
    expected = [f"warning {one}" for one in marked]
    address = f"https://orcid.org/{held}"
    assert said(f"- title: F\n  orcid: '{held}'\n", "PUB305") == expected
    assert said(f"- title: F\n  orcid: {address}\n", "PUB305") == expected
    html = f"- title: F\n  authors: '<a href=\"{address}\">W</a>, B'\n"
    assert said(html, "PUB305") == expected
    assert said(f"- title: F\n  news1: '[W]({address})'\n", "PUB305") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- title: orcid.org/0000\n", id="prose"),
        pytest.param("- orcid:\n", id="empty"),
        pytest.param("- orcid: none\n", id="words"),
        pytest.param("- news1: '[W](https://orcid.org/signin)'\n", id="another page"),
    ],
)
def test_untouched(text: str) -> None:
    assert said(text, "PUB305") == []
