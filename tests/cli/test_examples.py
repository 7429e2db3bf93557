"""The examples of --help are run on the sample site, where a newcomer tries them."""

import inspect
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist.cli import app
from publist.cli.main import load

SAMPLE = Path(__file__).parents[2] / "sample_data"
TELLING = "page report validate explain rules schema doctor".split()
CHANGING = "set unset tag untag edit move remove".split()


def examples(name: str) -> list[str]:
    """Return the command lines in a command's help, without the shell's own parts."""
    text = inspect.cleandoc(load(name).help).partition("Example:\n")[2]
    lines = (line.strip().partition(" > ")[0] for line in text.splitlines())
    return [line.removeprefix("EDITOR=nano ") for line in lines]


@pytest.mark.parametrize("name", ["list", "show", *TELLING, *CHANGING])
def test_examples(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "true")
    lines = examples(name)
    for number, line in enumerate(lines):
        site = tmp_path / str(number)
        shutil.copytree(SAMPLE, site)
        monkeypatch.chdir(site)
        before = (site / "_data" / "publist.yml").read_bytes()
        result = CliRunner().invoke(app, shlex.split(line)[1:])
        assert result.exit_code == 0, (line, result.output)
        changes = name in CHANGING and name != "edit" and "--dry-run" not in line
        after = (site / "_data" / "publist.yml").read_bytes()
        assert after == before or changes, line


def test_a_command_is_told_in_one_line() -> None:
    text = CliRunner().invoke(app, ["--help"]).output.partition("Commands:")[2]
    cut = {line.split()[0] for line in text.splitlines() if line.endswith("...")}
    assert not cut & {"list", "show", *TELLING, *CHANGING, "init"}
