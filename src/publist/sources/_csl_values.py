"""The values of CSL-JSON: texts, people and dates, each in the many shapes people write.

Crossref gives lists where CSL has texts, numbers come as numbers or as texts, and dates
as parts, as text or as EDTF.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from publist.model.names import Name
from publist.sources._days import Day, of_parts, of_words
from publist.sources._people import People, gathered, literal, on_line, person

NAME_PARTS = frozenset({"family", "given", "literal", "name"})
GLUED = ("-", "'", "’", "ʼ")
"""Ends of particles that stand right before the name: ``al-``, ``d'``."""


def text_of(value: Any) -> str:  # noqa: ANN401  whatever JSON holds
    """Return a value as text, decoded by nobody yet; '' for nothing."""
    if isinstance(value, str):
        return value
    if value is None or value is False or value in ([], {}):
        return ""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(filter(None, value))
    if _are_people(value):
        return " and ".join(map(_written, people_of(value).names))
    if isinstance(value, Mapping):
        told = day_of(value).words or value.get("name") or ""
        if told or "date-parts" in value:
            return text_of(told)
    return json.dumps(value, ensure_ascii=False)


def first_of(value: Any) -> tuple[str, list[str]]:  # noqa: ANN401
    """Return the first of the texts in a value, and the others."""
    values = value if isinstance(value, list) else [value]
    told = list(dict.fromkeys(filter(None, map(text_of, values))))
    return (told[0], told[1:]) if told else ("", [])


def people_of(value: Any) -> People:  # noqa: ANN401
    """Return the people in a value; a name that is a mere text is taken apart."""
    found: list[Name | None] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            found.append(_person(one))
        elif isinstance(one, str):
            found += on_line(one)
    return gathered(found)


def _person(parts: Mapping[str, Any]) -> Name | None:
    family, given = text_of(parts.get("family")), text_of(parts.get("given"))
    for kind in ("non-dropping-particle", "dropping-particle"):
        particle = text_of(parts.get(kind)).strip()
        if particle and family:
            glue = "" if particle.endswith(GLUED) else " "
            family = f"{particle}{glue}{family}"
    if family.strip() or given.strip():
        return person(family, given, text_of(parts.get("suffix")))
    return literal(text_of(parts.get("literal")) or text_of(parts.get("name")))


def _are_people(value: Any) -> bool:  # noqa: ANN401
    """Tell whether a value is a list of names by parts."""
    return isinstance(value, list) and all(
        isinstance(one, Mapping) and not NAME_PARTS.isdisjoint(one) for one in value
    )


def _written(name: Name) -> str:
    return name.literal or ", ".join(filter(None, (name.family, name.given)))


def day_of(value: Any) -> Day:  # noqa: ANN401
    """Return a date; a span gives its start."""
    if isinstance(value, str):
        return of_words(value)
    if isinstance(value, list):
        return day_of(value[0]) if value else Day()
    if not isinstance(value, Mapping):
        return Day()
    if "date-parts" in value:
        parts = _parts(value["date-parts"])
    else:
        parts = [text_of(value.get(name)) for name in ("year", "month", "day")]
    if parts and re.fullmatch(r"\d{4}", parts[0]):
        return of_parts(parts)
    told = (
        text_of(value.get(name)) for name in ("raw", "literal", "edtf", "date-time")
    )
    return of_words(next(filter(None, told), "-".join(filter(None, parts))))


def _parts(value: Any) -> list[str]:  # noqa: ANN401
    """Return year, month and day of ``[[2019, 5, 3]]``, ``["2019"]`` or ``2019``."""
    while isinstance(value, list) and value and isinstance(value[0], list):
        value = value[0]
    values = value if isinstance(value, list) else [value]
    return [text_of(one).strip() for one in values]
