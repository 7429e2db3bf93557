"""What templates see as ``site``: ``_config.yml`` over Jekyll's defaults, and the data.

The other data files are read when a template asks for them: most pages need the
publication list only, and a broken ``members.yml`` must not stop an export.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from publist.errors import Place, PublistError
from publist.site.generated import Site

DEFAULTS: dict[str, Any] = {
    "url": "",
    "baseurl": "",
    "collections_dir": "",
    "cache_dir": ".jekyll-cache",
    "plugins_dir": "_plugins",
    "layouts_dir": "_layouts",
    "data_dir": "_data",
    "includes_dir": "_includes",
    "safe": False,
    "include": [".htaccess"],
    "exclude": [],
    "keep_files": [".git", ".svn"],
    "encoding": "utf-8",
    "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
    "strict_front_matter": False,
    "show_drafts": None,
    "limit_posts": 0,
    "future": False,
    "unpublished": False,
    "whitelist": [],
    "plugins": [],
    "markdown": "kramdown",
    "highlighter": "rouge",
    "lsi": False,
    "excerpt_separator": "\n\n",
    "incremental": False,
    "detach": False,
    "port": "4000",
    "host": "127.0.0.1",
    "show_dir_listing": False,
    "permalink": "date",
    "paginate_path": "/page:num",
    "timezone": None,
    "quiet": False,
    "verbose": False,
    "defaults": [],
    "liquid": {
        "error_mode": "warn",
        "strict_filters": False,
        "strict_variables": False,
    },
    "kramdown": {
        "auto_ids": True,
        "toc_levels": [1, 2, 3, 4, 5, 6],
        "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
        "input": "GFM",
        "hard_wrap": False,
        "guess_lang": True,
        "footnote_nr": 1,
        "show_warnings": False,
    },
}
"""Jekyll 4.3's defaults, in its order. Source: ``lib/jekyll/configuration.rb``."""

SUFFIXES = (".yaml", ".yml", ".json", ".csv", ".tsv")
NAMES = ("_config.yml", "_config.yaml")


def read(folder: Path, held: Mapping[str, Any] | None = None) -> Site:
    """Return ``site`` for the site in ``folder``; without ``_config.yml``, the defaults.

    ``held`` are data files that are read already, by name: ``{"publist": entries}``.
    """
    path = next((folder / name for name in NAMES if (folder / name).is_file()), None)
    own = _mapping(path) if path else {}
    settings = _merged(DEFAULTS, {str(key): value for key, value in own.items()})
    site = Site(settings, folder)
    site["source"] = str(folder.resolve())
    for name in ("url", "baseurl"):  # Jekyll prints nothing for either; so does ''
        site[name] = "" if site[name] is None else site[name]
    site["data"] = Data(folder / str(site["data_dir"]), held or {})
    return site


def _mapping(path: Path) -> Mapping[Any, Any]:
    found = _yaml(path)
    if found is None:
        return {}
    if isinstance(found, Mapping):
        return found
    what = f"the settings are a {type(found).__name__}, not names with values"
    raise PublistError(what, where=Place(path, 1), fix="write `name: value` lines")


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Lay ``own`` over ``base``, tables inside too, as Jekyll does."""
    found = dict(base)
    for name, value in own.items():
        below = found.get(name)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            found[name] = _merged(below, value)
        else:
            found[name] = value
    return found


class Data(Mapping[str, Any]):
    """``site.data``: the files of the data folder, each read when asked for."""

    def __init__(self, folder: Path, held: Mapping[str, Any]) -> None:
        """Keep what is read already; look at the folder later."""
        self._folder = folder
        self._read = dict(held)
        self._paths: dict[str, Path] | None = None

    def _files(self) -> dict[str, Path]:
        if self._paths is None:
            found = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
            shown = (path for path in found if path.is_dir() or path.suffix in SUFFIXES)
            self._paths = {_name(path): path for path in shown}
        return self._paths

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  # whatever the file holds
        """Return what the file ``name`` holds."""
        if name not in self._read:
            path = self._files()[name]
            self._read[name] = Data(path, {}) if path.is_dir() else _content(path)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        """Go through the names."""
        return iter(self._files() | self._read)

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self._files() | self._read)


def _name(path: Path) -> str:
    return data_name(path.name if path.is_dir() else path.stem)


def data_name(stem: str) -> str:
    """Return a file's name in templates: of signs Jekyll keeps ``_`` and ``-`` only."""
    bare = re.sub(r"[^\w\s-]+|(?<=^)\s+|\s+(?=$)", "", stem)
    return re.sub(r"\s+", "_", bare)


def _content(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    if path.suffix not in {".csv", ".tsv"}:
        return _yaml(path)
    dialect = "excel-tab" if path.suffix == ".tsv" else "excel"
    return list(csv.DictReader(io.StringIO(_text(path)), dialect=dialect))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"this is not UTF-8 text (byte {error.start + 1})"
        fix = "save the file as UTF-8 in your editor"
        raise PublistError(what, where=Place(path), fix=fix) from error
    except OSError as error:
        what = f"the file cannot be read: {error.strerror}"
        raise PublistError(
            what, where=Place(path), fix="check its permissions"
        ) from error


def _yaml(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(_text(path), loader)  # noqa: S506  # safe, as C or as Python
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        what = f"this is not valid YAML: {error.problem}"
        fix = "check the indentation and the quotes on that line and the one above"
        raise PublistError(what, where=where, fix=fix) from error
    except (yaml.YAMLError, ValueError) as error:
        what = f"this is not valid YAML: {error}"
        raise PublistError(
            what, where=Place(path), fix="take that value out"
        ) from error
