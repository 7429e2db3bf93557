"""`publist edit` with editors that do well, badly and nothing."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from publist.cli import app

LIST = """\
# ours
- title: One
  authors: A. One

- title: Two  # hers
  authors: B. Two
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "publist.yml").write_text(LIST, encoding="utf-8")
    return tmp_path / "publist.yml"


@pytest.mark.parametrize(
    ("editor", "status", "said", "after"),
    [
        pytest.param("sed -i s/Two/2/", 0, "changed #2", ("Two", "2"), id="a change"),
        pytest.param("true", 0, "nothing changed", ("", ""), id="none"),
        pytest.param("false", 3, "ended with status 1", ("", ""), id="it fails"),
        pytest.param(
            "no-such-editor", 3, "cannot be started", ("", ""), id="no editor"
        ),
        pytest.param(
            "sed -i s/One/x/;s/Two/a:\\ b/",
            3,
            "your lines are kept in",
            ("", ""),
            id="broken",
        ),
        pytest.param(
            "sed -i s/^-/+/", 3, "your lines are kept in", ("", ""), id="no dash"
        ),
        pytest.param("sed -i d", 3, "your lines are kept in", ("", ""), id="emptied"),
    ],
)
def test_edit(  # noqa: PLR0913, PLR0917  a table of sessions
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    editor: str,
    status: int,
    said: str,
    after: tuple[str, str],
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    result = CliRunner().invoke(app, ["edit", "2"])
    assert (result.exit_code, said in result.output) == (status, True), result.output
    head, _, tail = LIST.rpartition("- title")
    assert path.read_text("utf-8") == f"{head}- title" + tail.replace(*after)
    assert [left.name for left in path.parent.iterdir()] == ["publist.yml"]
