"""Find the list, and the site around it, from the current folder upwards."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from publist.errors import Place, PublistError
from publist.site import settings
from publist.site.settings import Settings

SETTINGS = "publist.toml"
NAMES = ("_data/publist.yml", "_data/publist.yaml", "publist.yml")
FOLDERS = ("_data", "data", ".")
"""Where a list of another name may be."""

ENTRY = re.compile(r"^\s*-\s+['\"]?title['\"]?\s*:", re.MULTILINE)
PEOPLE = re.compile(r"^[\s-]*['\"]?authors?['\"]?\s*:", re.MULTILINE)
ENOUGH = 100_000
"""Characters of a file that tell whether it is a list."""


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

    A folder stands for the list in it.
    Raises ``PublistError`` if there is no list, or if ``publist.toml`` has mistakes.
    """
    if file is not None:
        return _around(_list_in(file) if file.is_dir() else file)
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        site = _in_folder(folder)
        if site:
            return site
    what = f"there is no publication list in {_shown(here)} or above it"
    fix = "go to the site's folder, name the list with --file, or run `publist init`"
    raise PublistError(what, fix=_of_other_name(here) or fix)


def other_lists(folder: Path) -> list[str]:
    """Return the files of a folder that look like lists, but have another name."""
    paths = (path for one in FOLDERS for path in sorted((folder / one).glob("*.y*ml")))
    found = (path for path in paths if _looks_like_a_list(path))
    return [path.relative_to(folder).as_posix() for path in found]


def _looks_like_a_list(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            text = file.read(ENOUGH)
    except OSError:
        return False
    return bool(ENTRY.search(text) and PEOPLE.search(text))


def _of_other_name(folder: Path) -> str:
    """Return what to do about the first file that looks like the list; '' for none."""
    found = other_lists(folder)
    how = "name it with --file, or run `publist init`, which writes that down"
    return f"is it {found[0]}? {how}" if found else ""


def _list_in(folder: Path) -> Path:
    """Return the list in a folder that is named; raise ``PublistError`` for none."""
    site = _in_folder(folder.absolute())
    if site:
        return site.list
    others = other_lists(folder)
    fix = f"name the list: {folder / others[0]}" if others else "name the list"
    what = "there is no publication list in this folder"
    raise PublistError(what, where=Place(folder), fix=fix)


def _in_folder(folder: Path) -> Site | None:
    """Return the site of a folder that has settings or a list, or ``None``."""
    toml = folder / SETTINGS
    if toml.is_file():
        return _by_settings(folder, settings.read(_relative(toml)))
    for name in NAMES:
        path = folder / name
        if path.is_file() and folder.name == "_data":  # the site is the folder above
            return _around(_relative(path))
        if path.is_file():
            return Site(_relative(path), _relative(folder), Settings())
    return None


def _by_settings(folder: Path, held: Settings) -> Site:
    if held.list:
        _require(folder, held.list)
        return Site(_relative(folder / held.list), _relative(folder), held)
    for name in NAMES:
        if (folder / name).is_file():
            return Site(_relative(folder / name), _relative(folder), held)
    raise PublistError(
        f"there is no publication list beside it: {', '.join(NAMES)}",
        where=Place(_relative(folder / SETTINGS)),
        fix='name the list in it (`list = "path/to/list.yml"`), or run `publist init`',
    )


def _require(folder: Path, path: str) -> None:
    """Raise ``PublistError`` if the list that settings name is not there."""
    if not (folder / path).is_file():
        what = f"`list` names {path}, and there is no such file"
        where = Place(_relative(folder / SETTINGS))
        others = other_lists(folder)
        hint = f"is {others[0]} meant? " if others else ""
        fix = f"{hint}mend the name, or leave `list` out"
        raise PublistError(what, where=where, fix=fix)


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
