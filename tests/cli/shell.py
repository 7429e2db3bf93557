"""Run the real command in a process of its own, through pipes or at a terminal."""

import fcntl
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

PUBLIST = (sys.executable, "-m", "publist")
PLAIN = {
    "HOME": "/nobody",
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm-256color",
    "PYTHONDONTWRITEBYTECODE": "1",  # a full disk must not leave half a .pyc in src
}
WAIT = 20.0

AT_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
WITHOUT_ROOM = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
os.execv(sys.argv[1], sys.argv[1:])
"""


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    kept = {"PATH", "VIRTUAL_ENV", "PYTHONPATH", "COVERAGE_PROCESS_START"}
    held = {name: value for name, value in os.environ.items() if name in kept}
    return {**held, **PLAIN, **(more or {})}


def run(
    words: Iterable[str],
    here: Path,
    *,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
) -> Ended:
    """Run any command in a folder, its output in pipes."""
    done = subprocess.run(
        list(words),
        cwd=here,
        input=stdin,
        env=environment(env),
        capture_output=True,
        timeout=60,
        check=False,
    )
    out, err = (text.decode("utf-8") for text in (done.stdout, done.stderr))
    return Ended(done.returncode, out, err)


def publist(
    *arguments: str,
    here: Path,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
) -> Ended:
    return run([*PUBLIST, *arguments], here, stdin=stdin, env=env)


def without_room(*arguments: str, here: Path) -> Ended:
    """Run publist where no file may grow beyond one kilobyte."""
    return run([sys.executable, "-c", WITHOUT_ROOM, *PUBLIST, *arguments], here)


def sh(script: str, here: Path, *words: str) -> Ended:
    """Run a shell script, in which ``"$@"`` is publist and the words behind it."""
    return run(["/bin/sh", "-c", script, "sh", *PUBLIST, *words], here)


def works(*words: str) -> bool:
    """Tell whether a helper of the system exists and may be used here."""
    if shutil.which(words[0]) is None:
        return False
    return run(words, Path("/")).status == 0


class Terminal:
    """publist at a pseudo-terminal: see what it shows, type answers and control keys."""

    def __init__(
        self,
        *arguments: str,
        here: Path,
        columns: int = 80,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Start the command."""
        self.screen, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (50, columns))
        fcntl.fcntl(self.screen, fcntl.F_SETFD, fcntl.FD_CLOEXEC)
        self.seen = b""
        self.process = subprocess.Popen(
            [sys.executable, "-c", AT_TERMINAL, *PUBLIST, *arguments],
            cwd=here,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment(env),
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.screen)

    def _read(self, until: float) -> bool:
        """Read what is there; False when the command has closed the terminal."""
        ready, _, _ = select.select([self.screen], [], [], max(0, until - time.time()))
        if not ready:
            message = f"nothing more came: {self.text!r}"
            raise TimeoutError(message)
        held = b""
        with suppress(OSError):  # Linux says so when nobody holds the other end
            held = os.read(self.screen, 65536)
        self.seen += held
        return bool(held)

    @property
    def text(self) -> str:
        """Everything shown so far, with lines as in a file."""
        return self.seen.decode("utf-8", "replace").replace("\r\n", "\n")

    def wait_for(self, words: str, times: int = 1) -> None:
        """Wait until the terminal shows some words."""
        until = time.time() + WAIT
        while self.text.count(words) < times:
            if not self._read(until):
                message = f"the command ended without {words!r}: {self.text!r}"
                raise AssertionError(message)

    def answer(self, question: str, words: str) -> None:
        """Type a line when a question is asked."""
        self.wait_for(question)
        self.type(words + "\n")

    def type(self, keys: str) -> None:
        """Type keys; ``\\x03`` is Ctrl-C, ``\\x04`` Ctrl-D."""
        self.type_bytes(keys.encode())

    def type_bytes(self, keys: bytes) -> None:
        os.write(self.screen, keys)

    def end(self) -> int:
        """Wait for the end; return the exit status."""
        until = time.time() + WAIT
        while self._read(until):
            pass
        return self.process.wait(timeout=WAIT)


def shown(
    *arguments: str,
    here: Path,
    columns: int = 80,
    env: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Run a command that asks nothing at a terminal; return status and text."""
    with Terminal(*arguments, here=here, columns=columns, env=env) as terminal:
        return terminal.end(), terminal.text
