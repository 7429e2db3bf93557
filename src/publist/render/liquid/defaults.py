"""What ``_config.yml`` says about pages: front matter by default, and their addresses.

The order in which several scopes count is Jekyll's own: ``frontmatter_defaults.rb``.
"""

import glob
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

from publist.render.liquid.values import Value

WITH_SUFFIX = frozenset({"date", "ordinal", "none"})
"""Styles of ``permalink`` that give pages their file's name."""


def with_defaults(
    own: Mapping[Any, Value], site: Mapping[str, Any], relative: PurePath
) -> dict[str, Value]:
    """Return a page's own front matter over that which the settings give to it."""
    named = {str(key): value for key, value in own.items()}
    return _merged(_of_page(site, relative), named)


def _of_page(site: Mapping[str, Any], relative: PurePath) -> dict[str, Value]:
    root = Path(site["source"])
    found: dict[str, Value] = {}
    scope: Mapping[str, Value] | None = None
    for one, values in _sets(site.get("defaults")):
        if not _applies(one, relative, root):
            continue
        if scope is None or _outranks(one, scope):
            found, scope = _merged(found, values), one
        else:
            found = _merged(values, found)
    return found


def address(site: Mapping[str, Any], relative: PurePath) -> str:
    """Return the address of a page that names none, in the site's ``permalink`` style."""
    folder = "" if relative.parent == PurePath() else f"/{relative.parent.as_posix()}"
    if relative.stem == "index":
        return f"{folder}/"
    return f"{folder}/{relative.stem}{_ending(str(site.get('permalink') or 'date'))}"


def _ending(style: str) -> str:
    if style in WITH_SUFFIX or style.endswith(":output_ext"):
        return ".html"
    return "/" if style == "pretty" or style.endswith("/") else ""


def _sets(defaults: Value) -> list[tuple[Mapping[str, Value], Mapping[str, Value]]]:
    held = defaults if isinstance(defaults, list) else []
    read = [one for one in held if isinstance(one, Mapping)]
    pairs = [(one.get("scope") or {}, one.get("values")) for one in read]
    return [
        (scope, values)
        for scope, values in pairs
        if isinstance(scope, Mapping) and isinstance(values, Mapping)
    ]


def _applies(scope: Mapping[str, Value], relative: PurePath, root: Path) -> bool:
    """Tell whether a scope is the page's; Jekyll never finds one that begins with /."""
    if scope.get("type", "pages") not in {"pages", "page"}:
        return False
    path, name = _path(scope), relative.as_posix()
    if "*" not in path or path.startswith("/"):
        return name.startswith(path)
    found = glob.glob(path, root_dir=root, recursive=True)  # noqa: PTH207  Path refuses a**b
    return any(name.startswith(one.replace("\\", "/")) for one in found)


def _path(scope: Mapping[str, Value]) -> str:
    path = scope.get("path")
    return path if isinstance(path, str) else ""


def _outranks(scope: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    mine, others = (_path(one).removeprefix("/") for one in (scope, other))
    longer = len(mine) - len(others)
    return longer > 0 if longer else "type" in scope or "type" not in other


def _merged(base: Mapping[str, Value], over: Mapping[str, Value]) -> dict[str, Value]:
    found = dict(base)
    for name, value in over.items():
        below: Value = found.get(name)
        both = isinstance(below, Mapping) and isinstance(value, Mapping)
        found[name] = _merged(below, value) if both else value
    return found
