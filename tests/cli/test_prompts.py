"""Questions: what is taken for an answer, and Ctrl-C at any moment."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli import shell
from tests.cli.shell import Terminal

LIST = """\
- title: One
  authors: A. One
- title: Two
  authors: B. Two
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "publist.yml").write_text(LIST, encoding="utf-8")
    return tmp_path


def held(site: Path) -> str:
    return (site / "publist.yml").read_text("utf-8")


SEVERAL = [
    pytest.param("set 1 2 x=1", "Set x on these?", id="set: named"),
    pytest.param("set --text one x=1", "Set x on these?", id="set: one by a filter"),
    pytest.param("unset --text w authors", "Take authors out", id="unset: filter"),
    pytest.param("remove 1 2", "Remove these?", id="remove: named"),
    pytest.param("tag --author Two --erc", "Tag these with ERC?", id="tag: filter"),
]


@pytest.mark.parametrize(("line", "question"), SEVERAL)
@pytest.mark.parametrize(
    "answer", [pytest.param("y\n", id="yes"), pytest.param("\n", id="Enter")]
)
def test_several_are_changed_once_confirmed(
    site: Path, line: str, question: str, answer: str
) -> None:
    with Terminal(*line.split(), here=site) as terminal:
        terminal.wait_for(question)
        terminal.type(answer)
        assert terminal.end() == (0 if answer == "y\n" else 130)
    assert (held(site) == LIST) == (answer == "\n")


@pytest.mark.parametrize("line", ["set 1 x=1", "tag 1 2 --erc", "remove 1"])
def test_these_are_changed_unasked(site: Path, line: str) -> None:
    assert shell.publist(*line.split(), here=site).status == 0
    assert held(site) != LIST


def test_what_is_no_answer_is_asked_again(site: Path) -> None:
    with Terminal("remove", "1", "2", here=site) as terminal:
        terminal.answer("[y/N]", "perhaps")
        terminal.wait_for("answer y or n")
        terminal.wait_for("[y/N]", times=2)
        terminal.type("YES\n")
        assert terminal.end() == 0
    assert held(site) == ""


def test_answers_may_be_typed_ahead(site: Path) -> None:
    with Terminal("add", here=site) as terminal:
        terminal.type("Three\nC. Three\n\n\n\n\n\ny\n")
        assert terminal.end() == 0
    assert "- title: Three\n" in held(site)


@pytest.mark.parametrize(
    "key", [pytest.param("\x03", id="C"), pytest.param("\x04", id="D")]
)
@pytest.mark.parametrize(
    ("line", "question"),
    [
        pytest.param("add", "Title", id="add"),
        pytest.param("remove 1 2", "Remove these?", id="remove"),
    ],
)
def test_ctrl(site: Path, line: str, question: str, key: str) -> None:
    with Terminal(*line.split(), here=site) as terminal:
        terminal.wait_for(question)
        terminal.type(key)
        assert terminal.end() == 130
        assert terminal.text.endswith("\ninterrupted; nothing was written\n")
    assert held(site) == LIST


def test_bytes_that_are_no_text(site: Path) -> None:
    with Terminal("add", here=site) as terminal:
        terminal.wait_for("Title")
        terminal.type_bytes(b"na\xefve\n")
        assert terminal.end() == 3
        assert "UTF-8" in terminal.text
        assert "Traceback" not in terminal.text
    assert held(site) == LIST


DEAF = """
import signal, threading, typer
from publist.cli import prompts

def interrupt():
    asked.wait()
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)

asked = threading.Event()
threading.Thread(target=interrupt).start()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
asked.set()
try:
    prompts.text("Title")
except typer.Abort:
    print("heard")
"""


def test_ctrl_c_is_heard_where_it_wakes_no_read(tmp_path: Path) -> None:
    """As one that comes just before the wait: Python knows of it, the wait does not."""
    with subprocess.Popen(
        [sys.executable, "-c", DEAF],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout
        try:
            process.wait(shell.WAIT)
            assert process.stdout.read() == b"heard\n"
        finally:
            process.kill()
