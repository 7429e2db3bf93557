"""What a YAML scalar means, and how to write a value so that it means the same again.

Plain scalars get the types of YAML 1.1, which Jekyll's loader uses too: of all nodes in
137 real lists none is read differently by the two. PyYAML's own tables decide.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Any

from yaml.constructor import ConstructorError, SafeConstructor
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

RESOLVERS = Resolver.yaml_implicit_resolvers
PREFIX = "tag:yaml.org,2002:"
SHORT = 24
AS_TEXT = frozenset({f"{PREFIX}str", f"{PREFIX}value", f"{PREFIX}merge"})
INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~"
NUMBER_LIKE = re.compile(r"[-+.]?\d[\d,._:eExXoObB+/ -]*")
INNER = re.compile(r":(?=\s|$)|\s#|[\t\n\r\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe]")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
NAMED_ESCAPES = {"\n": r"\n", "\t": r"\t", "\r": r"\r"}

SCALARS = ("", "'", '"', "*")
"""Styles of a value on one line: plain, quoted, an alias."""

Value = str | int | float | bool | date | None


def resolve(text: str) -> Any:  # noqa: ANN401  the type is what is found out
    """Return the value of a plain scalar: text, number, bool, date or ``None``."""
    first = text[:1]
    if first not in RESOLVERS:
        return text
    return _short(text, first) if len(text) <= SHORT else _typed(text, first)


def _typed(text: str, first: str) -> Any:  # noqa: ANN401
    for tag, pattern in RESOLVERS[first]:
        if pattern.match(text):
            return construct(tag, text)
    return text


_short = lru_cache(maxsize=4096)(_typed)
"""Flags and years are few and come again and again; sentences do not."""


def construct(tag: str, text: str) -> Any:  # noqa: ANN401  the tag names the type
    """Return ``text`` as the type that ``tag`` names; as text where it does not fit."""
    if tag in AS_TEXT or not tag.startswith(PREFIX):
        return text
    make = SafeConstructor.yaml_constructors.get(tag)
    if make is None:
        return text
    try:
        return make(SafeConstructor(), ScalarNode(tag, text))
    except (ValueError, KeyError, IndexError, OverflowError, ConstructorError):
        return text


def is_plain(text: str) -> bool:
    """Tell whether ``text`` can stand unquoted and is read as the same text again.

    Stricter than YAML where its readers differ (``1,000``, ``:sym``, ``=``).
    """
    return bool(
        text
        and text == text.strip()
        and text[0] not in INDICATORS
        and not INNER.search(text)
        and not NUMBER_LIKE.fullmatch(text)
        and isinstance(resolve(text), str)
    )


def write(value: Value, preferred: str = "") -> str:
    """Return ``value`` as it is written in a list; ``None`` is written as nothing.

    ``preferred`` is how the list quotes the field: ``''``, ``'"'`` or ``"'"``. Text that
    needs quotes gets them; quotes that would need many escapes give way to the others.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    if preferred not in ('"', "'") and is_plain(value):
        return value
    single = "'" not in value if preferred != "'" else value.count("'") < 3  # noqa: PLR2004
    awkward = '"' in value or "\\" in value
    if not UNPRINTABLE.search(value) and (preferred == "'" or awkward) and single:
        return "'" + value.replace("'", "''") + "'"
    return '"' + UNPRINTABLE.sub(_escape, _backslashed(value)) + '"'


def _backslashed(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return NAMED_ESCAPES.get(character) or f"\\u{ord(character):04x}"
