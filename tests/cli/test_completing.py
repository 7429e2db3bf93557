"""What the shell is offered at Tab, asked for as bash asks."""

from pathlib import Path

import pytest
from tests.cli import shell

LAB = "- title: Folded data\n  authors: L. Wu\n  year: 2020\n  ERC: 1\n"


def offered(here: Path, line: str) -> list[str]:
    words = line.split(" ")
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    env = {"_PUBLIST_COMPLETE": "complete_bash", **asked}
    ended = shell.run([*shell.PUBLIST, *words[1:]], here, env=env)
    assert ended.err == ""
    return ended.out.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("publist va", ["validate"], id="command"),
        pytest.param("publist tag --fl", ["--flag"], id="option"),
        pytest.param("publist tag wu20", ["wu2020folded"], id="key"),
        pytest.param("publist show w", ["wu2020folded"], id="key for show"),
        pytest.param("publist set w", ["wu2020folded"], id="key for set"),
        pytest.param("publist tag x", [], id="no key"),
        pytest.param("publist list --flag E", ["ERC"], id="flag"),
        pytest.param("publist report --grant N", ["NSF"], id="grant"),
    ],
)
def test_offered(tmp_path: Path, line: str, expected: list[str]) -> None:
    (tmp_path / "publist.yml").write_text(LAB)
    (tmp_path / "publist.toml").write_text("[grants.NSF]\nnumber = '1'\n")
    assert offered(tmp_path, line) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="an empty list"),
        pytest.param("- title: a: b\n", id="a list that does not load"),
    ],
)
def test_nothing_is_said_where_nothing_is_known(tmp_path: Path, text: str) -> None:
    (tmp_path / "publist.yml").write_text(text)
    assert offered(tmp_path, "publist tag w") == []
    assert offered(tmp_path / "..", "publist tag w") == []
