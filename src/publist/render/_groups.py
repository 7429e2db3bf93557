"""Entries under headings: by year, by kind of work, or by the list's own flags.

Lists say the kind of a work in three ways: by a flag (``JourPap: 1``), by a field
``type``, and by nothing but where it appeared. They are asked in this order, so that
a list's own word wins.
"""

from collections.abc import Sequence
from typing import NamedTuple

from publist.model.item import Item
from publist.model.text import fold
from publist.render._layout import Layout


class Group(NamedTuple):
    """Entries that belong together, and their heading; '' for none."""

    name: str
    items: Sequence[Item]


UNDATED = "Without a year"
OTHER = "Other"
HEADINGS = {
    "article": "Journal articles",
    "inproceedings": "Conference papers",
    "workshop": "Workshop papers",
    "preprint": "Preprints",
    "book": "Books",
    "incollection": "Book chapters",
    "proceedings": "Edited volumes",
    "thesis": "Theses",
    "techreport": "Reports",
    "patent": "Patents",
    "abstract": "Abstracts",
    "misc": "Other works",
}
"""Kinds of works in the order in which a page shows them."""

SAME = {
    "inbook": "incollection", "phdthesis": "thesis", "mastersthesis": "thesis",
    "bachelorsthesis": "thesis",
    "manual": "techreport", "unpublished": "preprint",
}  # fmt: skip
FLAGS = {
    "article": "article journal journals jourpap journalpaper typej",
    "inproceedings": "conference conferences conf confpap refpro proceedings typec",
    "workshop": "workshop workshops typew",
    "preprint": "preprint preprints arxiv",
    "book": "book books",
    "incollection": "chapter chapters bookchapter",
    "thesis": "thesis theses dissertation",
    "techreport": "report reports techreport",
    "patent": "patent patents",
    "abstract": "abstract abstracts refabs",
    "misc": "notes other",
}
"""What lists call the flags that say what kind of work an entry is."""

KIND_OF_FLAG = {word: kind for kind, words in FLAGS.items() for word in words.split()}


def groups_of(items: Sequence[Item], layout: Layout) -> list[Group]:
    """Return the groups of ``items``; each keeps their order."""
    if not layout.group_by:
        return [Group("", items)] if items else []
    if layout.group_by == "year":
        return _by_year(items, oldest_first=layout.oldest_first)
    return {"type": _by_type, "flag": _by_flag}[layout.group_by](items)


def _by_year(items: Sequence[Item], *, oldest_first: bool) -> list[Group]:
    years = {item.year for item in items if item.year}
    groups = [
        Group(str(year), [item for item in items if item.year == year])
        for year in sorted(years, reverse=not oldest_first)
    ]
    undated = [item for item in items if not item.year]
    return groups + ([Group(UNDATED, undated)] if undated else [])


def _by_type(items: Sequence[Item]) -> list[Group]:
    kinds = [_kind(item) for item in items]
    return [
        Group(name, [one for one, kind in zip(items, kinds, strict=True) if kind == at])
        for at, name in HEADINGS.items()
        if at in kinds
    ]


def _kind(item: Item) -> str:
    """Return the kind of work that an entry is, by its flags first."""
    on = (fold(name).replace(" ", "") for name, value in item.flags.items() if value)
    told = next((KIND_OF_FLAG[name] for name in on if name in KIND_OF_FLAG), "")
    if told:
        return told
    from publist.model.referenced import reference_of  # noqa: PLC0415  slow to load

    one = reference_of(item)
    if one.kind == "misc" and one.arxiv and not one.venue:
        return "preprint"
    kind = SAME.get(one.kind, one.kind)
    return kind if kind in HEADINGS else "misc"


def _by_flag(items: Sequence[Item]) -> list[Group]:
    """Return a group for each flag that is on; an entry stands in each of its own."""
    names = dict.fromkeys(
        name for item in items for name, value in item.flags.items() if value
    )
    groups = [
        Group(name, [item for item in items if item.flags.get(name)]) for name in names
    ]
    others = [item for item in items if not any(item.flags.values())]
    return groups + ([Group(OTHER, others)] if others else [])
