"""What `publist import` says: to programs, to people, and while it works."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from tests.cli import shell
from tests.cli.shell import Terminal
from typer.testing import CliRunner

from publist.cli import app, sourcing

LIST = "- title: Only\n  authors: A. One\n"
HIDE, SHOW = "\x1b[?25l", "\x1b[?25h"
INTERRUPTED = 130


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "publist.yml").write_text(LIST)
    return tmp_path


def report(here: Path, *words: str) -> tuple[int, dict[str, Any]]:
    """Return status and report of an import in a process of its own."""
    ended = shell.publist("import", *words, "--format", "json", here=here)
    assert ended.err == ""
    return ended.status, json.loads(ended.out)


HOSTILE = [
    pytest.param("\\u001b[31mred\\u009b0m", id="terminal codes"),
    pytest.param("a\\u202eb\\u2066c\\u2028d", id="directions"),
    pytest.param("half \\ud83d of one", id="half a character"),
    pytest.param("\\u0000\\u0007\\n\\r\\t", id="control characters"),
    pytest.param('\\"}], \\"read\\": 9', id="JSON"),
    pytest.param("[red]x[/] <script>x</script> {{ x }}", id="markup"),
]


HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_report_is_json_whatever_the_files_hold(
    site: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(site)
    item = dict.fromkeys(("title", "author", "DOI", "URL", "note"), "TEXT x")
    written = json.dumps([item, {"id": "kTEXT", "TEXT": 1}]).replace("TEXT", text)
    (site / "a.json").write_text(written)
    result = CliRunner().invoke(app, ["import", "a.json", "--format", "json"])
    told = json.loads(result.stdout)
    assert (result.exit_code, told["read"]) == (1, 2)
    assert (len(told["added"]), len(told["unreadable"])) == (1, 1)
    assert not HARMFUL.search(result.stdout)
    assert CliRunner().invoke(app, ["validate"]).exit_code == 0


def test_a_file_with_a_name_that_is_no_text(site: Path) -> None:
    name = b"caf\xe9\x1b[2J.json"
    with open(os.path.join(os.fsencode(site), name), "w") as file:  # noqa: PTH118, PTH123
        file.write('[{"title": "A"}]')
    status, told = report(site, os.fsdecode(name))
    assert (status, [one["title"] for one in told["added"]]) == (0, ["A"])
    assert shell.publist("import", os.fsdecode(name), here=site).status == 0


def test_the_two_reports_say_the_same(site: Path) -> None:
    (site / "a.bib").write_text(
        "@misc{a, title={A}, author={Wu, L.}}\n@misc{a, title={A}, author={Wu, L.}}\n"
        "@misc{b, title={Only}}\n@misc{c, year=2000}\n@misc{d, title={D}\n"
    )
    words = shell.publist("import", "a.bib", "--dry-run", here=site).err
    status, told = report(site, "a.bib", "--dry-run")
    counted = (len(told[name]) for name in ("added", "updated", "present", "repaired"))
    head = "{} added · {} updated · {} already there · {} repaired".format(*counted)
    assert f"{told['read']} read · {head}" in words
    for name in ("present", "repaired", "unreadable", "left_out"):
        assert told[name]
        for one in told[name]:
            assert f"  a.bib:{one['line']} {one['key']}: {one['reason']}\n" in words
    assert status == 1
    assert (site / "publist.yml").read_text() == LIST


def test_people_s_report_stays_off_standard_output(site: Path) -> None:
    (site / "a.bib").write_text("@misc{a, title={A}}")
    ended = shell.publist("import", "a.bib", here=site)
    assert (ended.out, "1 read · 1 added" in ended.err) == ("", True)


def test_standard_input_has_a_limit(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    monkeypatch.setattr(sourcing, "LIMIT", 2**20)
    result = CliRunner().invoke(
        app, ["import", "-"], input=b"@misc{a, title={A}}" * 99999
    )
    assert (result.exit_code, "larger than 1 MB" in result.output) == (3, True)


def long_list(here: Path, entries: int = 6000) -> str:
    entry = (
        "@misc{{k{0}, title = {{Title {0}}}, author = {{Wu, L.}}, note = {{{1}}}}}\n"
    )
    path = here / "long.bib"
    path.write_text("".join(entry.format(n, "x" * 150) for n in range(entries)))
    return path.name


def several(here: Path) -> list[str]:
    names = [f"{number}.bib" for number in range(5)]
    for name in names:
        (here / name).write_text(f"@misc{{k{name}, title={{Title {name}}}}}")
    return names


def test_a_bar_shows_at_a_terminal_and_goes(site: Path) -> None:
    with Terminal("import", *several(site), here=site) as terminal:
        assert terminal.end() == 0
        assert "━" in terminal.text
        assert terminal.text.count(HIDE) == terminal.text.count(SHOW) == 1
        assert terminal.text.index(SHOW) < terminal.text.index("5 read · 5 added")


@pytest.mark.parametrize(
    ("count", "env"),
    [
        pytest.param(1, {}, id="little work"),
        pytest.param(5, {"CI": "1"}, id="CI"),
        pytest.param(5, {"TERM": "dumb"}, id="dumb terminal"),
    ],
)
def test_no_bar(site: Path, count: int, env: dict[str, str]) -> None:
    status, text = shell.shown("import", *several(site)[:count], here=site, env=env)
    assert (status, "━" in text, HIDE in text) == (0, False, False)


def test_no_bar_in_a_pipe(site: Path) -> None:
    ended = shell.publist("import", *several(site), "--dry-run", here=site)
    assert (ended.status, "━" in ended.err, "\x1b" in ended.err) == (0, False, False)


def test_ctrl_c_leaves_list_and_terminal_whole(site: Path) -> None:
    with Terminal("import", long_list(site), here=site) as terminal:
        terminal.wait_for("long.bib")
        os.write(terminal.screen, b"\x03")
        assert terminal.end() == INTERRUPTED
        assert terminal.text.rindex(SHOW) > terminal.text.rindex(HIDE)
        assert "Traceback" not in terminal.text
    assert (site / "publist.yml").read_text() == LIST
