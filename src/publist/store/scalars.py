"""What a YAML scalar means to the site, and how to write a value so that it means the same.

Plain scalars get the types that Jekyll's loader gives them: Ruby's Psych, which is YAML
1.1 with habits of its own (``1,000`` is a number, ``1e3`` is text, ``12:30`` is 45000).
``tests/store/test_ruby.py`` holds the two against each other. What is written keeps clear
of all that: whatever any reader could take for something else gets quotes.
"""

import math
import re
from base64 import b64decode
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from yaml.resolver import Resolver

IMPLICIT = Resolver.yaml_implicit_resolvers
"""What PyYAML takes for something else than text, by first character."""

PREFIX = "tag:yaml.org,2002:"
SHORT = 24
LONGEST_WORD = 5
"""Characters of ``false``, the longest word that is no text."""

LONG = 4000
"""Characters; more digits are no number anyone wrote, and Python would refuse them."""

WORDS = {"": None, "~": None, "null": None, "yes": True, "true": True, "on": True}
WORDS |= {"no": False, "false": False, "off": False}
NUMERIC = frozenset("0123456789+-.:")
TYPED = NUMERIC | {"", *"~nNyYtToOfF"}
"""What the scalars begin with that may be no text."""

AS_TEXT = frozenset({f"{PREFIX}str", "!str", "!str:", "!ruby/string", "!ruby/string:"})
AS_FLOAT = frozenset({f"{PREFIX}float", "!float"})
AS_BYTES = frozenset({f"{PREFIX}binary", "!binary"})
NOT_LOADED = re.compile(
    r"!(?:str|ruby/string):|!ruby/(?:sym|(?:class|module|regexp|range)$"
    r"|object:(?:BigDecimal|DateTime|Complex|Rational)$)"
)
"""Tags of scalars that make objects, which Jekyll does not allow."""

INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~"
NUMBER_LIKE = re.compile(r"[-+.]*(?:\d|[eE][-+]?\d)[\d,._:eExXoObB+/ -]*")
INNER = re.compile(r":(?=\s|$)|\s#|[\t\n\r\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe]")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
NAMED_ESCAPES = {"\n": r"\n", "\t": r"\t", "\r": r"\r"}

SCALARS = ("", "'", '"', "*")
"""Styles of a value on one line: plain, quoted, an alias."""

Value = str | int | float | bool | date | None


class RefusedError(Exception):
    """Jekyll loads no list that holds this; the words are for ``diagnose``."""


def resolve(text: str) -> Any:  # noqa: ANN401  the type is what is found out
    """Return the value of a plain scalar; the text itself where Jekyll refuses it."""
    try:
        return read_plain(text)
    except RefusedError:
        return text


def read_plain(text: str) -> Any:  # noqa: ANN401
    """Return the value of a plain scalar: text, number, bool, date or ``None``.

    Raises ``RefusedError`` where Jekyll refuses the whole list because of it.
    """
    if text[:1] not in TYPED:
        return text
    return _short(text) if len(text) <= SHORT else _typed(text)


def _typed(text: str) -> Any:  # noqa: ANN401
    if text[:1] not in NUMERIC:
        return WORDS.get(text.casefold(), text) if len(text) <= SHORT else text
    if len(text) > LONG:
        return text
    for pattern, make in FORMS:
        if found := pattern.fullmatch(text):
            try:
                return make(found)
            except (ValueError, OverflowError):
                return text
    return text


_short = lru_cache(maxsize=4096)(_typed)
"""Flags and years are few and come again and again; sentences do not."""


def construct(tag: str, text: str) -> Any:  # noqa: ANN401  the tag names the type
    """Return ``text`` as the type that ``tag`` names.

    Ruby heeds few tags: behind any other the text is read as if there were none.
    Raises ``RefusedError`` where Jekyll refuses the whole list because of it.
    """
    if tag in AS_TEXT:
        return text
    if tag in AS_FLOAT:
        return _as_float(text)
    if tag in AS_BYTES:
        return _decoded(text)
    if NOT_LOADED.match(tag):
        raise RefusedError(f"tag {tag}")
    return read_plain(text)


def _as_float(text: str) -> float:
    value = read_plain(text)
    try:
        return float(value if type(value) in (int, float) else str(value))
    except ValueError:
        raise RefusedError("no number") from None


def _decoded(text: str) -> str:
    """Return what base 64 stands for; like Ruby, stop at ``=`` and skip what is none."""
    letters = re.sub(r"[^A-Za-z0-9+/]", "", text.partition("=")[0])
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return b64decode(letters + "==").decode("utf-8", "replace")


def _time(found: re.Match[str]) -> datetime:
    """Return a time as Ruby counts it: the 30th of February is the 2nd of March."""
    year, month, day, *clock = map(int, found.group(1, 2, 3, 4, 5, 6))
    if not 1 <= day <= 31 or clock > [24, 0, 0] or clock[1] > 59 or clock[2] > 60:  # noqa: PLR2004
        raise ValueError
    start = datetime(year, month, 1, tzinfo=_zone(found["zone"]))
    fraction = float(f"0.{found['fraction']}") if found["fraction"] else 0
    hours, minutes, seconds = clock
    return start + timedelta(day - 1, seconds + fraction, 0, 0, minutes, hours)


def _zone(text: str | None) -> timezone | None:
    """Return the zone of a time; without one it is that of the machine."""
    found = re.match(r"([-+]\d\d?):?(\d\d?)?", text) if text else None
    if not found:
        return UTC if text else None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return timezone(timedelta(hours=hours, minutes=-minutes if hours < 0 else minutes))


def _date(found: re.Match[str]) -> date:
    return date(*map(int, found.groups()))


def _symbol(found: re.Match[str]) -> str:
    raise RefusedError(f"symbol {found[0]}")


def _in_sixties(found: re.Match[str]) -> int | float:
    """Return hours, minutes and seconds as seconds; two parts are the first two."""
    number = float if "." in found[0] else int
    parts = (LEADING.match(part) for part in found[0].split(":"))
    units = zip((3600, 60, 1), parts, strict=False)
    return sum(number(part[0]) * unit for unit, part in units if part)


def _float(found: re.Match[str]) -> float:
    digits = re.sub(r"[,_]|\.(?=[eE]|$)", "", found[0])
    if digits.lstrip("+-").startswith(("e", "E")):
        raise RefusedError("no number")
    return float(digits)


def _int(found: re.Match[str]) -> int:
    kind = found.lastgroup or "decimal"
    digits = re.sub(r"[,_]", "", found[kind])
    if not digits and kind != "octal":
        raise RefusedError("no number")
    number = int(digits or "0", BASES[kind])
    return -number if found[0].startswith("-") else number


LEADING = re.compile(r"[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?")
BASES = {"binary": 2, "octal": 8, "decimal": 10, "hexadecimal": 16}
TIME = r"""
    (\d{4})-(\d\d?)-(\d\d?) (?:[Tt]|[ \t]+) (\d\d?):(\d\d):(\d\d)
    (?:\.(?P<fraction>\d*))? (?:[ \t]*(?P<zone>Z|[-+]\d\d?:?(?:\d\d)?))?
"""
INT = r"""
    [-+]? (?: 0b(?P<binary>[01_,]+) | 0(?P<octal>[0-7_,]+)
    | (?P<decimal>0|[1-9](?:[,_]?\d)*) | 0x(?P<hexadecimal>[0-9a-fA-F_,]+) )
"""
FORMS = [
    (re.compile(form, re.ASCII | re.VERBOSE), make)
    for form, make in (
        (INT, _int),
        (r"[-+]?(?:\d[\d_,]*)?\.\d*(?:[eE][-+]\d+)?", _float),
        (r"(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)", _date),
        (TIME, _time),
        (r"[-+]?\d[\d_]*(?::[0-5]?\d){1,2}(?:\.[\d_]*)?", _in_sixties),
        (r"\+?\.(?i:inf)", lambda _: math.inf),
        (r"-\.(?i:inf)", lambda _: -math.inf),
        (r"\.(?i:nan)", lambda _: math.nan),
        (r":.+", _symbol),
    )
]
"""What Ruby tries, the commonest first; no text has two of these forms."""


def is_plain(text: str) -> bool:
    """Tell whether ``text`` can stand unquoted and is the same text to every reader.

    Readers differ: ``1,000`` and ``:sym`` (Ruby), ``1e3`` (YAML 1.2), ``y`` (YAML 1.1).
    """
    if len(text) > LONGEST_WORD and text.isprintable() and _begins_word(text):
        return not (": " in text or " #" in text or text[-1] in ": ")
    return is_plain_word(text)


def _begins_word(text: str) -> bool:
    return text[0].isalpha() and text[0] not in "eE"  # ``e10``


def is_plain_word(text: str) -> bool:
    """Tell the same of any text, also of one that may be a number or a word of YAML."""
    return bool(
        text
        and text == text.strip()
        and text[0] not in INDICATORS
        and text not in ("y", "Y", "n", "N")
        and not INNER.search(text)
        and not NUMBER_LIKE.fullmatch(text)
        and not any(form.match(text) for _, form in IMPLICIT.get(text[0], ()))
        and _is_text(text)
    )


def _is_text(text: str) -> bool:
    try:
        return isinstance(read_plain(text), str)
    except RefusedError:
        return False


def write(value: Value, preferred: str = "") -> str:
    """Return ``value`` as it is written in a list; ``None`` is written as nothing.

    ``preferred`` is how the list quotes the field: ``''``, ``'"'`` or ``"'"``. Text that
    needs quotes gets them; quotes that would need many escapes give way to the others.
    """
    if not isinstance(value, str):
        return _unquoted(value)
    if preferred not in ('"', "'") and is_plain(value):
        return value
    single = "'" not in value if preferred != "'" else value.count("'") < 3  # noqa: PLR2004
    awkward = '"' in value or "\\" in value
    if not UNPRINTABLE.search(value) and (preferred == "'" or awkward) and single:
        return "'" + value.replace("'", "''") + "'"
    return '"' + UNPRINTABLE.sub(_escape, _backslashed(value)) + '"'


def _unquoted(value: float | date | None) -> str:
    """Return what is never quoted; YAML 1.1 asks for a point in every float."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, float):
        return str(value)
    if not math.isfinite(value):
        return str(value).replace("inf", ".inf").replace("nan", ".nan")
    digits, e, power = repr(value).partition("e")
    return digits + ("" if "." in digits else ".0") + e + power


def _backslashed(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return NAMED_ESCAPES.get(character) or f"\\u{ord(character):04x}"
