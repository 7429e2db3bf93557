"""What keeps a list from loading, in words that do not speak of parsers."""

from dataclasses import dataclass

from publist.model.text import TO_BLANK
from publist.store.document import Fault
from publist.store.edits import Edit, Span

SHOWN = 300
"""Characters of a mended line that a message shows."""

CAUSES = {
    "undefined alias": (
        "`*` starts an alias that does not exist",
        "put the value in quotes",
    ),
    "unfold": (
        "the aliases in this file unfold to more values than a list can hold",
        "write the values out instead",
    ),
    "too many values": (
        "the file holds more values than any list of publications",
        "check that this is the right file",
    ),
    "too long": (
        "a value has more than a million characters",
        "check its closing quote, or that this is the right file",
    ),
    "symbol": (
        "`:` in front makes a Ruby symbol of this, and Jekyll then refuses the list",
        "put the value in quotes",
    ),
    "tag !": (
        "`!` starts a tag that makes a Ruby object, and Jekyll then refuses the list",
        "put the value in quotes, or take the tag out",
    ),
    "no number": (
        "Jekyll takes this for a number, cannot read it and refuses the list",
        "put the value in quotes",
    ),
    "nested": (
        "values are nested more than 100 deep",
        "check the brackets and the indentation",
    ),
    "control characters": (
        "there is a control character, which YAML does not allow",
        "delete it; an editor that shows invisible characters helps",
    ),
    "ends here": (
        "this line stands left of the list, which ends here; no page shows what follows",
        "put it where its neighbours stand",
    ),
    "no text": ("the name of a field must be text", "put it in quotes"),
}
"""What and how to fix, by words of whoever refused the list."""


@dataclass(frozen=True)
class Mistake:
    """Something that keeps the list from loading."""

    span: Span
    what: str
    fix: str
    edits: tuple[Edit, ...] = ()
    """The edit that mends it, where only one thing can be meant."""


def short(line: str) -> str:
    """Return a line that fits into a message: its start, no codes for terminals."""
    line = line.translate(TO_BLANK)
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"


def unknown(fault: Fault) -> Mistake:
    """Return a mistake whose cause is not known, with the most useful advice."""
    for words, (what, fix) in CAUSES.items():
        if words in fault.what:
            return Mistake(Span(fault.at, fault.at), what, fix)
    what = "this is not valid YAML from here on"
    fix = "check the indentation and the quotes in this line and the ones above"
    return Mistake(Span(fault.at, fault.at), what, fix)
