"""Read the pages of the grants that settings name, with what they include.

A funder's sentence often stands in an include or in the layout, so the text of a page is
all of these together. Files outside the site are never read, nor more than a few.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publist.site.settings import Settings

INCLUDED = re.compile(r"\{%-?\s*include(_relative)?\s+([\w./-]+)")
LAYOUT = re.compile(r"\A\ufeff?---\r?\n(?:.*\n)*?layout:[ \t]*[\"']?([\w./-]+)")
MOST = 20
"""Files for one page; includes may go in circles."""

LONGEST = 2**20
"""Characters of a file that are looked at."""


@dataclass(frozen=True)
class GrantPage:
    """The page of a grant."""

    name: str
    """As settings give it."""

    text: str | None
    """With its layout and what it includes; ``None`` if it is not there."""

    logo: bool = True
    """Whether the file of the grant's logo is there; an address is believed."""


def read(root: Path, settings: Settings) -> dict[str, GrantPage]:
    """Return the pages of the grants that have one, by the grants' flags."""
    return {
        flag: GrantPage(
            name=grant.page,
            text=_whole(root, grant.page),
            logo=_is_there(root, grant.logo),
        )
        for flag, grant in settings.grants.items()
        if grant.page
    }


def layout_beside(root: Path, names: Iterable[str]) -> str:
    """Return the layout that most of the pages have; '' where none of them has one."""
    texts = (_text(root, root / name) or "" for name in names)
    heads = (text.partition("\n---")[0] + "\n" for text in texts)
    found = Counter(layout[1] for layout in map(LAYOUT.match, heads) if layout)
    return found.most_common(1)[0][0] if found else ""


def _is_there(root: Path, logo: str) -> bool:
    """Tell whether a picture is one of the site, as far as it is said to be."""
    elsewhere = not logo or "://" in logo or logo.startswith("//")
    return elsewhere or _inside(root, root / logo.lstrip("/"))


def _whole(root: Path, name: str) -> str | None:
    """Return the text of a page and of all that belongs to it."""
    waiting, seen = [root / name.lstrip("/")], dict[Path, str]()
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        text = _text(root, path) if path not in seen else None
        if text is not None:
            seen[path] = text
            waiting += _parts(root, path, text)
    return "\n".join(seen.values()) if seen else None


def _text(root: Path, path: Path) -> str | None:
    if not _inside(root, path):
        return None
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            return file.read(LONGEST)
    except OSError:
        return None


def _inside(root: Path, path: Path) -> bool:
    """Tell whether a path is a file of the site, wherever links lead."""
    try:
        return path.is_file() and path.resolve().is_relative_to(root.resolve())
    except (OSError, ValueError):
        return False


def _parts(root: Path, path: Path, text: str) -> Iterator[Path]:
    layout = LAYOUT.match(text)
    if layout:
        yield root / "_layouts" / f"{layout[1]}.html"
    for relative, name in INCLUDED.findall(text):
        yield (path.parent if relative else root / "_includes") / name
