"""What `edit` does: lines out to an editor, and back once they load."""

import os
import shlex
import subprocess

import typer

from publist.cli import console
from publist.cli.opened import Opened
from publist.errors import PublistError
from publist.store import files
from publist.store.change import Change
from publist.store.document import Record
from publist.store.rewrite import entry_span, rewritten

EDITORS = ("VISUAL", "EDITOR")


def edited(opened: Opened, record: Record) -> Change | None:
    """Return the change that somebody made to an entry's lines; ``None`` for none.

    Raises ``PublistError`` if the lines do not load and nobody mends them; they are
    kept in a file of their own then, so that no typing is lost.
    """
    span = entry_span(opened.document, record)
    lines = opened.document.text[span.start : span.end].replace("\r\n", "\n")
    written = lines
    while True:
        written = _open(written)
        if written.rstrip() == lines.rstrip():
            return None
        try:
            return rewritten(opened.document, record, written)
        except PublistError as problem:
            console.error(problem)
            if not console.interactive() or not typer.confirm(
                "Edit again?", default=True
            ):
                raise _kept(written, problem) from None


def _open(lines: str) -> str:
    """Return what an editor makes of ``lines``."""
    with files.scratch("entry.yml", lines) as path:
        command = [*shlex.split(_editor()), str(path)]
        try:
            done = subprocess.run(command, check=False)  # noqa: S603  the user's own editor
        except OSError as error:
            fix = "set EDITOR to the command that starts your editor"
            raise PublistError(f"`{command[0]}` cannot be started", fix=fix) from error
        if done.returncode:
            fix = "the list is as it was; run the command again"
            raise PublistError(
                f"the editor ended with status {done.returncode}", fix=fix
            )
        return files.read_text(path)


def _editor() -> str:
    named = next((os.environ[name] for name in EDITORS if os.environ.get(name)), "")
    return named or ("notepad" if os.name == "nt" else "vi")


def _kept(written: str, problem: PublistError) -> PublistError:
    """Return the error that says where the lines are that could not be put back."""
    path = files.keep("publist-entry-", ".yml", written)
    what = f"the list is as it was; your lines are kept in {path}"
    return PublistError(what, fix=problem.fix)
