"""Read off how a list writes its authors, so that a new line looks like the others.

Each line has one vote on every habit that it shows; what no line shows stays as the
style at hand has it. An example that a user gives is read as a list of one line.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from publist.model import author_line, bold_names, line_habits
from publist.model.line_habits import Line
from publist.model.name_style import NameStyle
from publist.model.names import is_initials
from publist.model.people import People
from publist.model.text import fold

SAMPLE = 300
"""Lines looked at in all."""

NEWEST = 25
"""Lines that decide, as far as they show a habit: lists change their ways."""

SPELLINGS = (
    ("M. P.", re.compile(r"[^\W\d_a-z]\.\s+[^\W\d_a-z]\.")),
    ("M.P.", re.compile(r"[^\W\d_a-z]\.[^\W\d_a-z]\b")),
    ("M P", re.compile(r"\b[^\W\d_a-z]\s+[^\W\d_a-z]\b(?!\.)")),
    ("MP", re.compile(r"\b[^\W\d_a-z]{2,}\b")),
)
PLAIN = {True: "M. P.", False: "MP"}
CLEAR = 0.9
Vote = TypeVar("Vote")


def style_of(
    lines: Sequence[str],
    people: People | None = None,
    *,
    like: str = "",
    bold: bool | None = None,
) -> NameStyle:
    """Return the style for a new line of a list: as its newest lines, or ``like`` a line.

    ``bold`` says whether the group's people are set in bold; ``None`` leaves it to the
    list, or to the line to be like.
    """
    people = people or People()
    style = read_off(lines[:NEWEST], read_off(lines))
    if like:
        style = _alike(style, like)
        bold = True if bold_names.highlighted(like) else bold
    own = bold_names.own_people(lines, people, always=bold is True)
    names = (name for line in lines for name in author_line.parse(line).names)
    return replace(
        style,
        own=() if bold is False else own,
        people=people,
        families=frozenset(fold(name.family) for name in names if " " in name.family),
    )


def _alike(style: NameStyle, like: str) -> NameStyle:
    """Return a style with all that an example shows; commas part names in a new order."""
    new = read_off([like], replace(style, two=""))
    alone = len(author_line.pieces(like)) == 1
    if alone and (new.order, new.short) != (style.order, style.short):
        new = replace(new, separator=", ", last=new.last.replace(";", ","))
    inside = new.order == "family, given" and not new.short and new.separator == ", "
    return (
        replace(new, separator="; ", last=new.last.replace(",", ";")) if inside else new
    )


def read_off(lines: Sequence[str], known: NameStyle | None = None) -> NameStyle:
    """Return the habits that most author lines show; ``known`` has those of no line."""
    known = known or NameStyle()
    sample = [line_habits.taken_apart(raw) for raw in lines if raw][:SAMPLE]
    order, short = _most(map(_shape, sample), (known.order, known.short))
    return replace(
        known,
        order=order,
        short=short,
        initials=_initials(sample, known.initials, short=short),
        separator=_most(map(line_habits.separator, sample), known.separator),
        last=_most(map(line_habits.last, sample), known.last),
        two=_most(map(line_habits.two, sample), known.two),
        equal=_most(map(line_habits.equal, sample), known.equal),
        others=_most(map(line_habits.others, sample), known.others),
        end=_most(map(line_habits.end, sample), known.end),
        mark=_most(map(line_habits.mark, sample), known.mark),
        bold=bold_names.markup(line.raw for line in sample) or known.bold,
    )


def _most(votes: Iterable[Vote | None], default: Vote) -> Vote:
    counted = Counter(vote for vote in votes if vote is not None).most_common(1)
    return counted[0][0] if counted else default


def _shape(line: Line) -> tuple[str, bool] | None:
    """Return how most names of a line are arranged, and whether given names are short."""
    orders = map(_order, line.pieces)
    given = [name.given for name in author_line.parse(line.raw).names if name.given]
    order = _most(orders, None)
    return (order, _most(map(is_initials, given), False)) if order else None  # noqa: FBT003


def _order(piece: str) -> str | None:
    name = author_line.parse_name(piece)
    if not name.given:
        return None
    if "," in piece:
        return "family, given"
    first = piece.lstrip("*\\ ").startswith(name.family)
    return "family given" if first else "given family"


def _initials(sample: Sequence[Line], known: str, *, short: bool) -> str:
    """Return how initials are spelled; a lone one tells only whether it has a dot.

    Between full names lists spell them as they come; only a clear habit counts.
    """
    given = [name for line in sample for name in _given(line)]
    dots = Counter(name.endswith(".") for name in given)
    dotted = dots[True] > dots[False]
    if not given or (not short and dots[dotted] < CLEAR * len(given)):
        return known
    default = known if known and known.endswith(".") == dotted else PLAIN[dotted]
    shown = (_spelling(name) for name in given)
    return _most((one for one in shown if one and one.endswith(".") == dotted), default)


def _given(line: Line) -> Iterator[str]:
    """Yield the initials in a line's names, without the words around them."""
    for piece in line.pieces:
        words = author_line.parse_name(piece).given.split()
        if short := " ".join(filter(is_initials, words)):
            yield short


def _spelling(given: str) -> str | None:
    return next((name for name, form in SPELLINGS if form.search(given)), None)
