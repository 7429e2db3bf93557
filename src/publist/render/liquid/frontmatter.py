"""The front matter of a page: where it ends, what it says, the page's address.

The text is passed through as it is; only a copy is parsed for ``page``.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from publist.errors import Place, PublistError
from publist.render.liquid import defaults

FRONT = re.compile(
    r"\A\ufeff?(---[^\S\n]*\n.*?\n?)^((?:---|\.\.\.)\s*$\n?)", re.DOTALL | re.MULTILINE
)
PAGES = frozenset({".md", ".markdown", ".mkd", ".mkdn", ".mkdown"})


class Page(NamedTuple):
    """A page in its two parts."""

    front: str
    """The front matter with its ``---`` lines, byte for byte; '' if there is none."""

    body: str
    """The rest, which is Liquid."""

    data: Mapping[str, Any]
    """What the front matter says."""


def split(source: str, path: Path) -> Page:
    """Return the parts of a page; a first line of ``--`` begins no front matter."""
    found = FRONT.match(source)
    if found is None:
        return Page("", source, {})
    return Page(found[0], source[found.end() :], _data(found[1], path))


def _data(text: str, path: Path) -> Mapping[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(text, loader)  # noqa: S506  # a safe loader, as C or as Python
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        what = f"the front matter is not valid YAML: {error.problem}"
        fix = "check the lines between the two `---`: indentation, quotes, `: `"
        raise PublistError(what, where=where, fix=fix) from error
    except yaml.YAMLError as error:
        what = f"the front matter is not valid YAML: {error}"
        raise PublistError(
            what, where=Place(path), fix="take the odd characters out"
        ) from error
    return data if isinstance(data, Mapping) else {}


def variables(page: Page, path: Path, site: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``page`` as templates see it: the front matter, and where the page is.

    ``site`` knows the folder (``source``), and what all pages have by default.
    """
    root = Path(site["source"])
    inside = path.resolve().is_relative_to(root.resolve())
    relative = path.resolve().relative_to(root.resolve()) if inside else Path(path.name)
    front = defaults.with_defaults(page.data, site, relative)
    address = _address(relative, front, site)
    own = {
        "name": path.name,
        "path": relative.as_posix(),
        "url": address,
        "dir": address if address.endswith("/") else f"{address.rpartition('/')[0]}/",
        "content": page.body,
    }
    return own | front


def address_of(path: Path, root: Path, site: Mapping[str, Any]) -> str:
    """Return the address of a file of the site, before ``baseurl``."""
    relative = path.relative_to(root)
    try:
        page = split(path.read_text("utf-8-sig"), path)
    except UnicodeDecodeError:  # a picture or a PDF is served under its own name
        return f"/{relative.as_posix()}"
    if not page.front:
        return f"/{relative.as_posix()}"
    front = defaults.with_defaults(page.data, site, relative)
    return _address(relative, front, site)


def _address(relative: Path, data: Mapping[str, Any], site: Mapping[str, Any]) -> str:
    if data.get("permalink"):
        return str(data["permalink"])
    if relative.suffix in PAGES or relative.suffix in {".html", ".htm"}:
        return defaults.address(site, relative)
    return f"/{relative.as_posix()}"
