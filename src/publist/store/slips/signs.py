"""Slips in the signs of a field: something else typed in place of a dash or a colon."""

import re

from publist.store.slips.lines import FIELD, Line, Slip

ENTRY = re.compile(
    r"[ \t]*(?P<sign>[–—−‐‑•·*+]|-[ \t]*[-–—][-–— \t]*)[ \t]*"
    r"(?P<field>[A-Za-z][\w-]*[ \t]*:(?:\s.*)?)"
)
NAMED = re.compile(
    r"(?P<lead>[ \t]*(?:-[ \t]+)?(?P<key>[A-Za-z][\w-]*))[ \t]*"
    r"(?P<sign>[;=：∶]|: *:)[ \t]*(?P<value>.*)"
)
IN_QUOTES = re.compile(
    r"(?P<lead>[ \t]*(?:-[ \t]+)?)[\"'](?P<rest>(?P<key>[A-Za-z][\w-]*):\s.*)"
)
ALONE = re.compile(r"[ \t]*(?:-[ \t]+)?(?P<key>[A-Za-z][\w-]*)[ \t]*")


def other_dash(line: Line) -> Slip | None:
    """Find ``– title:``, ``* title:`` and ``-- title:``."""
    found = ENTRY.fullmatch(line.text)
    if not found:
        return None
    sign = found["sign"].strip()
    what = f"an entry begins with one dash `-`, not with `{sign}`"
    return Slip(found.start("sign"), what, line.columns.dashed(found["field"]))


def wide_dash(line: Line) -> Slip | None:
    """Find more blanks, or fewer, behind a dash than the fields below it need."""
    found = line.field
    if not found or line.indent != line.columns.dash or found["dash"] in (None, "-"):
        return None
    start = found.start("key")
    wanted = line.columns.key - line.columns.dash - 1
    if start == line.columns.key or wanted < 1:
        return None
    key = found["key"]
    there = line.columns.key + 1
    what = f"`{key}` stands in column {start + 1}, the fields below in {there}"
    mended = line.columns.dashed(line.text[start:])
    return Slip(start, what, mended, sure=key == line.columns.first)


def extra_dash(line: Line) -> Slip | None:
    """Find a dash in front of a field that stands where it belongs inside an entry."""
    found = line.field
    if not found or not found["dash"] or line.indent != line.columns.dash:
        return None
    start = found.start("key")
    if found["key"] == line.columns.first or start == line.columns.key:
        return None
    if start != line.columns.names.get(found["key"]):
        return None
    what = f"the dash begins a new entry, but `{found['key']}` belongs inside of one"
    mended = " " * start + line.text[start:]
    return Slip(line.indent, what, mended, fix="put a blank in place of the dash")


def lost_dash(line: Line) -> Slip | None:
    """Find the first field of an entry without its dash."""
    found = line.field
    if not found or found["dash"] or found["key"] != line.columns.first:
        return None
    opened = any(one["dash"] for one in map(FIELD.fullmatch, line.entry) if one)
    if opened and not line.is_given(found["key"]):
        return None
    what = f"the dash in front of `{found['key']}`, which begins an entry, is missing"
    return Slip(line.indent, what, line.columns.dashed(line.text.lstrip()))


def other_colon(line: Line) -> Slip | None:
    """Find ``title; x``, ``title = x`` and ``title: : x``."""
    found = NAMED.fullmatch(line.text)
    if not found or not line.columns.knows(found["key"]):
        return None
    sign = found["sign"]
    what = (
        f"there are two colons behind `{found['key']}`"
        if sign[0] == ":"
        else f"there is `{sign}` behind `{found['key']}` in place of a colon"
    )
    mended = f"{found['lead']}: {found['value']}"
    return Slip(found.start("sign"), what, mended.rstrip())


def quote_before_name(line: Line) -> Slip | None:
    """Find ``"title: x``."""
    found = IN_QUOTES.fullmatch(line.text)
    if not found or not line.columns.knows(found["key"]):
        return None
    at = found.end("lead")
    what = f"there is a quote `{line.text[at]}` in front of `{found['key']}`"
    return Slip(at, what, found["lead"] + found["rest"])


def name_alone(line: Line) -> Slip | None:
    """Find ``link`` without its colon."""
    found = ALONE.fullmatch(line.text)
    if not found or not line.columns.knows(found["key"]):
        return None
    at = found.end("key")
    what = f"there is no colon behind `{found['key']}`"
    return Slip(at, what, line.text.rstrip() + ":")
