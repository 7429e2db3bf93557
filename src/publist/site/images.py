"""The pictures of a site: where each is, how large in bytes and in pixels.

Names are told apart by case here whatever the disk does: the server that shows the site
does, and a picture that only macOS finds is broken there.
"""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from publist.site import pixels
from publist.site.folder import Folder

SUFFIXES = frozenset(
    ".png .jpg .jpeg .jfif .gif .webp .svg .avif .bmp .tif .tiff .heic .apng .ico".split()
)


@dataclass(frozen=True)
class Picture:
    """One picture of the site."""

    path: str
    """From the site's folder, ``images/pubpic/folded.png``."""

    size: int
    """Bytes."""

    place: Path

    @cached_property
    def pixels(self) -> pixels.Size | None:
        """Width and height; None where the file does not tell."""
        return pixels.read(self.place)


@dataclass(frozen=True)
class Images:
    """All pictures of a site, by their path."""

    pictures: Mapping[str, Picture]
    files: Collection[str]
    """The paths of all files: a picture may have any name."""

    complete: bool = True
    """Whether all of the site's files were found."""

    @cached_property
    def folders(self) -> frozenset[str]:
        """The folders that hold pictures; '' is the site's own."""
        return frozenset(path.rpartition("/")[0] for path in self.pictures)

    def has_folder(self, folder: str) -> bool:
        """Tell whether a folder, or one inside it, holds a picture; '' is the site's."""
        inside = f"{folder}/" if folder else ""
        return any(f"{one}/".startswith(inside) for one in self.folders)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for path in self.pictures:
            found.setdefault(PurePosixPath(path).name.casefold(), []).append(path)
        return {name: tuple(paths) for name, paths in found.items()}

    def named(self, path: str) -> tuple[str, ...]:
        """Return the pictures of this name, in whatever folder and letter case."""
        return self._by_name.get(PurePosixPath(path).name.casefold(), ())

    def in_another_case(self, path: str) -> str | None:
        """Return the one picture whose path differs in letter case only."""
        found = [one for one in self.named(path) if one.casefold() == path.casefold()]
        return found[0] if len(found) == 1 and found[0] != path else None


def read(folder: Folder) -> Images:
    """Return the pictures of a site."""
    found: dict[str, Picture] = {}
    for path, entry in folder.files.items():
        if PurePosixPath(path).suffix.lower() in SUFFIXES:
            with suppress(OSError):  # it is gone
                size = entry.stat().st_size
                found[path] = Picture(path, size, Path(entry.path))
    return Images(found, folder.files.keys(), folder.complete)
