"""The fields of one publication by BibTeX's names, and the type that takes them.

Whoever adds a field must look up both programs: plain.bst ignores what it does not know,
biber's data model warns of it. What a type has no field for stands in ``note``. A work
of unknown year has the date ``XXXX``, for biber asks every work for one.
"""

from collections.abc import Iterator

from publist.model import author_line
from publist.model.display_line import MONTHS
from publist.model.names import AuthorLine
from publist.model.reference import Reference
from publist.model.text import fold, plain
from publist.render import UNTITLED, Options
from publist.render._bibtex_names import annotations_of, names_of
from publist.render._bibtex_types import TAKES, type_of
from publist.render._bibtex_values import are_pages, is_isbn, is_issn, is_number
from publist.render._latex import Latex
from publist.render._web import absolute, url_of

PROSE = (
    "address chapter edition howpublished language note organization series abstract"
    " annote"
).split()
EVERYWHERE = frozenset(
    "author author+an title year month date doi eprint archiveprefix url pdf note"
    " keywords abstract annote language key".split()
)
"""Fields that every type takes."""


class Writer:
    """Writes the fields of one publication."""

    def __init__(self, reference: Reference, options: Options) -> None:
        self.reference = reference
        self.options = options
        self.latex = Latex(options.ascii_only)

    def typed(self) -> tuple[str, dict[str, str]]:
        """Return the entry type, and the fields that it takes."""
        told = self.told()
        kind = type_of(self.reference.kind, told)
        if kind == "proceedings" and not told.get("editor"):
            told["editor"] = told.pop("author", "")
        if not told.get("author"):
            # styles sort by it, make labels of its first letters, and warn without it
            told["key"] = fold(plain(self.reference.title)).capitalize() or "Anonymous"
        taken = EVERYWHERE | TAKES[kind]
        fields = {name: value for name, value in told.items() if name in taken}
        self._say_the_rest(kind, fields)
        return kind, fields

    def told(self) -> dict[str, str]:
        """Return everything that is known, by BibTeX's names, whatever the type."""
        one, latex = self.reference, self.latex
        people = AuthorLine(one.authors, and_others=one.and_others)
        venue, publisher = latex.prose(one.venue), latex.prose(one.publisher)
        told = {name: latex.prose(one.extra.get(name, "")) for name in PROSE}
        return told | {
            "author": names_of(people, latex) if one.authors else "",
            "author+an": annotations_of(people, latex),
            "editor": names_of(author_line.parse(one.extra.get("editor", "")), latex),
            "title": latex.title(one.title) or UNTITLED,
            "journal": venue,
            "booktitle": venue,
            "school": publisher,
            "institution": publisher,
            "publisher": publisher,
            "volume": one.volume if is_number(one.volume) else "",
            "number": latex.line(one.number),
            "pages": self._dashed(one.pages) if are_pages(one.pages) else "",
            **self._date(),
            **self._identifiers(),
            "keywords": latex.line(one.extra.get("keywords", "")),
        }

    def _dashed(self, text: str) -> str:
        return self.latex.line(text).replace("–", "--")

    def _date(self) -> dict[str, str]:
        one = self.reference
        if not one.year:
            return {"date": "XXXX"}
        month = MONTHS[one.month - 1] if one.month else ""
        return {"year": str(one.year), "month": month}

    def _identifiers(self) -> dict[str, str]:
        one = self.reference
        isbn, issn = one.extra.get("isbn", ""), one.extra.get("issn", "")
        return {
            "doi": one.doi,
            "eprint": one.arxiv,
            "archiveprefix": "arXiv" if one.arxiv else "",
            "url": url_of(one, self.options),
            "pdf": absolute(one.extra.get("pdf", ""), self.options),
            "isbn": isbn if is_isbn(isbn) else "",
            "issn": issn if is_issn(issn) else "",
        }

    def _say_the_rest(self, kind: str, fields: dict[str, str]) -> None:
        """Put what the type has no field for where readers see it."""
        if kind == "article" and not fields["volume"]:
            del fields["number"]  # styles warn of an issue without a volume
        place = (
            "howpublished" if kind == "misc" and not fields["howpublished"] else "note"
        )
        code = absolute(self.reference.extra.get("code", ""), self.options)
        said = [fields.get(place, ""), self._rest(fields)]
        fields[place] = ". ".join(filter(None, said))
        if code:
            said = [fields["note"], rf"Code: \url{{{code}}}"]
            fields["note"] = ". ".join(filter(None, said))

    def _rest(self, fields: dict[str, str]) -> str:
        placed = {"journal", "booktitle"} & fields.keys()
        nowhere = self.reference.venue and not placed
        rest = [self._venue_line()] if nowhere else list(self._numbers(fields))
        editor = self.reference.extra.get("editor", "")
        if editor and "editor" not in fields:
            rest.append(f"edited by {self.latex.prose(editor)}")
        return ", ".join(rest)

    def _venue_line(self) -> str:
        """Return venue, volume, issue and pages as lists write them."""
        one = self.reference
        issue = f"({one.number})" if one.number else ""
        head = " ".join(filter(None, (one.venue, one.volume, issue)))
        return self.latex.prose(", ".join(filter(None, (head, one.pages))))

    def _numbers(self, fields: dict[str, str]) -> Iterator[str]:
        for label, name in (("vol.", "volume"), ("no.", "number"), ("pp.", "pages")):
            text = self._dashed(getattr(self.reference, name))
            if text not in ("", fields.get(name)):
                yield f"{label}~{text}"
