"""``site.static_files``: the files that Jekyll copies as they are, pictures above all.

Which files those are is decided as in Jekyll's ``entry_filter.rb``: no names that begin
with a dot or an underscore, nothing that is excluded, and no file with front matter.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

EXCLUDED = (
    *(".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock"),
    *(
        "node_modules",
        "vendor/bundle/",
        "vendor/cache/",
        "vendor/gems/",
        "vendor/ruby/",
    ),
)
"""What Jekyll excludes whatever the settings say."""

SPECIAL = re.compile(r"[._#~]|.*[~.]\Z")
FRONT = re.compile(rb"---\s*\r?\n")
DEEPEST = 20


def read(root: Path, settings: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the files of a site by their paths, as templates see them."""
    found = _below(root, "", settings, 0)
    return sorted(
        (_file(root, path) for path in found), key=lambda one: str(one["path"])
    )


def _below(
    root: Path, prefix: str, settings: Mapping[str, Any], depth: int
) -> Iterator[str]:
    try:
        names = sorted(path.name for path in (root / prefix).iterdir())
    except OSError:
        return
    for name in names:
        path = root / prefix / name
        if not _is_read(f"{prefix}{name}", settings):
            continue
        if not path.is_dir():
            if not _has_front_matter(path):
                yield f"{prefix}{name}"
        elif path.is_symlink() or f"{prefix}{name}" == _destination(settings):
            continue  # links may lead in circles
        elif depth < DEEPEST:
            yield from _below(root, f"{prefix}{name}/", settings, depth + 1)


def _destination(settings: Mapping[str, Any]) -> str:
    return str(settings.get("destination") or "_site").strip("./")


def _is_read(path: str, settings: Mapping[str, Any]) -> bool:
    name = path.rpartition("/")[2]
    included = _texts(settings.get("include"))
    excluded = {*EXCLUDED, *_texts(settings.get("exclude"))} - {*included}
    if any(_fits(name, one) for one in included):
        return True
    return not SPECIAL.match(name) and not any(_fits(path, one) for one in excluded)


def _fits(path: str, pattern: str) -> bool:
    pattern = pattern.removeprefix("/")
    below = path.startswith(pattern) or f"{path}/" == pattern
    return bool(pattern) and (below or fnmatchcase(path, pattern))


def _texts(held: object) -> list[str]:
    return (
        [one for one in held if isinstance(one, str)] if isinstance(held, list) else []
    )


def _has_front_matter(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return FRONT.match(file.readline(80)) is not None
    except OSError:  # a link that leads nowhere
        return True


def _file(root: Path, path: str) -> dict[str, Any]:
    pure = PurePosixPath(path)
    changed = (root / path).stat().st_mtime
    return {
        "basename": pure.stem,
        "name": pure.name,
        "extname": pure.suffix,
        "modified_time": dt.datetime.fromtimestamp(changed).astimezone(),
        "path": f"/{path}",
        "collection": None,
    }
