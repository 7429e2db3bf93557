"""Fields that an entry takes over from others: ``crossref`` and ``xdata``.

An entry gets each field it lacks; the one it takes them from may stand before or after
it. The tables are BibLaTeX's, with two differences: whatever lends to an entry inside a
volume lends its title as ``booktitle``, as BibTeX's users expect; and nothing is taken
that names the parent itself, or all papers of a volume would have one DOI and be one.
"""

from collections.abc import Mapping
from typing import NamedTuple

from publist.sources._elsewhere import PAGES

Fields = Mapping[str, str]

DEEPEST = 9
"""Parents of parents; a longer chain is a mistake."""

INSIDE = frozenset(
    "inproceedings incollection inbook inreference bookinbook suppbook suppcollection"
    " conference".split()
)
"""Types of what stands in a volume with a title of its own."""

TITLES = ("title", "subtitle", "titleaddon")
LENT_AS = (
    ({"mvbook"}, {"book", "inbook", "bookinbook", "suppbook"}, "main"),
    (
        {"mvcollection", "mvreference"},
        {"collection", "reference", "incollection", "inreference", "suppcollection"},
        "main",
    ),
    ({"mvproceedings"}, {"proceedings", "inproceedings", "conference"}, "main"),
    ({"periodical"}, {"article", "suppperiodical"}, "journal"),
)
"""What a parent's ``title`` is to a child: ``maintitle``, ``journaltitle``."""

BOOKS = frozenset({"mvbook", "book"})
OWN = frozenset(
    "crossref xref xdata entryset entrysubtype execute label options presort related"
    " relatedoptions relatedtype relatedstring sortkey shorthand shorthandintro ids key"
    " shorttitle sorttitle indextitle indexsorttitle doi url pages abstract file eprint"
    " note keywords howpublished pdf adsurl".split()
).union(PAGES)
"""Fields that speak of the parent itself; a child never takes them by ``crossref``."""


class Parent(NamedTuple):
    """An entry that may lend its fields: its type in lower case, and the fields."""

    kind: str
    fields: Fields


def inherited(kind: str, fields: Fields, parents: Mapping[str, Parent]) -> Fields:
    """Return ``fields`` with those it lacks; ``parents`` are by key in lower case."""
    if "crossref" not in fields and "xdata" not in fields:
        return fields
    return _inherited(kind, fields, parents, frozenset())


def _inherited(
    kind: str, fields: Fields, parents: Mapping[str, Parent], seen: frozenset[str]
) -> Fields:
    """Follow parents of parents; ``seen`` cuts circles."""
    result = dict(fields)
    for name in ("xdata", "crossref"):
        for key in keys_of(fields.get(name, "")):
            if key in seen or key not in parents or len(seen) > DEEPEST:
                continue
            parent = parents[key]
            lent = _inherited(parent.kind, parent.fields, parents, seen | {key})
            if name == "crossref":
                lent = _lent(kind, parent.kind, lent)
            result = {**lent, **result}
    return result


def keys_of(written: str) -> list[str]:
    """Return the keys that ``crossref`` or ``xdata`` names, in lower case."""
    return [key.strip().lower() for key in written.split(",") if key.strip()]


def _lent(kind: str, parent: str, fields: Fields) -> dict[str, str]:
    """Return what a parent hands to a child of type ``kind``."""
    prefix = next(
        (
            as_
            for lenders, takers, as_ in LENT_AS
            if parent in lenders and kind in takers
        ),
        "book" if kind in INSIDE else "",
    )
    lent = {name: text for name, text in fields.items() if name not in OWN}
    for name in TITLES if prefix else ():
        if name in lent:
            lent.setdefault(prefix + name, lent.pop(name))
    if parent in BOOKS and kind in INSIDE and "author" in lent:
        lent.setdefault("bookauthor", lent["author"])
    return lent
