"""An entry of a list as a reference with typed fields: the way out of a list.

Typed fields win; what they do not say is taken from the line that readers click on and
from its address. No word of that line is lost: where it cannot be taken apart, or says
more than the fields, it goes as it stands into ``note`` (``howpublished`` of a work of
unknown kind).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from publist.model import display_line, venue, venue_kind
from publist.model.display_line import MONTHS, Parts
from publist.model.identifiers import find_arxiv
from publist.model.item import Item
from publist.model.names import Name
from publist.model.reference import Reference
from publist.model.text import fold, one_line, plain

KINDS = {
    **dict.fromkeys(
        ["article", "journal article", "journal", "journal paper", "article journal"],
        "article",
    ),
    **dict.fromkeys(
        "inproceedings conference,conference paper,proceedings article,paper conference"
        ",conference article,workshop,workshop paper,proceedings paper".split(","),
        "inproceedings",
    ),
    **dict.fromkeys(["inproceedings", "conference"], "inproceedings"),
    **dict.fromkeys(["chapter", "book chapter", "incollection"], "incollection"),
    **dict.fromkeys(["phd thesis", "phdthesis", "thesis", "dissertation"], "phdthesis"),
    **dict.fromkeys(["masters thesis", "mastersthesis"], "mastersthesis"),
    **dict.fromkeys(["techreport", "report", "technical report"], "techreport"),
    **{name: name for name in "book inbook proceedings unpublished manual".split()},
    **dict.fromkeys("misc preprint arxiv talk poster online".split(), "misc"),
}
"""What lists call kinds of works, folded, and BibTeX's entry types."""

KIND_FIELDS = ("type", "pub_type", "entrytype", "kind")
FURTHER = (
    "abstract address chapter edition editor howpublished isbn issn keywords language"
    " note organization series"
).split()
"""Fields that mean the same in lists as in BibTeX."""

SCHOOLS = {"phdthesis", "mastersthesis", "techreport"}
LABELS = frozenset(
    "vol volume no nr num number issue pp p page pages art article in doi https http www"
    " pdf abs abstract link links to the full text read more here paper html view"
    " download online website publication".split()
)
"""Words of a line that only name what stands beside them, or the link itself."""

GROUP = re.compile(
    r"(?:collaboration|consortium|committee|initiative|network|team|group|investigators)s?",
    re.IGNORECASE,
)
SHORT = re.compile(r"['’]\d\d\b")
INITIALS = re.compile(r"(?:[A-ZÀ-ÖØ-Þ]\.?){2,4}")
LETTERS = re.compile(r"[A-Z\d&-]{2,8}")
"""``JAMES``: a journal or a conference; only who knows can tell."""


def reference_of(item: Item) -> Reference:
    """Return what an entry says of its publication."""
    return _Reader(item).reference()


class _Reader:
    """Reads one entry; each property is one question about it."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.line = plain(item.display)

    def reference(self) -> Reference:
        item = self.item
        kind = self.kind
        return Reference(
            title=_without_stop(item.title),
            authors=tuple(map(_named, item.authors.names)),
            and_others=item.authors.and_others,
            year=item.year,
            month=self.month,
            kind=kind,
            key=item.key,
            doi=item.doi,
            arxiv=item.arxiv,
            url=item.url,
            venue="" if kind in SCHOOLS else self.venue,
            volume=self.text("volume") or self.parts.volume,
            number=self.text("number", "issue") or self.parts.number,
            pages=_pages(self.text("pages", "eid")) or self.parts.pages,
            publisher=self.publisher,
            extra=self.extra,
        )

    def text(self, *names: str) -> str:
        """Return the first of these fields that says something, on one line."""
        return next(filter(None, (_text(self.item.data.get(n)) for n in names)), "")

    @cached_property
    def typed_venue(self) -> str:
        """The venue as a field of its own names it, or ''."""
        names = ["journal", "venue", "booktitle"]
        if self.typed_kind in venue.PROCEEDINGS:
            names.reverse()
        return next(filter(None, map(_venue_name, map(self.text, names))), "")

    @cached_property
    def typed_kind(self) -> str:
        """The entry type that a field names, or ''."""
        written = fold(self.text(*KIND_FIELDS).replace("'", ""))
        return KINDS.get(written, "")

    @cached_property
    def parts(self) -> Parts:
        """What the clickable line says; nothing where that is not certain."""
        if set(fold(self.line).split()) <= LABELS:
            return Parts()
        parts = display_line.parts_of(self.line) or self._journal_of_line()
        if self.typed_venue:
            same = fold(parts.venue) == fold(self.typed_venue)
            return parts if same else Parts()
        return parts if parts.kind or self._kind_of(parts) else Parts()

    def _journal_of_line(self) -> Parts:
        """Return the journal that a line begins with, whatever else it says."""
        name = venue.from_display(self.line)
        certain = venue_kind.FIRST_SAYS_JOURNAL.match(name) and "," not in name
        if not certain or venue_kind.says_nothing(name):
            return Parts()
        return Parts(venue_kind.ARTICLE, name)

    def _kind_of(self, parts: Parts) -> str:
        """Return the kind of what appeared under a name that does not tell it."""
        told = venue_kind.of_doi(self.item.doi)
        if told or not parts.venue:
            return told
        is_name = "," not in parts.venue and not LETTERS.fullmatch(parts.venue)
        certain = self.item.doi or parts.volume or (parts.year and is_name)
        return venue_kind.ARTICLE if certain else ""

    @cached_property
    def venue(self) -> str:
        return self.typed_venue or self.parts.venue

    @cached_property
    def kind(self) -> str:
        if self.typed_kind or not self.venue:
            return self.typed_kind or "misc"
        if self.typed_venue and self.text("booktitle") and not self.text("journal"):
            return venue_kind.of_doi(self.item.doi) or venue_kind.INPROCEEDINGS
        known = self.parts.kind or venue_kind.of_name(self.venue)
        is_journal = self.text("journal") or self.text("volume")
        return known or ("article" if is_journal else "") or self._of_typed() or "misc"

    def _of_typed(self) -> str:
        return self._kind_of(self.parts._replace(venue=self.venue))

    @cached_property
    def publisher(self) -> str:
        if self.kind not in SCHOOLS:
            return self.text("publisher")
        return self.text("school", "institution", "organization") or self.venue

    @cached_property
    def month(self) -> int | None:
        written = self.text("month").casefold()
        if written[:3] in MONTHS:
            return MONTHS.index(written[:3]) + 1
        iso = re.match(r"\d{4}-(\d\d)\b", self.text("date"))
        number = int(written) if written.isdecimal() else int(iso[1]) if iso else 0
        return number if 1 <= number <= 12 else self.parts.month  # noqa: PLR2004

    @cached_property
    def extra(self) -> dict[str, str]:
        """Further fields, and what else the clickable line says."""
        found = {name: self.text(name).strip(" ,;") for name in FURTHER}
        found["annote"] = _text(self.item.entry.description)
        found |= {name: self._address(name) for name in ("pdf", "code")}
        place = "howpublished" if self.kind == "misc" and not self.venue else "note"
        if found[place] == self.item.display:
            place = ""
        said = (found.get(place, ""), self._unsaid(found))
        found[place] = ". ".join(filter(None, said))
        return {name: text for name, text in found.items() if name and text}

    def _address(self, name: str) -> str:
        link = self.item.data.get("link")
        inner = link.get(name) if isinstance(link, Mapping) else None
        written = self.text(name) or _text(inner)
        return written if re.match(r"https?://|/", written) else ""

    def _unsaid(self, found: Mapping[str, str]) -> str:
        """Return what the clickable line says and no field: a remark, or all of it."""
        parts, item = self.parts, self.item
        said = (
            *(item.title, self.venue, parts.venue, parts.remark, self.publisher),
            *(self.text("volume"), parts.volume, self.text("number"), parts.number),
            *(self.text("pages"), parts.pages, str(item.year or "")),
            *(item.doi, item.url if "/" in self.line else ""),
            f"arxiv preprint {item.arxiv}" if item.arxiv else "",
            *((found["note"], found["howpublished"]) if parts.venue else ()),
            *(
                {"phdthesis": "phd", "mastersthesis": "master s msc"}.get(
                    self.kind, ""
                ),
            ),
        )
        known = {*LABELS, *fold(plain(" ".join(said))).split()}
        known |= {"thesis"} if self.kind in SCHOOLS else set()
        words = fold(self.line).split()
        known |= (
            {str(item.year)[2:]} if item.year and SHORT.search(self.line) else set()
        )
        month = MONTHS[self.month - 1] if self.month else "\0"
        covered = all(word in known or word.startswith(month) for word in words)
        return parts.remark if covered else item.display


def _text(held: object) -> str:
    """Return a field on one line; a list of texts by commas, '' for anything else."""
    if isinstance(held, bool):
        return ""
    if isinstance(held, Sequence) and not isinstance(held, str):
        return ", ".join(filter(None, map(_text, held)))
    return one_line(str(held)) if isinstance(held, str | int | float) else ""


def _venue_name(written: str) -> str:
    """Return the name of a venue; '' where a field holds something else."""
    name = written.strip(" ,;")
    if find_arxiv(name) or not re.match(r"\W?[^\W_]", name) or name.startswith("("):
        return ""
    return "" if name.isdecimal() else name


def _pages(written: str) -> str:
    return re.sub(r"(?<=\w)\s*(?:--?|[‐‑‒–—−])\s*(?=\w)", "–", written)


def _without_stop(title: str) -> str:
    return title if title.endswith("..") else title.removesuffix(".")


def _named(name: Name) -> Name:
    """Return a name as programs read it: a group whole, ``KM`` as ``K. M.``.

    They shorten given names word by word, and would make ``K.`` of ``KM``.
    """
    if GROUP.fullmatch(name.family):
        whole = f"{name.given} {name.family}".strip()
        return Name(literal=whole, marks=name.marks)
    if not INITIALS.fullmatch(name.given) or name.family.isupper():
        return name
    spelled = " ".join(f"{letter}." for letter in name.given if letter != ".")
    return replace(name, given=spelled)
