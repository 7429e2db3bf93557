"""The pictures that may be seen: those of one folder of the site, and nothing else.

A name is followed to the file that it really means before it is compared with the
folder, so neither ``..`` nor a symbolic link leads out of it.
"""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

TYPES = {
    ".apng": "image/apng",
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".webp": "image/webp",
}
"""What browsers show as pictures, by suffix; no other file is handed out."""


@dataclass(frozen=True)
class Pictures:
    """The folder of the pictures, and the site that it has to be in."""

    root: Path
    folder: str
    """From the root, as the settings name it."""

    @property
    def address(self) -> str:
        """What an address begins with, on the site and in the preview."""
        inner = os.path.normpath(self.folder.strip("/") or ".").replace(os.sep, "/")
        return "/" if inner == "." else f"/{inner}/"

    @cached_property
    def inside(self) -> bool:
        """Whether the folder is in the site at all."""
        return self._real.is_relative_to(self.root.resolve())

    @cached_property
    def _real(self) -> Path:
        return (self.root / self.folder).resolve()

    def has(self, name: str) -> bool:
        """Tell whether there is a picture of that name, written below the folder."""
        return self.find(name) is not None

    def at(self, address: str) -> Path | None:
        """Return the picture at an address, percent signs read; ``None`` without one."""
        if not address.startswith(self.address):
            return None
        return self.find(address.removeprefix(self.address))

    def find(self, name: str) -> Path | None:
        """Return the file of a picture; ``None`` for whatever may not be seen."""
        if not self.inside or not _plain(name):
            return None
        try:
            real = (self._real / name).resolve()
            found = real.is_relative_to(self._real) and real.is_file()
        except (OSError, RuntimeError, ValueError):  # a loop of links, a long name
            return None
        within = real.relative_to(self._real).as_posix() if found else ""
        return real if _plain(within) and real.suffix.lower() in TYPES else None


def _plain(name: str) -> bool:
    """Tell whether each part of a path is a name that is not hidden."""
    parts = name.split("/")
    return not set(name) & set("\\\0:") and not any(
        part == "" or part.startswith(".") for part in parts
    )
