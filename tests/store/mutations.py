"""Layouts that people give a list, as small changes to its text.

Each takes a list, a number that chooses the place and one that chooses the variant, and
returns a text that may not load any more: who calls keeps those that do. A mutation may
change what the list says; what it says afterwards is the list to be tested.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.store import promises

from publist.store.document import LINE_END, Document, Field, Record

Mutation = Callable[[Document, int, int], str]
Choice = TypeVar("Choice")

ENDS = ["", "\n", "\n\n", "\n\n\n", "\n  ", "\n# end", "\n# 2001\n", "\n...\n", "\n..."]
ENDS += ["\n---\n", "\n--- # next\n", "\n---\n...\n", "\n\n# - title: old\n", " # end"]
STARTS = ["---\n", "--- # c\n", "---\n\n", "%YAML 1.1\n---\n", "\n", "# head\n\n"]
STARTS += ["# head\n", "# 2023\n", "  \n", "# - title: old\n\n", "--- "]
BLANKS = [" ", "   ", "\t", " \t "]
EMPTY_LINES = ["\n", "\n\n", "   \n", "\t\n", "\n\n\n\n"]
NOTES = [
    "# note",
    "# 2019",
    "# - title: old",
    "#",
    "# title: x",
    "# it's \"[{",
    "#x 🎉",
]
ASIDES = ["  # c", " #", "\t# c: 'd'", " # - x", "  # 2019"]
GAPS = [" ", "   ", "\t", " \t", "\n{deeper}", " # c\n{deeper}", "\n\n{deeper}"]
VALUES = ["", " ", "~", "null", '""', "''", "0", "1", "1.0", "007", "1e3", "12:30"]
VALUES += [
    "1,000",
    "2020-02-30",
    "yes",
    "No",
    ".5",
    "0x1F",
    "=",
    "[]",
    "{}",
    "[a, 'b']",
]
VALUES += ["{url: x}", "{url: x,\n{deeper}display}", "!!str 1", "!!str", "&a", "&a b"]
VALUES += ["\n{deeper}- a\n{deeper}- b", "\n{level}- a\n{level}- b", "\n{deeper}a: b"]
VALUES += ["\n{deeper}- a: b\n{deeper}  c: d", "\n{deeper}? a\n{deeper}: b", "|", ">+"]
CHARACTERS = ["🎉", "\u2028", "\u2029", "\x85", "\xa0", "\u200b", "é", "#", " #", ": "]
KEYS = ['"{0}"', "'{0}'", "{0} ", "? {0}\n{level}", "!!str {0}", "&k {0}", '"{0}" ']


def chosen(options: Sequence[Choice], number: int) -> Choice:
    return options[number % len(options)]


def spliced(document: Document, start: int, end: int, new: str) -> str:
    text = document.text
    return text[:start] + new.replace("\n", document.newline) + text[end:]


def column(document: Document, at: int) -> int:
    start = document.line_start(at)
    return at - start - document.text.startswith("\ufeff", start)


def fitted(document: Document, held: Field, pattern: str, pick: int = 0) -> str:
    """Return ``pattern`` with the white space before a field and before its value."""
    level = " " * column(document, held.key_start)
    deeper = level + " " * (1 + pick % 4)
    return pattern.replace("{level}", level).replace("{deeper}", deeper)


def newlines(document: Document, at: int, pick: int) -> str:
    ending = chosen(["\r\n", "\n", "\r\n", "\n", "\r"], pick)
    if pick % 2:
        return LINE_END.sub(ending, document.text)
    found = list(LINE_END.finditer(document.text))
    start, end = chosen(found, at).span() if found else (0, 0)
    return document.text[:start] + (ending if found else "") + document.text[end:]


def mark(document: Document, _at: int, _pick: int) -> str:
    bare = document.text.removeprefix("\ufeff")
    return bare if bare != document.text else "\ufeff" + bare


def end(document: Document, _at: int, pick: int) -> str:
    bare = len(document.text.rstrip())
    return spliced(document, bare, len(document.text), chosen(ENDS, pick))


def start(document: Document, _at: int, pick: int) -> str:
    here = int(document.text.startswith("\ufeff"))
    return spliced(document, here, here, chosen(STARTS, pick))


def behind_a_line(document: Document, at: int, new: str) -> str:
    place = chosen(document.line_starts, at)
    there = place + len(document.text[place : document.line_end(place)].rstrip("\r\n"))
    return spliced(document, there, there, new)


def trailing_blanks(document: Document, at: int, pick: int) -> str:
    return behind_a_line(document, at, chosen(BLANKS, pick))


def comment_beside(document: Document, at: int, pick: int) -> str:
    return behind_a_line(document, at, chosen(ASIDES, pick))


def empty_lines(document: Document, at: int, pick: int) -> str:
    place = chosen(document.line_starts, at)
    return spliced(document, place, place, chosen(EMPTY_LINES, pick))


def comment_line(document: Document, at: int, pick: int) -> str:
    place = chosen(document.line_starts, at)
    note = " " * (pick % 8) + chosen(NOTES, pick) + "\n"
    return spliced(document, place, place, note)


def shifted(lines: str, by: str) -> str:
    """Return lines with white space before each but the first."""
    return re.sub(r"(\r\n|\n|\r)(?=[^\r\n])", lambda found: found[1] + by, lines)


def all_deeper(document: Document, _at: int, pick: int) -> str:
    by = " " * (1 + pick % 4)
    bare = document.text.removeprefix("\ufeff")
    return document.text[: len(document.text) - len(bare)] + by + shifted(bare, by)


def wide_dash(document: Document, at: int, pick: int) -> str:
    record: Record = chosen(document.records, at)
    by = " " * (1 + pick % 4)
    lines = shifted(document.text[record.start : record.end], by)
    return document.text[: record.start] + by + lines + document.text[record.end :]


def dash_alone(document: Document, at: int, pick: int) -> str:
    record: Record = chosen(document.records, at)
    level = " " * column(document, record.start)
    lead = (
        chosen(["\n", " # c\n", "\n\n", "\n# c\n", " &e\n", " !!map\n"], pick) + level
    )
    dash = len(document.text[: record.start].rstrip(" "))
    return spliced(document, dash, record.start, lead)


def swapped(document: Document, at: int, pick: int) -> str:
    fields = list(chosen(document.records, at).fields.values())
    if len(fields) < 2:
        return document.text
    first = pick % (len(fields) - 1)
    one, other = sorted(fields[first : first + 2], key=lambda held: held.key_start)
    raws = [document.text[held.key_start : held.end] for held in (one, other)]
    between = document.text[one.end : other.key_start]
    whole = raws[1] + between + raws[0]
    return document.text[: one.key_start] + whole + document.text[other.end :]


def restyled(document: Document, at: int, pick: int) -> str:
    """Write a text in another style, on one line or over several."""
    texts = [
        one for one in promises.every_field(document) if isinstance(one.value, str)
    ]
    if not texts:
        return document.text
    held = chosen(texts, at)
    patterns = list(_styles(held.value, pick))
    new = fitted(document, held, chosen(patterns, pick), pick)
    return spliced(document, held.start, held.end, new)


def _styles(value: str, pick: int) -> list[str]:
    double = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    single = value.replace("'", "''")
    head, _, rest = value.partition(" ")
    once = f"{head}\n{{deeper}}{rest}"
    lines = "\n{deeper}" + once
    return [
        *(value, f"'{single}'", f'"{double}"', f"!!str {value}", f"! '{single}'"),
        *(once, f"'{once}'", f'"{once}"', f'"{head} \\\n{{deeper}}{rest}"'),
        *(
            f"\n{{deeper}}{value}",
            f'\n{{deeper}}"{double}"',
            once.replace("\n", "\n\n"),
        ),
        *(f"{block}{chomp}{lines}" for block in "|>" for chomp in ("", "-", "+")),
        *(f"|{chomp}{lines}\n\n" for chomp in ("", "-", "+")),
        *(f"|{1 + pick % 4}-{lines}", f"> # c{lines}", f"|{lines}\n{{deeper}}"),
    ]


def revalued(document: Document, at: int, pick: int) -> str:
    held = chosen(promises.every_field(document), at)
    new = fitted(document, held, chosen(VALUES, pick), pick)
    gap = "" if document.text[: held.start].endswith((" ", "\t")) else " "
    return spliced(document, held.start, held.end, gap + new)


def character(document: Document, at: int, pick: int) -> str:
    """Put a character into a text, behind its first one."""
    texts = [
        one for one in promises.every_field(document) if isinstance(one.value, str)
    ]
    held = chosen(texts or promises.every_field(document), at)
    place = min(held.start + 2, held.end)
    return spliced(document, place, place, chosen(CHARACTERS, pick))


def gap(document: Document, at: int, pick: int) -> str:
    held = chosen(promises.every_field(document), at)
    colon = document.text.rfind(":", held.key_start, held.start) + 1
    if not colon:
        return document.text
    new = fitted(document, held, chosen(GAPS, pick), pick)
    return spliced(document, colon, held.start, new)


def key_style(document: Document, at: int, pick: int) -> str:
    named = [one for one in promises.every_field(document) if one.key != "<<"]
    held = chosen(named, at)
    over = held.key_start + len(held.key)
    new = fitted(document, held, chosen(KEYS, pick).format(held.key, level="{level}"))
    return spliced(document, held.key_start, over, new)


def in_braces(document: Document, at: int, pick: int) -> str:
    """Write a mapping in braces: ``link``, else the whole entry."""
    record: Record = chosen(document.records, at)
    inner = [held for held in record.fields.values() if held.style == ":"]
    if inner and pick % 3:
        held = chosen(inner, pick)
        start, fields = len(document.text[: held.start].rstrip()), held.fields
        return spliced(document, start, held.end, " " + _braces(document, fields, pick))
    whole = _braces(document, record.fields, pick)
    return spliced(document, record.start, record.end, whole)


def _braces(document: Document, fields: dict[str, Field], pick: int) -> str:
    parts = []
    for held in fields.values():
        raw = document.text[held.start : held.end]
        text = raw if held.style in ("'", '"', "{", "[") else f'"{held.value}"'
        plain = held.style == "" and not set(raw) & set(",[]{}\n\r")
        parts.append(f"{held.key}: {raw if plain else text}")
    if pick % 5 == 0:
        parts.append(chosen(["ERC", "'x'", "? y", "news1:", "highlight: "], pick))
    between = chosen([", ", ",", " , ", ",\n      ", ", # c\n      "], pick)
    around = chosen(
        [("{", "}"), ("{ ", " }"), ("{", ",}"), ("{\n      ", "\n      }")], pick
    )
    return between.join(parts).join(around)


def repeated(document: Document, at: int, _pick: int) -> str:
    """Give a field twice."""
    held = chosen(promises.every_field(document), at)
    raw = document.text[held.key_start : held.end].rstrip("\r\n")
    place = document.line_start(held.key_start)
    level = " " * column(document, held.key_start)
    if document.text[place : held.key_start].strip():
        return (
            document.text[: held.key_start]
            + raw
            + document.newline
            + level
            + (document.text[held.key_start :])
        )
    again = level + raw + document.newline
    return document.text[:place] + again + document.text[place:]


def referred(document: Document, at: int, pick: int) -> str:
    """Name a value and use it again, or a whole entry."""
    fields = [one for one in promises.every_field(document) if one.start < one.end]
    if len(fields) < 2:
        return document.text
    first = at % (len(fields) - 1)
    one, other = fields[first], chosen(fields[first + 1 :], pick)
    if other.start < one.end or other.style == ":":
        return document.text
    new = spliced(document, other.start, other.end, "*n")
    return new[: one.start] + "&n " + new[one.start :]


def merged(document: Document, _at: int, pick: int) -> str:
    """Let the second entry take what it lacks from the first one, or be the first one."""
    if len(document.records) < 2:
        return document.text
    one, other = document.records[:2]
    level = " " * column(document, other.start)
    end = other.end if pick % 3 == 0 else other.start
    new = "*e" if pick % 3 == 0 else f"<<: *e\n{level}"
    text = spliced(document, other.start, end, new)
    back = "\n" + " " * column(document, one.start)
    return text[: one.start] + f"&e{back}" + text[one.start :]


MUTATIONS: tuple[Mutation, ...] = (
    *(newlines, mark, end, start, trailing_blanks, comment_beside, empty_lines),
    *(comment_line, all_deeper, wide_dash, dash_alone, swapped, restyled, revalued),
    *(character, gap, key_style, in_braces, repeated, referred, merged),
)
