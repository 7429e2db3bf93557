from pathlib import Path

import pytest
from tests.checks.around import File, lay_out
from tests.checks.found import findings, places

TOML = '[grants.ERC]\npage = "/erc.md"\n'
LOOP = "{%% for publi in site.data.publist %%}%s{%% endfor %%}"
TEXT = "- title: a\n- title: b\n  Start: 1\n- title: c\n  ERC: 1\n"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(
            "{% if publi.Start == 1 %}{{ publi.title }}{% endif %}",
            ["3:3 Start: 1"],
            id="another flag",
        ),
        pytest.param(
            "{% if publi.ERC == 1 %}{{ publi.title }}{% endif %}", [], id="the grant's"
        ),
        pytest.param(
            "{% if publi.ERC == 1 or publi.Start == 1 %}{{ publi.title }}{% endif %}",
            [],
            id="both",
        ),
        pytest.param(
            "{% if publi.highlight == 1 %}{{ publi.title }}{% endif %}",
            [],
            id="what all pages test",
        ),
        pytest.param(
            "{% if publi.grant == 'ERC' %}{{ publi.title }}{% endif %}", [], id="words"
        ),
        pytest.param("{{ publi.title }}", [], id="nothing"),
    ],
)
def test_places(tmp_path: Path, inside: str, expected: list[str]) -> None:
    files = {"publist.toml": File(TOML), "erc.md": File(LOOP % inside)}
    assert places(TEXT, "PUB803", lay_out(tmp_path, files)) == expected


def test_the_page_s_line_is_named(tmp_path: Path) -> None:
    loop = LOOP % "{% if publi.Start == 1 %}{{ publi.title }}{% endif %}"
    files = {"publist.toml": File(TOML), "erc.md": File("\n" + loop)}
    (one,) = findings(TEXT, "PUB803", lay_out(tmp_path, files))
    assert one.message.startswith("erc.md:")


def test_silent_without_pages() -> None:
    assert places(TEXT, "PUB803") == []
