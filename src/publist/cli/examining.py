"""What `doctor` finds out: a function for each part of the screen, in its order.

Each returns its lines and reads what it needs itself; a part that has nothing to say
returns none. A file with a mistake is shown with it, and the others go on.
"""

import shlex
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from publist import checks
from publist.checks import Policy, Surroundings
from publist.cli import ruling
from publist.cli.checking import surroundings
from publist.cli.examining_site import pages, pictures
from publist.cli.report import Located
from publist.cli.report._counts import counted
from publist.errors import PublistError
from publist.site import config
from publist.site.find import Site, find
from publist.store import files
from publist.store.document import Document, parse

if TYPE_CHECKING:
    from publist.model.item import Item

SHOWN = 6
"""Kinds of findings that are named; the rest is counted, so that one screen is enough."""

WEIGHTS = ("error", "warning", "info")


@dataclass(frozen=True)
class Examined:
    """A site, its list, and what the rules find."""

    site: Site
    document: Document
    found: list[Located]
    around: Surroundings = field(default_factory=Surroundings)
    named: Path | None = None
    """The list, if the user had to name it."""

    @property
    def broken(self) -> bool:
        """Tell whether the site, or an entry on it, cannot be shown."""
        wrong = any(one.finding.severity == "error" for one in self.found)
        return wrong or isinstance(self.config, PublistError)

    @property
    def records(self) -> list[dict[Any, Any]]:
        """The entries as the pages see them."""
        return [record.data for record in self.document.records]

    @cached_property
    def config(self) -> dict[str, Any] | PublistError:
        """Jekyll's settings, or what is wrong with them."""
        try:
            return config.read(self.site.root)
        except PublistError as error:
            return error

    @cached_property
    def items(self) -> "list[Item]":
        """The entries; none where the list does not load."""
        from publist.model.item import items_of

        return items_of(record.data for record in self.document.records)


def examine(file: Path | None) -> Examined:
    """Read the list and run all rules over it."""
    site = find(file)
    document = parse(files.read_text(site.list), site.list)
    policy = ruling.with_settings(Policy(), site.settings)
    codes = policy.codes(checks.rules())
    around = surroundings(site)
    found = policy.weighed(checks.run(document, around, codes))
    located = [Located(document.place(one.span.start), one, document) for one in found]
    return Examined(site, document, located, around, file)


def _list(examined: Examined) -> Iterator[str]:
    items, path = examined.items, examined.site.list
    if examined.document.fault:
        yield f"{path}: does not load"
        return
    years = sorted({item.year for item in items if item.year})
    span = " to ".join(str(year) for year in dict.fromkeys([*years[:1], *years[-1:]]))
    many = f"{len(items)} {'entry' if len(items) == 1 else 'entries'}"
    yield f"{path}: {many}{', ' if span else ''}{span}"


def _flags(examined: Examined) -> Iterator[str]:
    on = Counter(
        name for item in examined.items for name, value in item.flags.items() if value
    )
    for flag in examined.site.settings.grants:
        on.setdefault(flag, 0)
    if on:
        yield " · ".join(f"{name} {count}" for name, count in on.most_common())


def _settings(examined: Examined) -> Iterator[str]:
    held = examined.site.settings
    if held.path is None:
        yield "none; the defaults hold"
        return
    grants = ", ".join(held.grants)
    yield f"{held.path}{': grants ' if grants else ''}{grants}"


def _config(examined: Examined) -> Iterator[str]:
    root = examined.site.root
    path = next((root / one for one in config.NAMES if (root / one).is_file()), None)
    if path is None:
        yield f"none in {root}: this is no Jekyll site"
        return
    held = examined.config
    if isinstance(held, PublistError):
        yield f"{held.where}: {held.what}"
    else:
        yield f"{path}: {held['url']}{held['baseurl']}".removesuffix(": ")


def _found(examined: Examined) -> Iterator[str]:
    """Count what the rules find: what breaks something first, then what is frequent."""
    found = examined.found
    yield counted(found) or "nothing is wrong"
    alike = Counter((one.finding.severity, one.finding.code) for one in found)
    first = {one.finding.code: one.place for one in reversed(found)}
    order = sorted(alike, key=lambda kind: (WEIGHTS.index(kind[0]), -alike[kind]))
    for severity, code in order[:SHOWN]:
        count, what = alike[severity, code], checks.rules()[code].summary
        yield f"{count:>4} {severity:<7} {code} {what}, first at {first[code]}"
    if order[SHOWN:]:
        yield f"     and {len(order) - SHOWN} kinds more"


def _next(examined: Examined) -> Iterator[str]:
    named = f" --file {shlex.quote(str(examined.named))}" if examined.named else ""
    if any(one.mended == "safe" for one in examined.found):
        yield f"publist validate --fix --dry-run{named}"
    elif examined.found:
        yield f"publist validate{named}"
    elif not examined.items:
        yield f"publist add{named}, or publist import refs.bib{named}"
    elif examined.site.settings.path is None:
        yield "publist init"
    else:
        yield f"publist list{named}"


SECTIONS: dict[str, Callable[[Examined], Iterator[str]]] = {
    "list": _list,
    "flags": _flags,
    "settings": _settings,
    "config": _config,
    "pages": lambda examined: pages(examined.around, examined.records),
    "pictures": lambda examined: pictures(examined.around, examined.records),
    "found": _found,
    "next": _next,
}
