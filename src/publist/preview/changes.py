"""Wait until one of a few files changes.

Their folders are watched, not the files (editors replace a file, they seldom write into
it), and none of the folders in those: a site may have ``node_modules``. What the system
tells only wakes publist; the files' own times decide. So nothing is lost that changes
while nobody watches, or on a drive that tells nothing.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

STEP = 30
"""Milliseconds without news after which what was told is one change."""

TOGETHER = 300
"""Milliseconds after which changes that do not end are one, too."""

LOOK = 500
"""Milliseconds after which publist looks without being told."""


State = dict[str, tuple[int, ...]]
"""Times, sizes and places of files by name; empty for a file that is not there."""


class Watched(NamedTuple):
    """What a page is made of."""

    files: tuple[Path, ...]
    pictures: Path | None = None

    def folders(self) -> set[Path]:
        """Return the folders that are there: of the files, and those of the pictures."""
        near = {parent for file in self.files for parent in _parents(file)}
        near.update(self._picture_folders())
        return {folder for folder in near if folder.is_dir()}

    def _picture_folders(self) -> Iterator[Path]:
        """Yield the folder of the pictures and those in it; links are not followed."""
        for folder, inner, _ in os.walk(self.pictures) if self.pictures else ():
            yield Path(folder)
            inner[:] = [name for name in inner if not name.startswith(".")]

    def state(self) -> State:
        """Return what tells one state of all files from another."""
        names = {str(file): _stamp(file) for file in self.files}
        for folder in self._picture_folders():
            names |= {str(file): _stamp(file) for file in _listed(folder)}
        return names


def _parents(file: Path) -> set[Path]:
    """Return the folder of a file, and that of the file it is a link to."""
    return {file.absolute().parent, Path(os.path.realpath(file)).parent}


def _listed(folder: Path) -> Iterable[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # gone by now
        return ()


def _stamp(file: Path) -> tuple[int, ...]:
    try:
        held = file.stat()
    except OSError:
        return ()
    return held.st_mtime_ns, held.st_size, held.st_ino


def changes(watched: Callable[[], Watched], known: State) -> Iterator[None]:
    """Yield whenever what ``watched`` returns is not in the known state any more.

    Ends only when the program is interrupted.
    """
    while True:
        folders = watched().folders()
        for _ in _moments(folders):
            now = watched()
            state = now.state()
            if state != known:
                known = state
                yield
            if now.folders() != folders:
                break


def _moments(folders: Iterable[Path]) -> Iterator[None]:
    """Yield when it may be worth looking: at news of the folders, and now and then."""
    from watchfiles import watch  # noqa: PLC0415  an extra

    try:
        for _ in watch(
            *folders,
            watch_filter=None,
            recursive=False,
            step=STEP,
            debounce=TOGETHER,
            rust_timeout=LOOK,
            yield_on_timeout=True,
        ):
            yield
    except OSError:  # a folder has gone, or the system watches no more of them
        while True:
            time.sleep(LOOK / 1000)
            yield
