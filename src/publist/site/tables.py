"""What ``publist.toml`` may hold: each table's mistakes, and the line one stands in."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple

GRANT = (
    "number acronym programme funder start end statement disclaimer logo logo_alt page"
    " title text papers front_matter"
).split()
PERSON = "aliases written url".split()
NAMES = "style bold".split()
TOP = ("list", "images")
DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
WEB = re.compile(r"https?://\S+")

SEVERITIES = ("error", "warning", "info")

KNOWN = (
    "the settings are list, images, ignore, [grants.NAME], [people], [names], [venues]"
    " and [severity]"
)
OF_GRANT = f"[grants.NAME] has {', '.join(GRANT)}"
OF_PEOPLE = (
    'write `[people]` and below it a line for each: `"Milan P. Allan" = []`, with other'
    f' names in the brackets; or `[people."Milan P. Allan"]` with {", ".join(PERSON)}'
)
OF_NAMES = (
    '[names] has style ("M. P. Allan, K. Bo and D. Cho") and bold (true or false)'
)
OF_VENUES = 'write `[venues]` and below it `"Physical Review B" = "Phys. Rev. B"`'
OF_IGNORE = 'write `ignore = ["PUB601"]`; `publist rules` lists them'
OF_SEVERITY = (
    'write `[severity]` and below it `PUB601 = "info"`, "warning" or "error"; `ignore`'
    " is for rules that find nothing worth knowing"
)


class Problem(NamedTuple):
    """A mistake: where it stands, what it is, and how to mend it."""

    path: tuple[str, ...]
    what: str
    fix: str


def problems(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield every mistake in the settings."""
    for name, value in data.items():
        if name in TABLES:
            yield from TABLES[name](value)
        elif name not in TOP:
            meant = _meant(name, (*TOP, *TABLES))
            yield Problem((name,), f"there is no setting `{name}`{meant}", KNOWN)
        elif not isinstance(value, str):
            fix = f'write `{name} = "path"`'
            yield Problem((name,), f"`{name}` must be text in quotes", fix)


def _meant(name: str, known: Collection[str]) -> str:
    """Return what may be meant by a name that nobody knows, or where it belongs."""
    if name in (*TOP, "ignore"):
        return f"; `{name}` stands above the first line in square brackets"
    near = get_close_matches(name.casefold(), known, n=1)
    return f"; is `{near[0]}` meant?" if near else ""


def _of_grants(value: object) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        what = "`grants` must be tables: `[grants.ERC]`"
        yield Problem(("grants",), what, OF_GRANT)
        return
    for flag, held in value.items():
        if not isinstance(held, Mapping):
            what = f"write the grant as a table: `[grants.{flag}]`"
            yield Problem(("grants", flag), what, OF_GRANT)
            continue
        yield from _of_grant(flag, held)


def _of_grant(flag: str, held: Mapping[str, Any]) -> Iterator[Problem]:
    for name, value in held.items():
        path = ("grants", flag, name)
        if name not in GRANT:
            what = f"a grant has no `{name}`{_meant(name, GRANT)}"
            yield Problem(path, what, OF_GRANT)
        elif name == "front_matter":
            yield from _of_front_matter(path, value)
        elif isinstance(value, bool) or not isinstance(value, str | int | date):
            fix = f'write `{name} = "..."`'
            yield Problem(path, f"`{name}` must be text in quotes", fix)
        elif name in ("start", "end") and value and not DAY.fullmatch(str(value)):
            what, fix = f"`{value}` is no day", f"write `{name} = 2022-10-01`"
            yield Problem(path, what, fix)
    start, end = str(held.get("start", "")), str(held.get("end", ""))
    if DAY.fullmatch(start) and DAY.fullmatch(end) and end < start:
        what = f"the grant ends ({end}) before it starts ({start})"
        yield Problem(("grants", flag, "end"), what, "mend one of the two days")


def _of_front_matter(path: tuple[str, ...], value: object) -> Iterator[Problem]:
    scalars = str | int | float | date
    is_flat = isinstance(value, Mapping) and all(
        isinstance(one, scalars) for one in value.values()
    )
    if not is_flat:
        fix = 'write `front_matter = { layout = "default", permalink = "/erc/" }`'
        yield Problem(path, "`front_matter` must be a table of single values", fix)


def _of_people(value: object) -> Iterator[Problem]:
    if _is_texts(value):
        return
    if not isinstance(value, Mapping):
        yield Problem(("people",), "`people` must be a table of names", OF_PEOPLE)
        return
    for name, held in value.items():
        if isinstance(held, Mapping):
            yield from _of_person(name, held)
        elif not _is_texts(held):
            what = f"`{name}` must have a list of aliases or a table"
            yield Problem(("people", name), what, OF_PEOPLE)
    if all(_is_texts(_aliases(held)) for held in value.values()):
        yield from _of_two_people(value)


def _of_person(person: str, held: Mapping[str, Any]) -> Iterator[Problem]:
    for name, value in held.items():
        path = ("people", person, name)
        if name not in PERSON:
            what = f"a person has no `{name}`{_meant(name, PERSON)}"
            yield Problem(path, what, OF_PEOPLE)
        elif name == "aliases" and not _is_texts(value):
            yield Problem(path, '`aliases` must be a list: `["M. Allan"]`', OF_PEOPLE)
        elif name != "aliases" and not isinstance(value, str):
            yield Problem(path, f"`{name}` must be text in quotes", OF_PEOPLE)
        elif name == "url" and not WEB.fullmatch(value):
            what = f"`{value}` is no web address"
            yield Problem(path, what, "write one that starts with https://")


def _of_two_people(value: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the names that two people have."""
    owners: dict[str, str] = {}
    for person, held in value.items():
        for name in (person, *_aliases(held)):
            owner = owners.setdefault(" ".join(name.casefold().split()), person)
            if owner != person:
                what = f"`{name}` is {owner} and {person}"
                fix = "give each name to one of them"
                yield Problem(("people", person), what, fix)


def _of_names(value: object) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        yield Problem(("names",), "`names` must be a table: `[names]`", OF_NAMES)
        return
    for name, held in value.items():
        path = ("names", name)
        if name not in NAMES:
            what = f"[names] has no `{name}`{_meant(name, NAMES)}"
            yield Problem(path, what, OF_NAMES)
        elif name == "style" and not isinstance(held, str):
            yield Problem(path, "`style` must be text in quotes", OF_NAMES)
        elif name == "bold" and not isinstance(held, bool):
            yield Problem(path, "`bold` must be true or false", OF_NAMES)


def _of_venues(value: object) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        yield Problem(("venues",), "`venues` must be a table: `[venues]`", OF_VENUES)
        return
    for name, held in value.items():
        if not isinstance(held, str):
            what = f"the short name of `{name}` must be text in quotes"
            yield Problem(("venues", name), what, OF_VENUES)


def _of_ignore(value: object) -> Iterator[Problem]:
    if not isinstance(value, list) or not _is_texts(value):
        yield Problem(("ignore",), "`ignore` must be a list of rules", OF_IGNORE)


def _of_severity(value: object) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        what = "`severity` must be a table: `[severity]`"
        yield Problem(("severity",), what, OF_SEVERITY)
        return
    for name, held in value.items():
        if held not in SEVERITIES:
            what = f"`{name}` must be error, warning or info"
            yield Problem(("severity", name), what, OF_SEVERITY)


TABLES = {
    "grants": _of_grants,
    "people": _of_people,
    "names": _of_names,
    "venues": _of_venues,
    "ignore": _of_ignore,
    "severity": _of_severity,
}


def people(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the people in settings without mistakes, by the names of their fields."""
    held = data.get("people", {})
    for name in held:
        own = held[name] if isinstance(held, Mapping) else ()
        further = dict(own) if isinstance(own, Mapping) else {}
        yield further | {"name": name, "aliases": tuple(_aliases(own))}


def _aliases(held: Any) -> Any:  # noqa: ANN401  whatever a user wrote
    return held.get("aliases", ()) if isinstance(held, Mapping) else held


def _is_texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(
        isinstance(one, str) for one in value
    )


def line_of(text: str, path: tuple[str, ...]) -> int:
    """Return the line that a setting is given in, or its table (0 if neither is found)."""
    lines, found = text.splitlines(), 0
    for name in path:
        given = re.compile(
            rf"\s*\[*\s*(?:[\w\"'. -]+\.)?[\"']?{re.escape(name)}[\"']?\s*[=\].]"
        )
        after = range(max(found - 1, 0), len(lines))
        found = next((at + 1 for at in after if given.match(lines[at])), found)
    return found
