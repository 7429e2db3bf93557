"""Read ``publist.toml``: where things are, grants, people, names, venues and rules.

The file is never written by publist. Every mistake in it is reported at once, with the
line it stands in; what the tables may hold is in ``tables``.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publist.errors import Place, PublistError
from publist.site import tables
from publist.site.tables import Problem


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

    disclaimer: str = ""
    """What the funder wants said besides; wins over the programme's own, too."""

    logo: str = ""
    """A picture, from the site's folder, or an address."""

    logo_alt: str = ""
    page: str = ""
    """The page that shows the grant's publications, from the site's folder."""

    title: str = ""
    """The page's heading."""

    text: str = ""
    """Markdown below the heading."""

    papers: str = ""
    """The heading of the publications."""

    front_matter: Mapping[str, Any] = field(default_factory=dict)
    """What stands at the head of the page: ``layout``, ``permalink`` ..."""


@dataclass(frozen=True)
class Person:
    """One of the group's own people."""

    name: str
    """In full, ``Milan P. Allan``: whatever a list needs can be made of it."""

    aliases: tuple[str, ...] = ()
    """Further names that sources have for the person."""

    written: str = ""
    """The name as it is always written; '' to follow the list's style."""

    url: str = ""


@dataclass(frozen=True)
class Settings:
    """What ``publist.toml`` says; the defaults are those of the common site template."""

    path: Path | None = None
    list: str = ""
    """The list, from the folder of ``publist.toml``; '' to look for it."""

    images: str = "images/pubpic"
    """The folder of the entries' pictures, from the site's folder."""

    grants: Mapping[str, Grant] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    names: str = ""
    """An author line to imitate, or the name of a style; '' for the list's own."""

    bold: bool | None = None
    """Whether own people are in bold; ``None`` for what the list does."""

    venues: Mapping[str, str] = field(default_factory=dict)
    """Short names of journals and conferences, by long ones."""

    ignore: tuple[str, ...] = ()
    """Rules that do not run: codes, names, or beginnings of codes."""

    severity: Mapping[str, str] = field(default_factory=dict)
    """What findings of a rule are worth instead, by code or name."""


def read(path: Path) -> Settings:
    """Return the settings in ``path``; raise ``PublistError`` if it has mistakes."""
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(path, str(error)) from error
    problems = list(tables.problems(data))
    if problems:
        raise _wrong(path, text, problems)
    return _settings(path, data)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        what = f"cannot be read: {(error.strerror or 'unknown reason').lower()}"
        fix = "check who may read it"
        raise PublistError(what, where=Place(path), fix=fix) from error
    except UnicodeDecodeError as error:
        what, fix = "the file is not UTF-8", "save it with the encoding UTF-8"
        raise PublistError(what, where=Place(path), fix=fix) from error


def _settings(path: Path, data: Mapping[str, Any]) -> Settings:
    grants = data.get("grants", {}).items()
    names = data.get("names", {})
    return Settings(
        path=path,
        list=data.get("list", ""),
        images=data.get("images", Settings.images),
        grants={flag: Grant(flag, **_texts(held)) for flag, held in grants},
        people=tuple(Person(**held) for held in tables.people(data)),
        names=names.get("style", ""),
        bold=names.get("bold"),
        venues=data.get("venues", {}),
        ignore=tuple(data.get("ignore", ())),
        severity=data.get("severity", {}),
    )


def _texts(held: Mapping[str, Any]) -> dict[str, Any]:
    """Read numbers and dates as the text they stand for; tables stay."""
    return {
        name: value if isinstance(value, Mapping) else str(value)
        for name, value in held.items()
    }


def _no_toml(path: Path, said: str) -> PublistError:
    found = re.search(r"line (\d+), column (\d+)", said)
    line, column = (int(found[1]), int(found[2])) if found else (0, 0)
    what = f"this is not TOML: {said.split(' (', maxsplit=1)[0].lower()}"
    fix = 'write settings as `name = "value"`, and a name with blanks in quotes, too'
    return PublistError(what, where=Place(path, line, column), fix=fix)


def _wrong(path: Path, text: str, problems: list[Problem]) -> PublistError:
    """Return one error for all mistakes, with the ways to mend them, each said once."""
    lines = [tables.line_of(text, problem.path) for problem in problems]
    said = zip(lines, problems, strict=True)
    what = problems[0].what
    if len(problems) > 1:
        told = (f"\n    line {line}: {problem.what}" for line, problem in said)
        what = f"{len(problems)} mistakes:{''.join(told)}"
    fix = "; ".join(dict.fromkeys(problem.fix for problem in problems))
    return PublistError(what, where=Place(path, lines[0]), fix=fix)
