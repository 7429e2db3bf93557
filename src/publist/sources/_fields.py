"""The fields of a BibTeX or BibLaTeX entry become a Reference."""

import re
from collections.abc import Mapping
from functools import partial

from publist.model.identifiers import find_arxiv, find_doi
from publist.model.kinds import thesis_for
from publist.model.reference import Reference, with_en_dash, without_stop
from publist.sources import Math, _dates, _elsewhere
from publist.sources._latex import WRAPPED, Decoded, address, decode
from publist.sources._names import People, annotated, people
from publist.sources._undecoded import Undecoded, may_be_unknown

KINDS = {
    "conference": "inproceedings", "electronic": "online", "www": "online",
    "report": "techreport", "mvbook": "book", "mvproceedings": "proceedings",
    "mvcollection": "collection", "phd": "phdthesis", "masterthesis": "mastersthesis",
}  # fmt: skip
"""Entry types that are another name for one of BibTeX's."""

VERBATIM = frozenset(
    "url doi eprint file howpublished pdf html code website slides video poster link"
    " links bdsk-url-1 bdsk-url-2 bdsk-file-1 supp preview ee biburl bibsource archive"
    " archiveprefix eprinttype primaryclass eprintclass isbn issn pmid pmcid crossref"
    " xdata timestamp urldate url2 git github dataset data arxiv".split()
)
"""Fields that hold addresses and other signs for machines, never prose."""

ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+")
CONTAINED = frozenset({"inproceedings", "incollection", "inbook"})
PAGES = re.compile(r"([0-9]+)--?([0-9]+)")
ARTICLE_NUMBERS = ("eid", "articleno", "article-number", "art_number", "article_number")
PMID = re.compile(r"\bPMID\b[:}\s]*(\d{5,8})\b")
PAGE_LABEL = re.compile(r"^pp?\.?\s*(?=\d)")
WHOLE_DATE = re.compile(r"\s*\d{4}(?:-\d\d)?\s*")


class Reader:
    """Read the fields of one entry, and remember which of them found a place."""

    def __init__(
        self, kind: str, key: str, fields: Mapping[str, str], math: Math
    ) -> None:
        """Take fields as written, macros expanded and parents' fields added."""
        self._math = math
        self._written_kind = kind.lower()
        self._key = key
        self._fields = fields
        self._used: set[str] = set()
        self.doubts: list[str] = []
        self.unknown: list[str] = []

    def reference(self) -> Reference | None:
        """Return the publication; ``None`` if it has no title."""
        title = self._title()
        if not title:
            return None
        kind = self._kind()
        authors = self._authors(kind)
        doi, arxiv = self._doi(), self._arxiv()
        return Reference(
            title=title,
            authors=authors.names,
            and_others=authors.and_others,
            year=self._year(),
            month=self._month(),
            kind=kind,
            key=self._key,
            doi=doi,
            arxiv=arxiv,
            url=self._first("url") or _elsewhere.url(self._fields, arxiv),
            venue=self._venue(kind),
            short_venue=self._first("shortjournal", "series"),
            volume=self._first("volume"),
            number=self._first("number", "issue"),
            pages=self._pages(),
            publisher=self._first("publisher", "school", "institution"),
            extra=self._extra(),
        )

    def _kind(self) -> str:
        kind = self._written_kind
        if kind == "thesis":
            return thesis_for(self._fields.get("type", ""))
        return KINDS.get(kind, kind) or "misc"

    def _title(self) -> str:
        titles = [self._first("title"), self._first("subtitle")]
        title = ": ".join(filter(None, titles))
        return without_stop(title)

    def _authors(self, kind: str) -> People:
        # The editors of a volume are not the authors of a paper in it.
        for name in ("author",) if kind in CONTAINED else ("author", "editor"):
            if name in self._fields:
                self._used.add(name)
                found = self._annotated(people(self._fields[name]), f"{name}+an")
                self.unknown += found.unknown
                self.doubts += [f"`{name}`: {doubt}" for doubt in found.doubts]
                if found.names:
                    return found
        return People()

    def _annotated(self, found: People, name: str) -> People:
        """Return people with the marks of BibLaTeX's annotations, ``author+an``."""
        for field in [one for one in self._fields if one.startswith(name)]:
            found, understood = annotated(found, self._fields[field])
            self._used |= {field} if understood else set()
        return found

    def _year(self) -> int | None:
        year = _dates.year(self._fields)
        if year is not None:
            self._used.add("year")
            if WHOLE_DATE.fullmatch(self._fields.get("date", "")):
                self._used.add("date")  # else it says more than year and month
        return year

    def _month(self) -> int | None:
        month = _dates.month(self._fields)
        if month is not None:
            self._used.add("month")
        return month

    def _doi(self) -> str:
        doi = find_doi(address(self._fields.get("doi", "")))
        if not doi:
            return _elsewhere.doi(self._fields)
        self._used.add("doi")
        return doi

    def _arxiv(self) -> str:
        from_doi = find_arxiv(address(self._fields.get("doi", "")))
        if from_doi:
            self._used.add("doi")  # arXiv's own DOI says no more than the id
        prefix = self._fields.get("archiveprefix") or self._fields.get("eprinttype", "")
        if prefix.strip("{} ").lower() in {"", "arxiv"}:
            arxiv = find_arxiv(address(self._fields.get("eprint", "")))
            if arxiv:
                self._used |= {"eprint", "archiveprefix", "eprinttype"}
                return arxiv
        return from_doi or _elsewhere.arxiv(self._fields)

    def _venue(self, kind: str) -> str:
        if kind in CONTAINED:
            return self._first("booktitle", "journal", "journaltitle")
        return self._first("journal", "journaltitle", "booktitle")

    def _pages(self) -> str:
        """Return the pages with a dash between the two; most are nothing but that."""
        simple = PAGES.fullmatch(self._fields.get("pages", ""))
        if simple:
            self._used.add("pages")
            return f"{simple[1]}–{simple[2]}"
        pages = self._first("pages", *ARTICLE_NUMBERS)
        return with_en_dash(PAGE_LABEL.sub("", pages))

    def _first(self, *names: str) -> str:
        """Return the first of these fields, decoded; the others stay for ``extra``."""
        for name in names:
            if name in self._fields:
                self._used.add(name)
                text = self._decoded(name, self._fields[name])
                if text:
                    return text
        return ""

    def _decoded(self, name: str, text: str) -> str:
        decoded = _decoded(name, text, self._math)
        self.unknown += decoded.unknown
        return decoded.text

    def _extra(self) -> Mapping[str, str]:
        rest = {
            name: text for name, text in self._fields.items() if name not in self._used
        }
        for name in sorted(rest.keys() & _elsewhere.COPIES.keys()):
            if _elsewhere.COPIES[name] not in rest:
                rest[_elsewhere.COPIES[name]] = rest.pop(name)
        pmid = PMID.search(rest["note"]) if "note" in rest else None
        if pmid and "pmid" not in rest:
            rest["pmid"] = pmid[1]
        for name, text in rest.items():
            if "\\" in text and may_be_unknown(text):
                self._decoded(
                    name, text
                )  # the report names what is unknown, read or not
        return Undecoded(rest, partial(_shown, math=self._math))


def _decoded(name: str, text: str, math: Math) -> Decoded:
    if text.isalnum() and text.isascii():
        return Decoded(text)  # a number or a word
    return Decoded(address(text)) if _is_verbatim(name, text) else decode(text, math)


def _shown(name: str, text: str, *, math: Math) -> str:
    return _decoded(name, text, math).text


def _is_verbatim(name: str, text: str) -> bool:
    if ("://" in text or "www." in text) and ADDRESS.fullmatch(text.strip(" \n\t{}")):
        return True
    if name not in VERBATIM:
        return False
    whole = WRAPPED.fullmatch(text.strip())
    return name != "howpublished" or whole is not None
