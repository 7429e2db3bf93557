"""One publication as a source describes it, before it takes a list's habits.

A source (``sources/``) fills it from BibTeX or another format; ``store.merge``
turns it into an entry written the way the list at hand writes its own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from publist.model.names import Name

DASHES = re.compile(r"(?<=\w)\s*[-‐‑‒–—−]{1,3}\s*(?=\w)")


@dataclass(frozen=True, slots=True)
class Reference:
    """A publication with typed, decoded fields."""

    title: str
    """As printed, without a full stop; Unicode NFC, emphasis as HTML (``<i>``)."""

    authors: tuple[Name, ...] = ()
    """In the printed order; editors where a work has no authors."""

    and_others: bool = False
    """True if the source ends its author list by ``and others`` or ``et al.``."""

    year: int | None = None
    """Calendar year of the version the source describes."""

    month: int | None = None
    """1 to 12."""

    kind: str = "misc"
    """The BibTeX entry type in lower case: article, inproceedings, phdthesis ..."""

    key: str = ""
    """Citation key in the source, as written there; empty if it has none."""

    doi: str = ""
    """Bare and lower case, ``10.1000/xyz``, of the version of record."""

    arxiv: str = ""
    """Bare arXiv id without version, ``1707.03362`` or ``hep-th/9901001``."""

    url: str = ""
    """Address given by the source, verbatim; never converted from LaTeX."""

    venue: str = ""
    """Journal, or for a conference paper its booktitle, decoded."""

    short_venue: str = ""
    """The venue's short name where the source has one (``series``, ``shortjournal``)."""

    volume: str = ""
    number: str = ""
    pages: str = ""
    """First and last page joined by an en dash (``12–19``), or an article number."""

    publisher: str = ""
    """Publisher, school or institution."""

    extra: Mapping[str, str] = field(default_factory=dict)
    """Every further field of the source, decoded where it is prose, names lower case."""


def without_stop(title: str) -> str:
    """Return a title without the full stop that ends it; an ellipsis stays."""
    return title if title.endswith("..") else title.removesuffix(".").rstrip()


def with_en_dash(pages: str) -> str:
    """Return pages as they are printed: ``12--19`` as ``12–19``."""
    return DASHES.sub("–", pages)
