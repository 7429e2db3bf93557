"""PUB601 misspelt-field: a field's name is one slip away from a known one.

## Why
No page reads `hightlight`, so the entry is missing where it should be shown, without a
word. Names that the list uses often are its own and are never reported.

## Example
    - title: Folded data
      highlight: 1

    - title: Unfolded data
      hightlight: 1

## Use instead
    - title: Folded data
      highlight: 1

    - title: Unfolded data
      highlight: 1

## Fix
Unsafe: the name is put right; what no page showed before may appear.
"""

import re
from collections import Counter
from collections.abc import Iterator

from publist.checks import Finding, rule
from publist.model.entry import Entry
from publist.store.document import Document, Field
from publist.store.edits import Edit, Span

RARE = 5
"""A name is the list's own unless the name it resembles is so many times as frequent."""

SHORT = 3
"""A list of so few entries shows no habit yet; there the schema decides."""

OWN = frozenset({"author", "links", "news", "data", "names", "date", "page"})
"""Names near a known one that some lists use instead of it."""

FIELDS = frozenset(Entry.model_fields)


@rule("PUB601")
def misspelt_field(document: Document) -> Iterator[Finding]:
    """Find rare names that are one slip away from a frequent or known one."""
    names = Counter(name for record in document.records for name in record.fields)
    meant = {name: best for name in names if (best := _meant(name, names))}
    for record in document.records:
        for name in record.fields.keys() & meant.keys():
            taken = record.fields.get(meant[name])
            held = record.fields[name]
            written = _as_written(document.text, held)
            yield _finding(held, written, meant[name], free=taken is None)


def _as_written(text: str, held: Field) -> Span:
    """Return where a field's name stands, without its quotes."""
    start = held.key_start + (text[held.key_start] in "\"'")
    return Span(start, start + len(held.key))


def _meant(name: str, names: Counter[str]) -> str | None:
    """Return the name that ``name`` is a slip of, or ``None``."""
    if name in FIELDS or len(name) < 4:  # noqa: PLR2004  short names are all alike
        return None
    near = [known for known in {*FIELDS, *names} if _one_slip(name, known)]
    best = max(near, key=lambda known: (names[known], known), default=None)
    if best is None or (
        names[best] < RARE * names[name] and not _rare(name, best, names)
    ):
        return None
    return best


def _rare(name: str, best: str, names: Counter[str]) -> bool:
    """Tell whether a short list still shows that the name is not its own."""
    shown = names[best] >= 1 or (names["title"] <= SHORT and name not in OWN)
    return names[name] == 1 and shown and best in FIELDS


def _one_slip(name: str, known: str) -> bool:
    """Tell whether one letter is missing, extra, wrong or swapped with its neighbour.

    ``link2`` beside ``link`` is a series, not a slip, and so is a plural.
    """
    if name == known or abs(len(name) - len(known)) > 1:
        return False
    if name.startswith(known) and re.fullmatch(r"[\ds]", name[len(known) :]):
        return False
    if re.sub(r"\d$", "", name) == re.sub(r"\d$", "", known) and name[-1:].isdigit():
        return False
    return _one_letter(name, known) or _swapped(name, known)


def _one_letter(name: str, known: str) -> bool:
    """Tell whether one insertion, deletion or replacement makes one name the other."""
    ahead = _common(name, known)
    behind = _common(name[ahead:][::-1], known[ahead:][::-1])
    return ahead + behind >= max(len(name), len(known)) - 1


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next(
        (at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other))
    )


def _swapped(name: str, known: str) -> bool:
    at = _common(name, known)
    swapped = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    return swapped == known


def _finding(held: Field, span: Span, known: str, *, free: bool) -> Finding:
    hides = type(held.value) is int
    return Finding(
        code="PUB601",
        message=f"no page knows `{held.key}`; is `{known}` meant?",
        span=span,
        fix=f"write `{known}`",
        severity="error" if hides else "warning",
        edits=(Edit(span, known),) if free else (),
        safe=False,
    )
