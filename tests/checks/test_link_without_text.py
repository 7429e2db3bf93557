from pathlib import Path

import pytest
from tests.checks.around import File, lay_out
from tests.checks.links import said

SHOWN = "- link: {url: a.pdf, display: PDF}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SHOWN, [], id="whole"),
        pytest.param(
            SHOWN + "- link: {url: a.pdf, display: }\n", ["warning display"], id="empty"
        ),
        pytest.param(SHOWN + "- link: {url: a.pdf}\n", ["warning url"], id="missing"),
        pytest.param(SHOWN + "- link: {url: , display: }\n", [], id="no address"),
        pytest.param(SHOWN + "- link:\n", [], id="nothing at all"),
        pytest.param(SHOWN + "- link: {url: a}\n" * 2, [], id="the list's habit"),
        pytest.param("- link: {url: a.pdf}\n", [], id="nothing to compare with"),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert said(text, "PUB322") == expected


def test_pages_may_show_no_lines(tmp_path: Path) -> None:
    link = '<a href="{{ publi.link.url }}">{{ publi.title }}</a>'
    loop = f"{{% for publi in site.data.publist %}}{link}{{% endfor %}}"
    site = lay_out(tmp_path, {"publications.md": File(loop)})
    text = SHOWN + "- link: {url: a}\n"
    assert said(text, "PUB322") != []
    assert said(text, "PUB322", site) == []
