"""What --dry-run shows is the change itself: `patch` makes of it what the command does."""

import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist.cli import app

LIST = """\
# Ours
- title: "One: a start"
  authors: A. One
  ERC: 0

# with Two
- title: Zwölf
  authors: B. Two
  news1:

- title: Three
  authors: C. Three
  ERC: 0
"""
COMMANDS = [
    pytest.param("tag 1 2 3 --erc", id="tag"),
    pytest.param("set 1 2 3 news1=Now --yes", id="set"),
    pytest.param("unset 2 news1", id="unset"),
    pytest.param("remove 1 3 --yes", id="remove"),
    pytest.param("move 3 --to 1", id="move"),
    pytest.param("add --title Four --authors D. --year 2024 --yes", id="add"),
    pytest.param("edit 2", id="edit"),
]


FILES = [
    pytest.param(LIST, id="plain"),
    pytest.param(LIST.replace("\n", "\r\n"), id="CRLF"),
    pytest.param("\ufeff" + LIST, id="byte order mark"),
    pytest.param(LIST.removesuffix("\n"), id="no final newline"),
]


def publist(*words: str) -> bytes:
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    return done.stdout_bytes


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no `patch`")
@pytest.mark.parametrize("text", FILES)
@pytest.mark.parametrize("line", COMMANDS)
def test_the_diff_is_the_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VISUAL", "sed -i s/Zw/Elf/")
    path, before = tmp_path / "publist.yml", text.encode()
    path.write_bytes(before)
    diff = publist(*line.split(), "--dry-run")
    assert path.read_bytes() == before
    publist(*line.split())
    written = path.read_bytes()
    path.write_bytes(before)
    patch = ["patch", "-p0", "--silent", "--binary"]
    subprocess.run(patch, input=diff, check=True, capture_output=True)
    assert path.read_bytes() == written != before
