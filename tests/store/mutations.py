"""Layouts that people give a list, as small changes to its text: lines and blanks.

A mutation takes a list, a number that chooses the place and one that chooses the
variant, and returns a text that may not load any more: who calls keeps those that do.
It may change what the list says; what it says then is the list to be tested.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from publist.store.document import LINE_END, Document, Field

Mutation = Callable[[Document, int, int], str]
Choice = TypeVar("Choice")

ENDS = ["", "\n", "\n\n", "\n\n\n", "\n  ", "\n# end", "\n# 2001\n", "\n...\n", "\n..."]
ENDS += ["\n---\n", "\n--- # next\n", "\n---\n...\n", "\n\n# - title: old\n", " # end"]
STARTS = ["---\n", "--- # c\n", "---\n\n", "%YAML 1.1\n---\n", "\n", "# head\n\n"]
STARTS += ["# head\n", "# 2023\n", "  \n", "# - title: old\n\n", "--- "]
BLANKS = [" ", "   ", "\t", " \t "]
EMPTY_LINES = ["\n", "\n\n", "   \n", "\t\n", "\n\n\n\n"]
NOTES = ["# note", "# 2019", "# - title: old", "#", "# title: x", "# it's \"[{"]
NOTES += ["#x 🎉"]
ASIDES = ["  # c", " #", "\t# c: 'd'", " # - x", "  # 2019"]
LEADS = ["\n", " # c\n", "\n\n", "\n# c\n", " &e\n", " !!map\n"]


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
    """Change all line endings, or one of them."""
    ending = chosen(["\r\n", "\n"], pick)
    if pick % 4 < 2:
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


def comment_above(document: Document, at: int, pick: int) -> str:
    """Put a comment directly above an entry, in the column of its dash."""
    dash = document.dash(chosen(document.records, at))
    start = document.line_start(dash)
    start += document.text.startswith("\ufeff", start)
    lead = document.text[start:dash]
    if lead.strip(" "):
        return document.text
    gap = "\n" if pick % 2 else ""
    return spliced(document, start, start, f"{gap}{lead}{chosen(NOTES, pick // 2)}\n")


def shifted(lines: str, by: str) -> str:
    """Return lines with white space before each but the first."""
    return re.sub(r"(\r\n|\n|\r)(?=[^\r\n])", lambda found: found[1] + by, lines)


def all_deeper(document: Document, _at: int, pick: int) -> str:
    by = " " * (1 + pick % 4)
    bare = document.text.removeprefix("\ufeff")
    return document.text[: len(document.text) - len(bare)] + by + shifted(bare, by)


def wide_dash(document: Document, at: int, pick: int) -> str:
    record = chosen(document.records, at)
    by = " " * (1 + pick % 4)
    lines = shifted(document.text[record.start : record.end], by)
    return document.text[: record.start] + by + lines + document.text[record.end :]


def dash_alone(document: Document, at: int, pick: int) -> str:
    record = chosen(document.records, at)
    level = " " * column(document, record.start)
    dash = len(document.text[: record.start].rstrip(" "))
    return spliced(document, dash, record.start, chosen(LEADS, pick) + level)


LINES: tuple[Mutation, ...] = (
    *(newlines, mark, end, start, trailing_blanks, comment_beside, empty_lines),
    *(comment_line, comment_above, all_deeper, wide_dash, dash_alone),
)
