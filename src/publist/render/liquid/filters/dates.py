"""Liquid's and Jekyll's filters on dates; every public function here is a filter.

``date`` follows Ruby's ``strftime`` with its flags (``%-d``, ``%^b``), which Python's
does not know.
"""

import datetime as dt
import re
from email.utils import format_datetime

from liquid.exceptions import FilterArgumentError

from publist.render.liquid.values import Value, inspect, to_s

DIRECTIVE = re.compile(r"%([-0^#_]*)(\d*)(:*)([A-Za-z%+])")
COMPOSED = {
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "c": "%a %b %e %H:%M:%S %Y",
    "x": "%m/%d/%y",
    "v": "%e-%^b-%Y",
    "h": "%b",
    "n": "\n",
    "t": "\t",
    "+": "%a %b %e %H:%M:%S %Z %Y",
}
WIDTHS = {"j": 3, "Y": 4, "L": 3, "N": 9} | dict.fromkeys("dmyHMSICUVW", 2)
BLANK_WIDTHS = {"e": 2, "k": 2, "l": 2}


def date(value: Value, form: Value) -> Value:
    """Write a date in the form given; what is no date comes back as it is."""
    moment = _moment(value)
    if not to_s(form) or moment is None:
        return value
    return _formatted(moment, to_s(form))


def date_to_string(value: Value, kind: Value = None, style: Value = None) -> Value:
    """``27 Jan 2011``."""
    return _written(value, "%b", kind, style)


def date_to_long_string(value: Value, kind: Value = None, style: Value = None) -> Value:
    """``27 January 2011``."""
    return _written(value, "%B", kind, style)


def date_to_xmlschema(value: Value) -> Value:
    """``2011-04-24T20:34:46+08:00``."""
    if not to_s(value):
        return value
    return _formatted(_sure(value), "%Y-%m-%dT%H:%M:%S%:z")


def date_to_rfc822(value: Value) -> Value:
    """``Sun, 24 Apr 2011 12:34:46 +0000``."""
    return format_datetime(_sure(value)) if to_s(value) else value


def _written(value: Value, month: str, kind: Value, style: Value) -> Value:
    if not to_s(value):
        return value
    moment = _sure(value)
    if kind != "ordinal":
        return _formatted(moment, f"%d {month} %Y")
    day = f"{moment.day}{_ending(moment.day)}"
    us = style == "US"
    return _formatted(moment, f"{month} {day}, %Y" if us else f"{day} {month} %Y")


def _ending(day: int) -> str:
    return (
        "th" if day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    )


def _sure(value: Value) -> dt.datetime:
    moment = _moment(value)
    if moment is None:
        message = f"{inspect(value)} is not a date"
        raise FilterArgumentError(message, token=None)
    return moment


def _moment(value: Value) -> dt.datetime | None:
    """Return the time that Ruby reads from ``value``, in the zone of this machine."""
    if isinstance(value, dt.datetime):
        return value.astimezone()
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day).astimezone()
    text = to_s(value).strip().lower()
    if text in {"now", "today"}:
        return dt.datetime.now().astimezone()
    if text.isdecimal() and isinstance(value, str | int):
        return dt.datetime.fromtimestamp(int(text)).astimezone()
    return _parsed(text) if isinstance(value, str) and text else None


def _parsed(text: str) -> dt.datetime | None:
    """Return the time in a text; dateutil, which is slow to load, comes with Liquid."""
    from dateutil import parser  # type: ignore[import-untyped]  # noqa: PLC0415

    today = dt.datetime.now().astimezone()
    midnight = today.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    try:
        found: dt.datetime = parser.parse(text, default=midnight)
        return found.astimezone()
    except (ValueError, OverflowError):
        return None


def _formatted(moment: dt.datetime, form: str) -> str:
    return DIRECTIVE.sub(lambda found: _part(moment, *found.groups()), form)


def _part(moment: dt.datetime, flags: str, width: str, colon: str, sign: str) -> str:
    if sign in COMPOSED:
        text = _formatted(moment, COMPOSED[sign])
    else:
        text = _single(moment, sign, colon)
    if "^" in flags:
        text = text.upper()
    if "#" in flags:
        text = text.lower() if sign == "p" else text.swapcase()
    return _padded(text, flags, width, sign)


def _single(moment: dt.datetime, sign: str, colon: str) -> str:
    zone = moment.strftime("%z") or "+0000"
    hour = moment.hour % 12 or 12
    own = {
        "z": f"{zone[:3]}:{zone[3:]}" if colon else zone,
        "s": str(int(moment.timestamp())),
        "L": f"{moment.microsecond // 1000:03}",
        "N": f"{moment.microsecond:06}000",
        "e": str(moment.day),
        "k": str(moment.hour),
        "l": str(hour),
        "P": moment.strftime("%p").lower(),
        "C": str(moment.year // 100),
        "Y": str(moment.year),
    }
    return own[sign] if sign in own else moment.strftime(f"%{sign}")


def _padded(text: str, flags: str, width: str, sign: str) -> str:
    if sign == "N" and width:
        return text[: int(width)]
    if "-" in flags:
        return text.strip().lstrip("0") or "0" if text.strip().isdecimal() else text
    fill = "0" if sign in WIDTHS else " "
    fill = "0" if "0" in flags else " " if "_" in flags else fill
    length = int(width or WIDTHS.get(sign) or BLANK_WIDTHS.get(sign) or 0)
    bare = text.lstrip("0") or "0" if sign in WIDTHS and text.isdecimal() else text
    return bare.rjust(length, fill)
