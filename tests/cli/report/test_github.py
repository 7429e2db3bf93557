"""Annotations, read back as the runner of GitHub Actions reads them."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from tests.cli import shell
from tests.cli.report.printed import located, printed, some
from tests.store.lists import slipped, texts

from publist.cli.report import Located
from publist.errors import Place, PublistError

SIGNS = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


class Command(NamedTuple):
    level: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, signs: dict[str, str]) -> str:
    return re.sub("|".join(signs), lambda found: signs[found[0]], text)


def commands(output: str) -> list[Command]:
    """Return the commands in an output, each on a line of its own."""
    found = []
    for line in re.split(r"\r\n|\n|\r", output.removesuffix("\n")):
        assert line.startswith("::")
        head, _, message = line[2:].partition("::")
        level, _, given = head.partition(" ")
        pairs = (pair.partition("=") for pair in given.split(",") if pair)
        properties = {name: unescaped(value, SIGNS) for name, _, value in pairs}
        signs = {sign: SIGNS[sign] for sign in ("%0D", "%0A", "%25")}
        found.append(Command(level, properties, unescaped(message, signs)))
    return found


@some
@given(texts() | slipped())
def test_each_finding_is_one_command(text: str) -> None:
    found = located(text)
    output = printed("github", found)
    for one, read in zip(found, commands(output) if output else [], strict=True):
        assert read.level == one.finding.severity.replace("info", "notice")
        assert read.properties["file"] == "publist.yml"
        assert read.properties["line"] == str(one.place.line)
        assert read.properties["title"].startswith(one.finding.code)
        assert "\n" not in read.properties["title"]
        assert read.message.startswith(f"{one.place}: ")
        assert read.message.split("\nfix: ")[0].endswith(one.finding.message)


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("a\n::add-mask::b", id="line feed"),
        pytest.param("a\r::stop-commands::b", id="carriage return"),
        pytest.param("100% of 1,000: %0A::x::y", id="signs"),
        pytest.param("a::b", id="colons"),
    ],
)
def test_a_message_gives_no_command_of_its_own(message: str) -> None:
    error = PublistError(
        message, where=Place(Path("a::b,c:%0A.yml"), 3, 4), fix=message
    )
    read = commands(printed("github", [], [error]))
    place = {"file": "a::b,c:%0A.yml", "line": "3", "col": "4"}
    assert read == [Command("error", place, f"{message}\nfix: {message}")]


def test_an_error_without_a_place_is_said_all_the_same() -> None:
    (read,) = commands(printed("github", [], [PublistError("no", fix="yes")]))
    assert read == Command("error", {}, "no\nfix: yes")


def columns(found: list[Located]) -> list[tuple[str | None, ...]]:
    names = ("line", "col", "endLine", "endColumn")
    read = commands(printed("github", found))
    return [tuple(one.properties.get(name) for name in names) for one in read]


def test_an_end_column_only_counts_on_the_same_line() -> None:
    text = "- authors: A. One\n  year: 2020\n- title: Two\n  link: x\n"
    assert columns(located(text)) == [("1", "3", "2", None), ("4", "9", "4", "10")]


@pytest.mark.parametrize(
    ("env", "line"),
    [
        pytest.param({}, "publist.yml:1:3: PUB104", id="elsewhere"),
        pytest.param({"CI": "true"}, "publist.yml:1:3: PUB104", id="another CI"),
        pytest.param(
            {"GITHUB_ACTIONS": "true", "GITHUB_WORKFLOW": "Pages"},
            "::error file=publist.yml,line=1", id="Actions",
        ),
    ],
)  # fmt: skip
def test_annotations_come_by_themselves_in_actions(
    tmp_path: Path, env: dict[str, str], line: str
) -> None:
    (tmp_path / "publist.yml").write_text("- authors: A. One\n")
    assert shell.publist("validate", here=tmp_path, env=env).out.startswith(line)


@pytest.mark.parametrize(
    ("workspace", "shown"),
    [
        pytest.param("", "_data/publist.yml", id="the repository's root"),
        pytest.param(".", "lab/_data/publist.yml", id="the workspace"),
        pytest.param("elsewhere", "_data/publist.yml", id="another workspace"),
    ],
)
def test_paths_count_from_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workspace: str, shown: str
) -> None:
    (tmp_path / "lab" / ".git").mkdir(parents=True)
    (tmp_path / "lab" / "_data").mkdir()
    monkeypatch.chdir(tmp_path / "lab" / "_data")
    if workspace:
        monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / workspace))
    for path in (Path("publist.yml"), tmp_path / "lab" / "_data" / "publist.yml"):
        (read,) = commands(printed("github", located("- x: y\n", path)))
        assert read.properties["file"] == shown


def test_a_list_outside_keeps_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    (read,) = commands(printed("github", located("- x: y\n", tmp_path / "a.yml")))
    assert read.properties["file"] == (tmp_path / "a.yml").as_posix()
