"""Each folder in cases/ is a session: what was typed, what came, what is in the files.

``before/`` goes in, the lines of ``commands.txt`` are run there, and ``report.txt`` (what
a terminal shows) and ``after/`` (the files that are new or changed) come out.
``pytest --update-golden tests/test_golden.py`` rewrites both; git shows the difference.
"""

import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist.cli import app

CASES = sorted(
    path.parent for path in Path(__file__).parent.glob("cases/*/commands.txt")
)


def files_in(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def typed(line: str) -> tuple[list[str], bytes]:
    words = shlex.split(line)
    assert words[0] == "publist"
    if "<" not in words:
        return words[1:], b""
    at = words.index("<")
    return words[1:at], Path(words[at + 1]).read_bytes()


def session(commands: str, here: Path) -> str:
    report = ""
    for line in commands.splitlines():
        arguments, stdin = typed(line)
        result = CliRunner().invoke(app, arguments, input=stdin)
        output = result.output.replace("\r\n", "\n").replace(str(here), "/lab")
        ended = "" if output.endswith("\n") or not output else "\n"
        report += f"$ {line}\n{output}{ended}exit {result.exit_code}\n"
    return report


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_session(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/nobody")
    monkeypatch.setenv("VISUAL", "sed -i 's/ guide/ book/; s/press/print/'")
    monkeypatch.delenv("PUBLIST_FILE", raising=False)
    if (case / "before").is_dir():
        shutil.copytree(case / "before", tmp_path, dirs_exist_ok=True)
    before = files_in(tmp_path)

    report = session((case / "commands.txt").read_text(encoding="utf-8"), tmp_path)
    now = files_in(tmp_path)
    assert before.keys() <= now.keys()
    after = {name: held for name, held in now.items() if before.get(name) != held}

    if request.config.getoption("--update-golden"):
        update(case, report, after)
    assert report == (case / "report.txt").read_text(encoding="utf-8")
    assert after == files_in(case / "after")


def update(case: Path, report: str, after: dict[str, bytes]) -> None:
    (case / "report.txt").write_text(report, encoding="utf-8")
    shutil.rmtree(case / "after", ignore_errors=True)
    for name, held in after.items():
        path = case / "after" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held)
