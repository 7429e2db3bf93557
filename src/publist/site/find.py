"""Find the list, and the site around it, from the current folder upwards."""

import os
from dataclasses import dataclass
from pathlib import Path

from publist.errors import Place, PublistError
from publist.site import settings
from publist.site.settings import Settings

SETTINGS = "publist.toml"
NAMES = ("_data/publist.yml", "_data/publist.yaml", "publist.yml")


@dataclass(frozen=True)
class Site:
    """A list and what is known of the site around it."""

    list: Path
    root: Path
    """The site's folder: where ``_config.yml`` and the pages are."""

    settings: Settings

    @property
    def images(self) -> Path:
        """The folder of the entries' pictures; ``/images`` is one of the site, too."""
        return self.root / self.settings.images.strip("/")


def find(file: Path | None = None, start: Path | None = None) -> Site:
    """Return the site of ``file``, or of the nearest list from ``start`` upwards.

    Raises ``PublistError`` if there is no list, or if ``publist.toml`` has mistakes.
    """
    if file is not None:
        return _around(file)
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        site = _in_folder(folder)
        if site:
            return site
    raise PublistError(
        f"there is no publication list in {_shown(here)} or above it",
        fix="go to the site's folder, name the list with --file, or run `publist init`",
    )


def _in_folder(folder: Path) -> Site | None:
    """Return the site of a folder that has settings or a list, or ``None``."""
    toml = folder / SETTINGS
    if toml.is_file():
        return _by_settings(folder, settings.read(_relative(toml)))
    for name in NAMES:
        if (folder / name).is_file():
            return Site(_relative(folder / name), _relative(folder), Settings())
    return None


def _by_settings(folder: Path, held: Settings) -> Site:
    if held.list:
        return Site(_relative(folder / held.list), _relative(folder), held)
    for name in NAMES:
        if (folder / name).is_file():
            return Site(_relative(folder / name), _relative(folder), held)
    raise PublistError(
        f"there is no publication list beside it: {', '.join(NAMES)}",
        where=Place(_relative(folder / SETTINGS)),
        fix='name the list in it (`list = "path/to/list.yml"`), or run `publist init`',
    )


def _around(file: Path) -> Site:
    """Return the site of a list that is named: its folder, or the one above ``_data``."""
    folder = file.absolute().parent
    root = folder.parent if folder.name == "_data" else folder
    for near in (root, *root.parents):
        toml = near / SETTINGS
        if toml.is_file():
            return Site(file, _relative(near), settings.read(_relative(toml)))
        if (near / "_config.yml").is_file() or (near / ".git").exists():
            return Site(file, _relative(near), Settings())
    return Site(file, _relative(root), Settings())


def _relative(path: Path) -> Path:
    """Return a path from the current folder, if it is not far: messages stay short."""
    shown = os.path.relpath(path)
    return path if shown.count("..") > 2 else Path(shown)  # noqa: PLR2004


def _shown(folder: Path) -> str:
    home = os.path.expanduser("~")  # noqa: PTH111  Path.home() raises where there is none
    text = str(folder)
    return "~" + text[len(home) :] if home != "/" and text.startswith(home) else text
