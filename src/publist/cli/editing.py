"""What `edit` does: lines out to an editor, and back once they load.

The list is locked only while the lines are put back: an editor may be open for hours.
What others changed meanwhile stays; if it is this very entry, its lines are refused.
Whatever keeps them from getting there, they are kept in a file of their own.
"""

import os
import shlex
import subprocess
from codecs import BOM_UTF8
from contextlib import suppress
from pathlib import Path

from publist.cli import console, prompts
from publist.cli.opened import Opened, changing, commit
from publist.errors import Place, PublistError
from publist.store import files
from publist.store.document import ENDED, Document, Record
from publist.store.draft import Draft
from publist.store.rewrite import EDITED, entry_span, found_again, rewritten

EDITORS = ("VISUAL", "EDITOR")


def edit(opened: Opened, record: Record, *, dry_run: bool) -> bool:
    """Put what somebody makes of an entry's lines into the list; False for no change."""
    span = entry_span(opened.document, record)
    lines = opened.document.text[span.start : span.end]
    lines += "" if lines.endswith(ENDED) else "\n"
    original = lines.replace("\r\n", "\n").encode("utf-8")
    with files.scratch(EDITED.name, original) as path:
        try:
            while True:
                _open_editor(path)
                written = files.read_bytes(path)
                if _same(written, original):
                    return False
                if _taken(opened, record, written, dry_run=dry_run):
                    return True
        except BaseException:
            _keep(path, original)
            raise


def _taken(opened: Opened, record: Record, written: bytes, *, dry_run: bool) -> bool:
    """Put lines into the list; False if they do not load and are to be edited again."""
    with changing(opened.site.list, dry_run=dry_run) as now:
        same = found_again(opened.document, record, now.document)
        draft = Draft(now.document)
        try:
            lines = files.decoded(written, EDITED)
            draft.make(rewritten(now.document, same, lines))
            _require_titles(same, now.document, draft.now)
        except PublistError as error:
            problem = error
        else:
            commit(now, draft, dry_run=dry_run)
            return True
    if console.interactive():
        console.error(problem)
        if prompts.yes("Edit again?", default=True):
            return False
    raise problem


def _require_titles(record: Record, before: Document, now: Document) -> None:
    """Raise ``PublistError`` if what has become of an entry lost its title."""
    more = len(now.records) - len(before.records)
    own = now.records[record.number - 1 : record.number + more]
    if record.data.get("title") and not all(one.data.get("title") for one in own):
        what = "the entry has no title any more"
        raise PublistError(what, where=Place(EDITED), fix="write `title: ...` into it")


def _same(written: bytes, original: bytes) -> bool:
    """Tell whether an editor changed no more than marks and line endings of its own."""
    plain = written.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
    return plain.rstrip() == original.rstrip()


def _open_editor(path: Path) -> None:
    """Let somebody edit a file; raise ``PublistError`` if that fails."""
    command = [*shlex.split(_editor()), str(path)]
    try:
        done = subprocess.run(command, check=False)  # noqa: S603  the user's own editor
    except OSError as error:
        fix = "set EDITOR to the command that starts your editor"
        raise PublistError(f"`{command[0]}` cannot be started", fix=fix) from error
    if done.returncode:
        fix = "the list is as it was; run the command again"
        raise PublistError(f"the editor ended with status {done.returncode}", fix=fix)


def _editor() -> str:
    named = next((os.environ[name] for name in EDITORS if os.environ.get(name)), "")
    return named or ("notepad" if os.name == "nt" else "vi")


def _keep(path: Path, original: bytes) -> None:
    """Keep what was written for good, and say where."""
    with suppress(OSError):
        written = path.read_bytes()
        if not _same(written, original):
            kept = files.keep("publist-entry-", ".yml", written)
            console.note(f"your lines are kept in {kept}")
