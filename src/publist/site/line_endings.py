"""How lines end in the site's repository: LF or CR LF, as far as anything tells it.

`.gitattributes` is asked first, then `.editorconfig`, then the data files beside the
list. On Windows git gives every file CR LF, so those files tell only of LF.
"""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from itertools import product
from pathlib import Path

ENDINGS = {"lf": "\n", "crlf": "\r\n"}
ENOUGH = 2
"""Files beside the list that must agree."""

MOST = 20
BYTES = 2**16
BRACES = re.compile(r"\{([^{}]*,[^{}]*)\}")
SECTION = re.compile(r"\[(.+)\]")
SETTING = re.compile(r"(\w+)\s*[=:]\s*(\S+)")


def newline_of(path: Path, root: Path) -> str:
    """Return the line ending that a list should have; '' where nothing tells it."""
    path = path.absolute()
    for file, read in ((".gitattributes", _by_git), (".editorconfig", _by_editor)):
        for folder in path.parents:
            told = read(_text(folder / file), path.relative_to(folder).as_posix())
            if told is not None:
                return told
            if (folder / ".git").exists():
                break
    return _by_neighbours(path, root)


def _by_git(text: str, path: str) -> str | None:
    """Return what `.gitattributes` says; '' if it says to leave the file alone."""
    told = None
    for line in text.splitlines():
        pattern, *attributes = line.split() or [""]
        if pattern.startswith("#") or not _fits(path, pattern.lstrip("/")):
            continue
        for attribute in attributes:
            name, _, value = attribute.partition("=")
            told = ENDINGS.get(value) if name == "eol" else told
            told = "" if attribute in ("-text", "binary") else told
    return told


def _by_editor(text: str, path: str) -> str | None:
    """Return what `.editorconfig` says; of sections that fit the last one counts."""
    told, fits = None, False
    for line in text.splitlines():
        section = SECTION.fullmatch(line.strip())
        if section:
            fits = any(_fits(path, one) for one in _unfolded(section[1]))
        setting = SETTING.match(line.strip())
        if fits and setting and setting[1].lower() == "end_of_line":
            told = ENDINGS.get(setting[2].lower(), told)
    return told


def _unfolded(pattern: str) -> Iterator[str]:
    """Yield the patterns that `*.{yml,yaml}` stands for."""
    parts = BRACES.split(pattern.lstrip("/"))
    choices = [part.split(",") if at % 2 else [part] for at, part in enumerate(parts)]
    return map("".join, product(*choices))


def _fits(path: str, pattern: str) -> bool:
    pattern = pattern.replace("**/", "*").replace("**", "*")
    name = path.rpartition("/")[2]
    return fnmatchcase(path if "/" in pattern else name, pattern)


def _by_neighbours(path: Path, root: Path) -> str:
    """Return LF if all data files around the list have it."""
    beside = sorted(path.parent.glob("*.y*ml")) + sorted(root.glob("_config.y*ml"))
    texts = [_head(one) for one in beside[:MOST] if one.absolute() != path]
    told = [b"\r" in text for text in texts if b"\n" in text]
    return "\n" if len(told) >= ENOUGH and not any(told) else ""


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(BYTES)
    except OSError:
        return b""


def _text(path: Path) -> str:
    return _head(path).decode("utf-8", "replace")
