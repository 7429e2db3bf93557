"""PUB501 mojibake: letters were read in the wrong encoding, `naÃ¯ve` for `naïve`.

## Why
Text that was saved in one encoding and opened in another shows two or three odd signs
for each accent or quote. Search engines and readers' eyes stumble over it.

## Example
    - title: A naÃ¯ve model
      authors: L. Wu

## Use instead
    - title: A naïve model
      authors: L. Wu

## Fix
Safe: the letters that were meant, where reading them wrongly gives exactly what is there.
"""

import re
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.checks._spots import Spot, rare
from publist.model.text import one_line
from publist.store.document import Document
from publist.store.edits import Edit

BEHIND = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
"""The second half of a letter in UTF-8, as Windows shows it."""

LIKELY = re.compile(
    f"(?:[Â-ß]{BEHIND}|[à-ï]{BEHIND}{{2}}|[ð-ô]{BEHIND}{{3}}|√[©®∂ºß†£§•¶≠≥¥∫ª]"
    "|‚Ä[ôìúù])+"
)
"""What may be such text. Cheap, and only ftfy decides."""

NOT_IN_YAML = re.compile(r"[\x00-\x1f\x7f-\x9f\"'\\#:{}\[\],&*!|>%@`]")


@rule("PUB501")
def mojibake(document: Document) -> Iterator[Finding]:
    """Find letters that ftfy can read back, and that give the same when read wrongly."""
    for spot in rare(document, LIKELY):
        meant = _meant(spot.found)
        if meant:
            yield _finding(spot, meant)


def _meant(found: str) -> str:
    """Return the letters that were meant; '' if nothing is wrong, or nobody can tell."""
    from ftfy import fix_encoding_and_explain  # noqa: PLC0415  slow to load

    meant, steps = fix_encoding_and_explain(found)
    if meant == found or "\ufffd" in meant or not steps:
        return ""
    again = meant
    try:
        for how, encoding in reversed(steps):
            again = _undone(again, how, encoding)
    except (UnicodeError, LookupError, ValueError):
        return ""
    return meant if again == found else ""


def _undone(text: str, how: str, encoding: str) -> str:
    """Take one of ftfy's steps back; its guesses (``apply``) cannot be."""
    if how == "encode":
        return bytes(map(ord, text)).decode(encoding)
    if how == "decode":
        return "".join(map(chr, text.encode(encoding)))
    raise ValueError(how)


def _finding(spot: Spot, meant: str) -> Finding:
    shown, wrong = one_line(meant), one_line(spot.found)
    right = f"`{shown}`" if shown else "a blank that keeps words together"
    plainly = spot.exact and not NOT_IN_YAML.search(meant)
    return Finding(
        code="PUB501",
        message=f"`{wrong}` was read in the wrong encoding; {right} is meant",
        span=spot.span,
        fix=f"write {right}",
        severity="warning",
        edits=(Edit(spot.span, meant),) if plainly else (),
    )
