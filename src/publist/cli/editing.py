"""What `edit` does: lines out to an editor, and back once they load."""

import os
import shlex
import subprocess
from pathlib import Path

import typer

from publist.cli import console
from publist.cli.opened import Opened, commit
from publist.errors import PublistError
from publist.store import files
from publist.store.document import Record
from publist.store.draft import Draft
from publist.store.rewrite import entry_span, rewritten

EDITORS = ("VISUAL", "EDITOR")


def edit(opened: Opened, record: Record, *, dry_run: bool) -> bool:
    """Put what somebody makes of an entry's lines into the list; False for no change.

    Whatever keeps the lines from getting there (they do not load, the file changed
    meanwhile, Ctrl-C), they are kept in a file of their own, so that no typing is lost.
    """
    span = entry_span(opened.document, record)
    lines = opened.document.text[span.start : span.end]
    original = lines.replace("\r\n", "\n").encode("utf-8")
    written = original
    try:
        while True:
            written = _opened(written)
            if written.rstrip() == original.rstrip():
                return False
            if _taken(opened, record, written, dry_run=dry_run):
                return True
    except BaseException:
        if written.rstrip() != original.rstrip():
            console.note(f"your lines are kept in {_kept(written)}")
        raise


def _taken(opened: Opened, record: Record, written: bytes, *, dry_run: bool) -> bool:
    """Put lines into the list; False if they do not load and are to be edited again."""
    draft = Draft(opened.document)
    try:
        lines = files.decoded(written, opened.site.list)
        draft.make(rewritten(opened.document, record, lines))
    except PublistError as problem:
        if not console.interactive():
            raise
        console.error(problem)
        if not typer.confirm("Edit again?", default=True):
            raise
        return False
    commit(opened, draft, dry_run=dry_run)
    return True


def _opened(lines: bytes) -> bytes:
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
        return files.read_bytes(path)


def _editor() -> str:
    named = next((os.environ[name] for name in EDITORS if os.environ.get(name)), "")
    return named or ("notepad" if os.name == "nt" else "vi")


def _kept(written: bytes) -> Path:
    return files.keep("publist-entry-", ".yml", written)
