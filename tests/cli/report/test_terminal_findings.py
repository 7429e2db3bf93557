import re
from pathlib import Path

import pytest
from tests.cli import shell

CODES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
LINK = re.compile(r"\x1b\]8;id=\d+;([^\x1b]*)\x1b\\(PUB\d+)\x1b\]8;;\x1b\\")
COLOURS = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3|4|9|10)[0-9][0-9;]*m")
HARMFUL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
LAB = """\
- title: "One: a very long title that goes on and on so that no narrow terminal holds it"
  authors: A. One
  hightlight: 1
  link: https://example.org/a/long/address/that/does/not/end/before/the/terminal?a=long#one
- authors: B. Two
  nwes1: "水の[red]流れ[/red] :smile:"
  description:	[水, b]
"""
VALIDATE = ["validate", "--ignore", "PUB110"]
"""The tab is there for the carets."""

AT_80 = """\
#1 One: a very long title that goes on and on so that no narrow terminal holds …
  publist.yml:3:3: error PUB601 no page knows `hightlight`; is `highlight`
  meant?
    3 |   hightlight: 1
      |   ^^^^^^^^^^
    fix: write `highlight`
  publist.yml:4:9: error PUB106 `link` holds text; the pages want a mapping with
  `url` and `display`
    4 |   link: https://example.org/a/long/address/that/does/not/end/befor...
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    fix: write `url:` and `display:` on lines below it

#2 (no title)
  publist.yml:5:3: error PUB104 the entry has no title
    5 | - authors: B. Two
      |   ^^^^^^^^^^^^^^^
    fix: add a line `title: ...` to the entry
  publist.yml:6:3: warning PUB601 no page knows `nwes1`; is `news1` meant?
    6 |   nwes1: "水の[red]流れ[/red] :smile:"
      |   ^^^^^
    fix: write `news1`
  publist.yml:7:16: error PUB106 `description` holds a list; the pages want text
    7 |   description:    [水, b]
      |                   ^^^^^^^
    fix: write text on one line; put it in quotes if it looks like something
    else

4 errors, 1 warning; 2 can be mended with --unsafe-fixes
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "publist.yml").write_text(LAB)
    return tmp_path


def plain(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in CODES.sub("", text).splitlines())


@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_findings_at_a_terminal(site: Path, env: dict[str, str]) -> None:
    status, text = shell.shown(*VALIDATE, here=site, env=env)
    assert plain(text) == AT_80
    assert status == 1
    assert bool(COLOURS.search(text)) is (env == {})


def test_a_code_leads_to_its_page(site: Path) -> None:
    links = LINK.findall(shell.shown(*VALIDATE, here=site)[1])
    assert [code for _, code in links] == "PUB601 PUB106 PUB104 PUB601 PUB106".split()
    assert all(link.endswith(f"docs/rules.md#{code.lower()}") for link, code in links)


@pytest.mark.parametrize("columns", [20, 40, 60, 200])
def test_findings_fit_any_terminal(site: Path, columns: int) -> None:
    for env in ({}, {"TERM": "dumb"}):
        text = plain(shell.shown(*VALIDATE, here=site, columns=columns, env=env)[1])
        wide = [line for line in text.splitlines() if len(line) > columns]
        assert wide == []
        assert ("^^^^^" in text) is (columns > 20)
        words = " ".join(text.split())
        assert "4 errors, 1 warning; 2 can be mended with --unsafe-fixes" in words


def test_what_goes_elsewhere_is_plain(site: Path) -> None:
    for env in ({}, {"FORCE_COLOR": "1"}, {"COLUMNS": "20"}, {"CLICOLOR_FORCE": "1"}):
        ended = shell.publist(*VALIDATE, here=site, env=env)
        assert ended.out.startswith("publist.yml:3:3: PUB601 no page knows")
        assert len(ended.out.splitlines()) == 10
        assert "\x1b" not in ended.out


def test_a_list_that_does_not_load_stands_under_its_name(tmp_path: Path) -> None:
    (tmp_path / "publist.yml").write_text("- title: One: two\n")
    _, text = shell.shown("validate", here=tmp_path)
    lines = plain(text).splitlines()
    assert lines[0] == "publist.yml"
    assert lines[-1] == "1 error; 1 can be mended with --fix"


def test_a_fix_that_cannot_be_made_is_not_offered_again(tmp_path: Path) -> None:
    text = "  key:y\ntitle: z\n  &a\n"
    (tmp_path / "publist.yml").write_text(text)
    assert "can be mended with --fix" in shell.shown("validate", here=tmp_path)[1]
    status, said = shell.shown("validate", "--fix", here=tmp_path)
    assert (status, "with --fix" in said) == (1, False)
    assert (tmp_path / "publist.yml").read_text() == text


def test_control_codes_come_out_harmless(tmp_path: Path) -> None:
    evil = "\u202eb\u2066 \\e]0;owned\\a"
    (tmp_path / "publist.yml").write_text(f'- title: "{evil}"\n  link: "{evil}"\n')
    _, text = shell.shown("validate", here=tmp_path, env={"TERM": "dumb"})
    assert "link:" in text
    assert (
        re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
        == []
    )


def test_a_terminal_is_told_that_all_is_well(tmp_path: Path) -> None:
    (tmp_path / "publist.yml").write_text("- title: One\n  authors: A. One\n")
    assert shell.shown("validate", here=tmp_path)[0] == 0
    assert "nothing is wrong" in shell.shown("validate", here=tmp_path)[1]
    assert shell.publist("validate", here=tmp_path) == (0, "", "")
