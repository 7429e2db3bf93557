"""Which entry type a publication is written as, and what fields that type takes.

BibTeX's styles warn of a required field that is missing, biber of one that its data
model does not have for a type. An entry gets the type that fits it if both are content,
else one that asks for less; what the type has no field for is said in ``note``.
"""

from collections.abc import Mapping

REQUIRED: dict[str, tuple[str, ...]] = {
    "article": ("author", "journal", "year"),
    "book": ("author", "publisher", "year"),
    "inbook": ("author", "booktitle", "publisher", "year", "pages"),
    "incollection": ("author", "editor", "booktitle", "publisher", "year"),
    "inproceedings": ("author", "booktitle", "year"),
    "manual": ("year",),
    "mastersthesis": ("author", "school", "year"),
    "phdthesis": ("author", "school", "year"),
    "proceedings": ("year",),
    "techreport": ("author", "institution", "year"),
    "unpublished": ("author", "note", "year"),
    "misc": (),
}
"""BibTeX's types, and what plain.bst and biber's data model ask of each."""

SIMPLER = {"inbook": "incollection", "incollection": "inproceedings"}
"""What a type becomes that lacks a field; the others become ``misc``."""

_BOOK = "volume series publisher address edition isbn pages".split()
_VOLUME = "booktitle volume series pages editor publisher address".split()
TAKES: dict[str, frozenset[str]] = {
    "article": frozenset("journal volume number pages editor issn".split()),
    "book": frozenset(_BOOK),
    "inbook": frozenset([*_VOLUME, "edition", "chapter", "isbn"]),
    "incollection": frozenset([*_VOLUME, "edition", "chapter", "isbn"]),
    "inproceedings": frozenset([*_VOLUME, "organization", "isbn"]),
    "manual": frozenset("organization address edition isbn".split()),
    "mastersthesis": frozenset("school address".split()),
    "phdthesis": frozenset("school address".split()),
    "proceedings": frozenset(["organization", "editor", *_BOOK]) - {"edition"},
    "techreport": frozenset("institution number address pages".split()),
    "unpublished": frozenset("howpublished address".split()),
    "misc": frozenset("howpublished editor address organization".split()),
}
"""Beside those that every type takes."""


def type_of(kind: str, told: Mapping[str, str]) -> str:
    """Return the type for a publication of this kind of which fields are told."""
    found = kind if kind in REQUIRED else "misc"
    while not all(told.get(name) for name in REQUIRED[found]):
        found = SIMPLER.get(found, "misc")
    return found
