"""Which fields and flags the site's own Liquid pages read, and which entries they show.

A page is read if it names the list, or includes a file that does: a search for bytes
comes first, so that a site with a thousand posts costs nothing but that. What is said
here is certain or not said: ``complete`` is False as soon as something (a plugin, an
include of a theme) may read the list in ways that cannot be seen.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from publist.site.config import data_name
from publist.site.folder import Folder
from publist.site.liquid.conditions import (
    NEVER,
    Answers,
    Condition,
    Entry,
    Every,
    Some,
    Test,
    tests_in,
)
from publist.site.liquid.names import Given, Names
from publist.site.liquid.pieces import Literal
from publist.site.liquid.printing import Shown
from publist.site.liquid.reading import Reading

__all__ = ["Page", "Pages", "Shown", "Test", "read"]

SUFFIXES = frozenset(
    ".md .markdown .mkd .mkdn .mkdown .html .htm .xhtml .xml .json .js .css .txt .tex"
    " .bib .csv .liquid .yml".split()
)
LARGEST = 2**20
MOST_BYTES = 2**26
"""A page may have so many bytes, and all that is read so many."""

FRONT = re.compile(
    r"\A---[^\S\n]*\n(.*?\n?)^(?:---|\.\.\.)\s*?$\n?", re.DOTALL | re.MULTILINE
)
SETTING = re.compile(r"^([\w-]+):[ \t]+[\"']?([^\"'#\n]*?)[\"']?[ \t]*$", re.MULTILINE)
ANY_LIST = re.compile(rb"site\.data\s*(?:\[(?!\s*[\"'])|[%}|\s])")

MARKER = re.compile(rb"<!--\s*publist:")
"""Where `publist export` writes entries into a page, whatever its Liquid shows."""


@dataclass(frozen=True)
class Page:
    """A page of the site that reads the list."""

    path: str
    """From the site's folder, ``_pages/publications.md``."""

    fields: frozenset[str]
    """The fields it reads, dotted: ``link.url``."""

    tests: tuple[Test, ...]
    """The comparisons of fields on it."""

    shown: tuple[Shown, ...]
    """The places that print a field of an entry."""

    complete: bool
    """Whether it can be told which fields it reads."""

    @cached_property
    def selections(self) -> tuple[Condition, ...]:
        """When an entry is shown: a condition for each place that prints its title.

        In a loop that prints no titles, anything of an entry counts.
        """
        seen = [one for one in self.shown if one.condition != NEVER]
        titled = {one.loop for one in seen if one.field == "title"}
        places = (one for one in seen if one.field == "title" or one.loop not in titled)
        return tuple(dict.fromkeys(one.condition for one in places))

    def shows(self, entry: Entry) -> bool | None:
        """Tell whether an entry is on the page; None where only Jekyll knows."""
        answer = self._answers.holds(entry)
        return None if answer is False and not self.complete else answer

    @cached_property
    def _answers(self) -> Answers:
        return Answers(Some(self.selections))


@dataclass(frozen=True)
class Pages:
    """The pages of a site that read the list."""

    pages: tuple[Page, ...] = ()
    complete: bool = True
    """Whether nothing else can read the list: no plugin, no page that is too large."""

    skipped: tuple[str, ...] = ()
    """What could not be read, and why."""

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields that pages read, dotted; ``link`` beside ``link.url``."""
        read = {field for page in self.pages for field in page.fields}
        above = {field.partition(".")[0] for field in read}
        return frozenset(read | above)

    @cached_property
    def flags(self) -> Mapping[str, tuple[Test, ...]]:
        """The comparisons of each field that pages test, by the field's name."""
        found: dict[str, dict[Test, None]] = {}
        for page in self.pages:
            for test in page.tests:
                found.setdefault(test.field, {})[test] = None
        return {field: tuple(tests) for field, tests in found.items()}

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """All places that print a field of an entry."""
        return tuple(one for page in self.pages for one in page.shown)

    @property
    def certain(self) -> bool:
        """Whether what no page here reads is read by none."""
        return (
            bool(self.pages) and self.complete and all(p.complete for p in self.pages)
        )

    def reads(self, field: str) -> bool:
        """Tell whether a page reads a field, or may: one that it names, one around it."""
        steps = field.split(".")
        around = {".".join(steps[:count]) for count in range(1, len(steps))}
        outer = around & {one for page in self.pages for one in page.fields}
        return not self.certain or field in self.fields or bool(outer)

    def shows(self, entry: Entry) -> bool | None:
        """Tell whether a page shows an entry; None where only Jekyll knows."""
        if self.shows_all:
            return True
        answers = [page.shows(entry) for page in self.pages]
        if True in answers:
            return True
        return None if None in answers or not self.certain else False

    @cached_property
    def shows_all(self) -> bool:
        """Whether some page shows every entry."""
        return any(Every() in page.selections for page in self.pages)

    @cached_property
    def asked(self) -> tuple[Test, ...]:
        """The comparisons that decide which entries are shown."""
        every = (one for page in self.pages for one in page.selections)
        return tuple(dict.fromkeys(test for one in every for test in tests_in(one)))


def read(
    folder: Folder, list_path: Path, config: Mapping[str, Any] | None = None
) -> Pages:
    """Return the pages of a site that read the list.

    ``config`` is what ``_config.yml`` says; the defaults hold for what it leaves out.
    """
    return _Site(folder, list_path, config or {}).pages()


class _Site:
    """Reads the pages of one site."""

    def __init__(
        self, folder: Folder, list_path: Path, config: Mapping[str, Any]
    ) -> None:
        self.folder = folder
        self.name = _name_in_data(folder.root, list_path, config)
        self.includes = f"{config.get('includes_dir') or '_includes'}/"
        self.plugins = f"{config.get('plugins_dir') or '_plugins'}/"
        self.data = f"{config.get('data_dir') or '_data'}/"
        addresses = (str(config.get(name) or "") for name in ("url", "baseurl"))
        self.roots = tuple(filter(None, addresses))
        self.left = MOST_BYTES
        self.skipped: list[str] = []
        self.complete = folder.complete
        self.contents: dict[str, bytes] = {}

    def pages(self) -> Pages:
        """Read every page that names the list, or an include that does."""
        for path, entry in self.folder.files.items():
            if path.startswith(self.data):
                continue
            any_name = path.startswith((self.includes, self.plugins))
            if any_name or PurePosixPath(path).suffix in SUFFIXES:
                self._load(path, Path(entry.path))
        naming = self._naming()
        self.complete &= not any(path.startswith(self.plugins) for path in naming)
        found = [self._page(path) for path in naming if self._is_page(path)]
        read_it = tuple(
            one for one in found if one and (one.fields or not one.complete)
        )
        return Pages(read_it, self.complete, tuple(self.skipped))

    def _load(self, path: str, place: Path) -> None:
        """Keep a file that may hold Liquid; note what cannot be read."""
        try:
            size = place.stat().st_size
            if size > LARGEST or self.left < size:
                with place.open("rb") as file:
                    if file.read(3) == b"---":
                        self._skip(path, "too large")
                return
            content = place.read_bytes()
        except OSError as error:
            self._skip(path, error.strerror or "cannot be read")
            return
        self.complete &= not MARKER.search(content)
        if b"{%" in content or b"{{" in content or path.startswith(self.plugins):
            self.contents[path] = content
            self.left -= size

    def _skip(self, path: str, why: str) -> None:
        self.complete = False
        self.skipped.append(f"{path}: {why.lower()}")

    def _naming(self) -> list[str]:
        """Return the files that name the list, and those that include one of these."""
        name = self.name[-1].encode()
        found = {
            path
            for path, content in self.contents.items()
            if (
                name in content
                and (b"site" in content or path.startswith(self.plugins))
            )
            or ANY_LIST.search(content)
        }
        new = found
        while new:
            names = [one.encode() for one in map(self._include_name, new) if one]
            new = {
                path
                for path, content in self.contents.items()
                if path not in found
                and b"include" in content
                and any(one in content for one in names)
            }
            found |= new
        return [path for path in self.contents if path in found]

    def _include_name(self, path: str) -> str:
        inside = path.startswith(self.includes)
        return path.removeprefix(self.includes) if inside else PurePosixPath(path).name

    def _is_page(self, path: str) -> bool:
        """Tell whether Jekyll runs the Liquid in a file for itself."""
        outside = not path.startswith((self.includes, self.plugins))
        return outside and self.contents[path].lstrip(b"\xef\xbb\xbf").startswith(
            b"---"
        )

    def _page(self, path: str) -> Page | None:
        text = self._text(path)
        front = FRONT.match(text)
        settings = dict(SETTING.findall(front[1])) if front else {}
        if settings.get("published") == "false":
            return None
        names = Names(self.name)
        held = {name: Literal(value) for name, value in settings.items()}
        names.held["page"] = Given(held, complete=False)
        reading = Reading(names, self._include, self.roots)
        lines = "\n" * front[0].count("\n") if front else ""
        shown = reading.page(path, lines + text[len(front[0]) if front else 0 :])
        self.complete &= not names.any_list
        values = reading.values
        tests = tuple(values.tests)
        return Page(path, frozenset(values.fields), tests, shown, values.complete)

    def _text(self, path: str) -> str:
        return self.contents[path].decode("utf-8-sig", "replace").replace("\r\n", "\n")

    def _include(self, name: str, asker: str) -> tuple[str, str] | None:
        """Return an include's path and text; None if the site has no such file."""
        folder = f"{PurePosixPath(asker).parent}/" if asker else self.includes
        path = folder.removeprefix("./") + name
        return (path, self._text(path)) if path in self.contents else None


def _name_in_data(
    root: Path, list_path: Path, config: Mapping[str, Any]
) -> tuple[str, ...]:
    """Return the name that pages know the list by: ``publist``, or ``lab.publist``."""
    data = (root / str(config.get("data_dir") or "_data")).resolve()
    place = list_path.resolve()
    inside = place.relative_to(data) if place.is_relative_to(data) else Path(place.name)
    return (*inside.parent.parts, data_name(place.stem))
