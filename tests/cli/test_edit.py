"""`publist edit` with editors that do well, badly and nothing, and beside other writers."""

import re
import subprocess
import time
from pathlib import Path

import pytest
from tests.cli import shell
from typer.testing import CliRunner

from publist.cli import app
from publist.store.lock import locked

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
        pytest.param(
            "sed -i 's/$/\\r/'", 0, "nothing changed", ("", ""), id="CRLF alone"
        ),
        pytest.param(
            "sed -i '1s/^/\\xef\\xbb\\xbf/;s/Two/2/'",
            0,
            "changed #2",
            ("Two", "2"),
            id="a byte order mark",
        ),
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
        pytest.param(
            "sed -i s/title:/titel:/",
            3,
            "entry.yml: the entry has no title any more",
            ("", ""),
            id="no title",
        ),
        pytest.param(
            "sed -i 's/title:.*/title:/'",
            3,
            "write `title:",
            ("", ""),
            id="empty title",
        ),
        pytest.param("sed -i d", 3, "`publist remove 2`", ("", ""), id="emptied"),
        pytest.param("sed -i s/B./B:/", 3, "entry.yml:2:", ("", ""), id="place"),
        pytest.param(
            """sh -c 'sed -i s/Two/2/ "$1"; exit 1' sh""",
            3,
            "your lines are kept in",
            ("", ""),
            id="it saves, then fails",
        ),
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


def test_an_entry_that_ends_the_file_has_a_last_line_ending_in_the_editor(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(LIST.rstrip("\n"), encoding="utf-8")
    monkeypatch.setenv("VISUAL", """sh -c 'echo "  doi: x" >> "$1"' sh""")
    assert CliRunner().invoke(app, ["edit", "2"]).exit_code == 0
    assert path.read_text("utf-8") == LIST + "  doi: x"


PATIENT = """#!/bin/sh
touch opened
while [ ! -e close ]; do sleep 0.02; done
sed -i s/Two/2/ "$1"
"""


def appears(path: Path) -> None:
    until = time.time() + shell.WAIT
    while not path.exists():
        assert time.time() < until, path
        time.sleep(0.01)


def edited_while(folder: Path, change: str) -> shell.Ended:
    """Edit entry 2, and run a shell command while the editor is open."""
    (folder / "editor").write_text(PATIENT, encoding="utf-8")
    (folder / "editor").chmod(0o755)
    (folder / "kept").mkdir()
    env = {"EDITOR": str(folder / "editor"), "TMPDIR": str(folder / "kept")}
    with subprocess.Popen(
        [*shell.PUBLIST, "edit", "2"],
        cwd=folder,
        env=shell.environment(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        appears(folder / "opened")
        meanwhile = shell.sh(change, folder)
        (folder / "close").touch()
        out, err = process.communicate(timeout=shell.WAIT)
    assert meanwhile.status == 0, meanwhile
    return shell.Ended(process.returncode, out, err)


@pytest.mark.parametrize(
    ("change", "after"),
    [
        pytest.param(
            '"$@" tag 1 --erc',
            LIST.replace("One\n\n", "One\n  ERC: 1\n\n").replace("Two", "2"),
            id="another entry is tagged",
        ),
        pytest.param(
            '"$@" move 2 --to 1',
            "# ours\n- title: 2  # hers\n  authors: B. 2\n\n- title: One\n"
            "  authors: A. One\n",
            id="it is moved",
        ),
        pytest.param(
            "printf '%s' '- title: New\n' >> publist.yml",
            LIST.replace("Two", "2") + "- title: New\n",
            id="another is written by hand",
        ),
        pytest.param(
            """printf '%s\\n' '- title: Two  # hers' '  authors: B. Two' >> publist.yml""",
            "",
            id="a copy of it appears",
        ),
        pytest.param('"$@" set 2 authors=C.', "", id="it is changed"),
        pytest.param('"$@" remove 2', "", id="it is removed"),
        pytest.param("echo '- a: b: c' >> publist.yml", "", id="the list is broken"),
        pytest.param("rm publist.yml", "", id="the list is gone"),
    ],
)
def test_others_may_write_meanwhile(path: Path, change: str, after: str) -> None:
    ended = edited_while(path.parent, change)
    kept = re.search(r"your lines are kept in (.*)", ended.err)
    if after:
        assert (ended.status, kept) == (0, None), ended.err
        assert path.read_text("utf-8") == after
        return
    assert ended.status == 3
    assert kept
    assert Path(kept[1]).read_text("utf-8") == "- title: 2  # hers\n  authors: B. 2\n"
    assert "Traceback" not in ended.err
    assert "  fix: " in ended.err
    assert not path.exists() or "2  #" not in path.read_text("utf-8")


def test_the_lines_wait_for_another_writer(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not while the editor is open, but while they are put back."""
    state = str(path.parent / "state")
    editor = """sh -c 'sed -i s/Two/2/ "$1"; touch saved' sh"""
    env = {"EDITOR": editor, "XDG_STATE_HOME": state}
    monkeypatch.setenv("XDG_STATE_HOME", state)
    with locked(path):
        process = subprocess.Popen(
            [*shell.PUBLIST, "edit", "2"], cwd=path.parent, env=shell.environment(env)
        )
        appears(path.parent / "saved")
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
        path.write_text(LIST.replace("One", "1"), encoding="utf-8")
    assert process.wait(shell.WAIT) == 0
    assert path.read_text("utf-8") == LIST.replace("One", "1").replace("Two", "2")
