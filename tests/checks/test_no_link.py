from pathlib import Path

import pytest
from tests.checks.around import File, lay_out
from tests.checks.links import said

THREE = "- title: L\n  link: {url: a.pdf, display: PDF}\n" * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(THREE + "- title: F\n", ["info title"], id="none"),
        pytest.param(THREE + "- title: F\n  link:\n", ["info link"], id="an empty one"),
        pytest.param(
            THREE + "- title: F\n  link: {url: '', display: }\n",
            ["info link"],
            id="blank",
        ),
        pytest.param(THREE + "- title: F\n  link: {display: x}\n", [], id="a line"),
        pytest.param(THREE + "- title: F\n  link1: {url: x}\n", [], id="link1"),
        pytest.param(THREE + "- title: F\n  doi: 10.1000/a\n", [], id="a DOI"),
        pytest.param(THREE + "- title: F\n" * 2, [], id="too many for a slip"),
        pytest.param("- title: F\n" * 3, [], id="none in the whole list"),
        pytest.param("", [], id="no entries"),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert said(text, "PUB323") == expected


def test_pages_may_show_no_links(tmp_path: Path) -> None:
    loop = "{% for publi in site.data.publist %}{{ publi.title }}{% endfor %}"
    site = lay_out(tmp_path, {"publications.md": File(loop)})
    text = THREE + "- title: F\n"
    assert said(text, "PUB323") != []
    assert said(text, "PUB323", site) == []
