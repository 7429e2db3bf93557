from pathlib import Path

import pytest
from tests.checks.around import site_of
from tests.checks.found import places
from tests.checks.mended import mended

OTHERS = "".join(f"- title: {name}\n  highlight: 0\n  url: x\n" for name in "bcd")
LINK = "- title: a\n  link:\n    url: x\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{LINK}    highlight: 1\n{OTHERS}", ["4:5 highlight: 1"], id="inside"
        ),
        pytest.param(f"{LINK}  highlight: 1\n{OTHERS}", [], id="beside"),
        pytest.param(
            f"{LINK}    highlight: 1\n  highlight: 1\n{OTHERS}", [], id="in both"
        ),
        pytest.param(f"{LINK}    date: 1\n{OTHERS}", [], id="the link's own"),
        pytest.param(
            f"{LINK}    highlight: 1\n" + "- title: b\n  highlight: 0\n" * 2,
            [],
            id="too few beside",
        ),
        pytest.param(LINK * 4, [], id="what links are made of"),
        pytest.param(f"- title: a\n  link: x\n{OTHERS}", [], id="a link of text"),
        pytest.param(
            "- {title: a, link: {highlight: 1}}\n".replace("- ", "- ") + OTHERS,
            ["1:21 highlight: 1"],
            id="in braces",
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB116") == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("    highlight: 1\n", "  highlight: 1\n", id="the last"),
        pytest.param(
            "    highlight: 1  # c\n    title2:\n",
            "    highlight: 1  # c\n    title2:\n",
            id="fields of the link follow: untouched",
        ),
        pytest.param(
            "    highlight: 1\n  news1: b\n",
            "  highlight: 1\n  news1: b\n",
            id="beside",
        ),
    ],
)
def test_the_line_moves(before: str, after: str) -> None:
    assert mended(LINK + before + OTHERS, "PUB116") == LINK + after + OTHERS


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        pytest.param("publi.highlight", ["4:5 highlight: 1"], id="not where it stands"),
        pytest.param("publi.link.highlight", [], id="a page reads it there"),
    ],
)
def test_pages(tmp_path: Path, read: str, expected: list[str]) -> None:
    loop = "{% for publi in site.data.publist %}"
    page = f"{loop}{{{{ {read} }}}}{{{{ publi.title }}}}{{% endfor %}}"
    site = site_of(tmp_path, pubsDOTmd=page)
    assert places(f"{LINK}    highlight: 1\n{OTHERS}", "PUB116", site) == expected
