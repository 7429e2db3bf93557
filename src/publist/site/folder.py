"""The files of a site, found once: its pages and pictures are both among them.

What Jekyll does not read is passed over, links are not followed, and both the depth and
the number of files are bounded: a list may lie in a folder that is no site of its own.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PASSED_OVER = frozenset({"node_modules", "__pycache__"})
AT_THE_TOP = frozenset({"_site", "vendor"})
DEEPEST = 12
MOST_FILES = 20_000


@dataclass(frozen=True)
class Folder:
    """A site's folder."""

    root: Path

    @cached_property
    def files(self) -> dict[str, os.DirEntry[str]]:
        """Its files by their path from the root, in a fixed order."""
        found = _below(os.fspath(self.root), "", 0)
        return {path: entry for (path, entry), _ in zip(found, range(MOST_FILES))}  # noqa: B905

    @property
    def complete(self) -> bool:
        """Whether all files were found."""
        return len(self.files) < MOST_FILES


def _below(
    folder: str, prefix: str, depth: int
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    passed_over = PASSED_OVER if depth else PASSED_OVER | AT_THE_TOP
    for entry in found:
        if entry.name.startswith(".") or entry.name in passed_over:
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < DEEPEST:
                yield from _below(entry.path, f"{prefix}{entry.name}/", depth + 1)
        elif entry.is_file(follow_symlinks=False):
            yield prefix + entry.name, entry
