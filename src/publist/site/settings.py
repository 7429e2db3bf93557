"""Read ``publist.toml``: where things are, and the grants; never written by publist.

Every problem in the file is reported at once, with the line it stands in.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publist.errors import Place, PublistError


@dataclass(frozen=True)
class Grant:
    """A grant; entries belong to it by a flag of its name (``ERC: 1``)."""

    flag: str
    number: str = ""
    """Grant agreement number, as the funder writes it."""

    acronym: str = ""
    programme: str = ""
    """``Horizon Europe``, ``Horizon 2020`` ..."""

    funder: str = ""
    start: str = ""
    """First day, ``2022-10-01``."""

    end: str = ""
    statement: str = ""
    """The sentence that the funder asks for; wins over the programme's own."""

    logo: str = ""
    page: str = ""
    """The page that shows the grant's publications, from the site's folder."""


@dataclass(frozen=True)
class Settings:
    """What ``publist.toml`` says; the defaults are those of the common site template."""

    path: Path | None = None
    list: str = ""
    """The list, from the folder of ``publist.toml``; '' to look for it."""

    images: str = "images/pubpic"
    """The folder of the entries' pictures, from the site's folder."""

    grants: Mapping[str, Grant] = field(default_factory=dict)


GRANT_FIELDS = tuple(name for name in Grant.__dataclass_fields__ if name != "flag")


def read(path: Path) -> Settings:
    """Return the settings in ``path``; raise ``PublistError`` if it has mistakes."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        what = f"cannot be read: {(error.strerror or 'unknown reason').lower()}"
        raise PublistError(
            what, where=Place(path), fix="check who may read it"
        ) from error
    except UnicodeDecodeError as error:
        fix = "save it with the encoding UTF-8"
        raise PublistError(
            "the file is not UTF-8", where=Place(path), fix=fix
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(path, str(error)) from error
    problems = list(_problems(data))
    if problems:
        raise _wrong(path, text, problems)
    grants = {flag: Grant(flag, **_texts(held)) for flag, held in _grants(data).items()}
    return Settings(
        path, data.get("list", ""), data.get("images", Settings.images), grants
    )


def _no_toml(path: Path, said: str) -> PublistError:
    found = re.search(r"line (\d+), column (\d+)", said)
    line, column = (int(found[1]), int(found[2])) if found else (0, 0)
    what = f"this is not TOML: {said.split(' (', maxsplit=1)[0].lower()}"
    return PublistError(
        what, where=Place(path, line, column), fix='write settings as `name = "value"`'
    )


def _grants(data: Mapping[str, Any]) -> Mapping[str, Any]:
    held = data.get("grants", {})
    return held if isinstance(held, Mapping) else {}


def _texts(held: Mapping[str, Any]) -> dict[str, str]:
    """Read numbers and dates as the text they stand for."""
    return {name: str(value) for name, value in held.items()}


def _problems(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the name of each wrong setting and what is wrong with it."""
    found = []
    for name, value in data.items():
        if name not in ("list", "images", "grants"):
            found.append((name, f"there is no setting `{name}`"))
        elif name == "grants":
            found += _grant_problems(value)
        elif not isinstance(value, str):
            found.append((name, f"`{name}` must be text in quotes"))
    return found


def _grant_problems(value: object) -> list[tuple[str, str]]:
    if not isinstance(value, Mapping):
        return [("grants", "`grants` must be tables: `[grants.ERC]`")]
    found = []
    for flag, held in value.items():
        if not isinstance(held, Mapping):
            found.append((flag, f"write the grant as a table: `[grants.{flag}]`"))
            continue
        wrong = [name for name in held if name not in GRANT_FIELDS]
        found += [(name, f"a grant has no `{name}`") for name in wrong]
    return found


def _wrong(path: Path, text: str, problems: list[tuple[str, str]]) -> PublistError:
    lines = [_line_of(text, name) for name, _ in problems]
    what = "; ".join(
        f"{said} (line {line})" if len(problems) > 1 else said
        for line, (_, said) in zip(lines, problems, strict=True)
    )
    fix = f"the settings are list, images and [grants.NAME] with {', '.join(GRANT_FIELDS)}"
    return PublistError(what, where=Place(path, lines[0]), fix=fix)


def _line_of(text: str, name: str) -> int:
    """Return the line that a setting is given in (0 if it cannot be told)."""
    given = re.compile(rf"\s*\[*\s*(?:\w+\.)?[\"']?{re.escape(name)}[\"']?\s*[=\].]")
    lines = (n for n, line in enumerate(text.splitlines(), 1) if given.match(line))
    return next(lines, 0)
