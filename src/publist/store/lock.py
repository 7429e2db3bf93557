"""One publist at a time on one list: a lock held over read, edit and write.

The lock is a file of its own, outside the site's repository, under the user's state
folder. The system frees it when its process ends, however that ends, so a dead process
never blocks; the file itself may stay, empty.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publist.errors import Place, PublistError

PATIENCE = 20.0
"""Seconds to wait for another publist; an import of 10,000 entries takes 10."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of the list at ``path``; raise ``PublistError`` if another keeps it."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  only where a list is changed

    lock = FileLock(_lock_file(path), timeout=PATIENCE)
    try:
        lock.acquire()
    except Timeout as error:
        what = (
            f"another publist has been at work on this list for {PATIENCE:.0f} seconds"
        )
        fix = "wait until it has finished, or end it, then run the command again"
        raise PublistError(what, where=Place(path), fix=fix) from error
    try:
        yield
    finally:
        lock.release()


def _lock_file(path: Path) -> Path:
    """Return the lock of a list: one for all the paths and links that lead to it."""
    name = hashlib.sha256(os.path.realpath(path).encode()).hexdigest()[:24]
    return _folder() / f"{name}.lock"


def _folder() -> Path:
    """Return the folder of locks; the temporary folder where there is no home."""
    try:
        state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
        folder = Path(state) / "publist" / "locks"
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except (OSError, RuntimeError):
        pass
    user = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"publist-{user}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
