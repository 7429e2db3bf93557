"""Fields that an entry takes over from others: ``crossref`` and ``xdata``.

The forms are plain: a child gets each field it lacks; the parent may stand before or
after it. Tables of which type hands what to which are BibLaTeX's business; the one that
matters is that a volume's title is the ``booktitle`` of what is inside.
"""

from collections.abc import Mapping

Fields = Mapping[str, str]

DEEPEST = 9
"""Parents of parents; a longer chain is a mistake."""

INSIDE = frozenset({"inproceedings", "incollection", "inbook", "conference"})
"""Types whose parent's title is their ``booktitle``."""

OWN = frozenset(
    "crossref xref xdata entryset entrysubtype execute label options presort related"
    " relatedtype relatedstring sortkey shorthand shorthandintro ids key title subtitle"
    " titleaddon doi url pages abstract file eprint note keywords".split()
)
"""Fields that speak of the parent itself; a child never takes them by ``crossref``."""


def inherited(kind: str, fields: Fields, parents: Mapping[str, Fields]) -> Fields:
    """Return ``fields`` with those it lacks; ``parents`` are by key in lower case."""
    if "crossref" not in fields and "xdata" not in fields:
        return fields
    return _inherited(kind, fields, parents, frozenset())


def _inherited(
    kind: str, fields: Fields, parents: Mapping[str, Fields], seen: frozenset[str]
) -> Fields:
    """Follow parents of parents; ``seen`` cuts circles."""
    result = dict(fields)
    for name in ("xdata", "crossref"):
        for key in _keys(fields.get(name, "")):
            if key in seen or key not in parents or len(seen) > DEEPEST:
                continue
            parent = _inherited("", parents[key], parents, seen | {key})
            given = parent if name == "xdata" else _given(kind, parent)
            result = {**given, **result}
    return result


def _keys(written: str) -> list[str]:
    return [key.strip().lower() for key in written.split(",") if key.strip()]


def _given(kind: str, parent: Fields) -> dict[str, str]:
    """Return what a parent hands to a child of type ``kind``."""
    given = {name: text for name, text in parent.items() if name not in OWN}
    title = parent.get("title")
    if kind in INSIDE and title:
        given.setdefault("booktitle", title)
    elif title:
        given["title"] = title
    return given
