"""Paths as a repository's host wants them: from its root, with forward slashes."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote


def from_root(path: Path) -> str:
    """Return a path from the root of the repository that holds it.

    Without a repository the root is the current folder; a file that is not below it
    keeps its whole path.
    """
    here = Path(os.path.realpath(path))
    root = next((one for one in _roots(here) if here.is_relative_to(one)), None)
    return (here.relative_to(root) if root else here).as_posix()


def uri(path: Path) -> str:
    """Return the same as an address: percent-encoded, whole with its scheme."""
    shown = Path(from_root(path))
    return shown.as_uri() if shown.is_absolute() else quote(shown.as_posix())


def _roots(path: Path) -> Iterator[Path]:
    """Yield GitHub's folder of the checkout, the nearest with ``.git``, the current one."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if workspace:
        yield Path(os.path.realpath(workspace))
    yield from (near for near in path.parents if (near / ".git").exists())
    yield Path(os.path.realpath(Path.cwd()))
