"""Ask whoever is at the terminal; Ctrl-C and Ctrl-D are heard at any moment.

``input`` loses a Ctrl-C that comes between its question and its wait for a key: Python
notes the signal, then waits all the same. Here the signal itself writes to a pipe, and
the wait is for the pipe as much as for the keyboard.
"""

import os
import select
import signal
import sys

import typer

from publist.cli import console
from publist.errors import PublistError


class Declined(typer.Abort):
    """Somebody answered no."""


def text(question: str, *, required: bool = False) -> str:
    """Return what is typed, without blanks around it; ask again if it is ``required``."""
    while True:
        typed = _answer(f"{question}: ").strip()
        if typed or not required:
            return typed
        console.note("this is needed; Ctrl-C ends without a change")


def yes(question: str, *, default: bool = False) -> bool:
    """Return whether the answer is yes; Enter alone means ``default``."""
    while True:
        typed = _answer(f"{question} [{'Y/n' if default else 'y/N'}]: ")
        word = typed.strip().casefold()
        if word in ("", "y", "yes", "n", "no"):
            return word.startswith("y") if word else default
        console.note("answer y or n")


def _answer(question: str) -> str:
    """Return a typed line; raise ``typer.Abort`` on Ctrl-C and Ctrl-D."""
    try:
        typer.echo(console.clean(question), nl=False, err=True)
        _wait_for_key()
        line = sys.stdin.readline()
        line.encode("utf-8")
    except KeyboardInterrupt:
        line = ""
    except UnicodeError:
        what = "what was typed cannot be read as UTF-8"
        fix = "set the terminal to UTF-8, or edit the list in an editor"
        raise PublistError(what, fix=fix) from None
    if not line:
        console.note("")
        raise typer.Abort
    return line


def _wait_for_key() -> None:
    """Return when there is a line to read; a signal that comes meanwhile is handled."""
    if sys.platform == "win32":  # there, only sockets can be waited for
        return
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    before = signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    try:
        ready: list[int] = []
        while sys.stdin.fileno() not in ready:
            ready, _, _ = select.select([sys.stdin.fileno(), woken], [], [])
            if woken in ready:
                os.read(woken, 64)
    finally:
        signal.set_wakeup_fd(before)
        os.close(woken)
        os.close(wake)
