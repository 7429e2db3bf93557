"""The pages that people write, without what a generator makes of them.

Built pages hold the markers of their sources, so a folder of them must not be taken for
the site; each generator has its own names for such folders.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from publist.site.folder import Folder

SUFFIXES = frozenset(".md .markdown .mkd .mkdn .mkdown .qmd .rmd .html .htm".split())
BUILT = {
    "mkdocs.yml": ("site",),
    "hugo.toml": ("public", "resources"),
    "hugo.yaml": ("public", "resources"),
    "config.toml": ("public", "resources"),
    "_quarto.yml": ("_site", "_book", "_freeze"),
}
"""What a generator makes, by the file that tells its sites."""


def find(folder: Folder, config: Mapping[str, Any]) -> list[Path]:
    """Return the pages of a site, in the order of their paths; links are not followed.

    ``config`` is its ``_config.yml``, which may name another folder for built pages.
    """
    built = tuple(f"{name}/" for name in _built(folder, config))
    return [
        Path(entry.path)
        for path, entry in folder.files.items()
        if PurePosixPath(path).suffix.lower() in SUFFIXES and not path.startswith(built)
    ]


def _built(folder: Folder, config: Mapping[str, Any]) -> Iterator[str]:
    destination = PurePosixPath(str(config.get("destination") or "_site"))
    yield destination.as_posix().removeprefix("./")
    for name, made in BUILT.items():
        if name in folder.files:
            yield from made


def is_led_out(path: Path, root: Path) -> bool:
    """Tell whether a path inside the site leads out of it by a symbolic link."""
    place, top = os.path.abspath(path), os.path.abspath(root)  # noqa: PTH100  `..` goes
    return Path(place).is_relative_to(top) and not path.resolve().is_relative_to(
        root.resolve()
    )
