"""RIS, the form that EndNote, Zotero and library catalogues exchange.

A record is lines of two letters, two blanks, a dash and a value. No value holds a line
end or a control character, so none can end its record or begin a line of its own.
"""

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from publist.model import author_line
from publist.model.item import Item
from publist.model.names import Name
from publist.model.reference import Reference
from publist.model.referenced import reference_of
from publist.render import UNTITLED, Options
from publist.render._keys import citation_keys
from publist.render._web import absolute, whole_url_of
from publist.render.fields.inline import clean, one_line
from publist.render.fields.tree import plain

SUFFIX = ".ris"
TYPES = {
    "article": "JOUR", "book": "BOOK", "inbook": "CHAP", "incollection": "CHAP",
    "inproceedings": "CPAPER", "manual": "BOOK", "mastersthesis": "THES",
    "phdthesis": "THES", "proceedings": "CONF", "techreport": "RPRT",
    "unpublished": "UNPB", "bachelorsthesis": "THES",
}  # fmt: skip
END = "\r\n"
Lines = Iterator[tuple[str, str]]


def render(items: Sequence[Item], options: Options) -> str:
    """Return one record for each item, in their order."""
    keys = citation_keys(items)
    records = (
        _record(key, reference_of(item), options)
        for key, item in zip(keys, items, strict=True)
    )
    return normalize("NFC", "".join(records))


def _record(key: str, one: Reference, options: Options) -> str:
    lines = [("TY", TYPES.get(one.kind, "GEN")), ("ID", key), *_lines(one, options)]
    shown = [(tag, one_line(value)) for tag, value in lines]
    return "".join(f"{tag}  - {value}{END}" for tag, value in shown if value) + (
        f"ER  - {END}{END}"
    )


def _lines(one: Reference, options: Options) -> Lines:
    yield "TI", _text(one.title) or UNTITLED
    yield from (("AU", _name(name)) for name in one.authors)
    if one.and_others:
        yield "AU", "et al."
    editors = author_line.parse(one.extra.get("editor", "")).names
    yield from (("ED", _name(name)) for name in editors)
    yield "T2", _text(one.venue)
    yield "VL", one.volume
    yield "IS", one.number
    yield from _pages(one.pages)
    yield from _date(one)
    yield "PB", _text(one.publisher)
    yield "DO", one.doi
    yield "AN", f"arXiv:{one.arxiv}" if one.arxiv else ""
    yield "UR", whole_url_of(one, options)
    yield "L1", absolute(one.extra.get("pdf", ""), options)
    yield "L2", absolute(one.extra.get("code", ""), options)
    yield from _extra(one)


def _extra(one: Reference) -> Lines:
    named = {"abstract": "AB", "address": "CY", "edition": "ET", "language": "LA"}
    named |= {"series": "T3", "isbn": "SN", "issn": "SN", "annote": "RN"}
    named |= {"howpublished": "N1", "note": "N1"}
    yield from ((tag, _text(one.extra.get(name, ""))) for name, tag in named.items())
    yield from (("KW", word) for word in one.extra.get("keywords", "").split(","))


def _text(html: str) -> str:
    return plain(clean(html))


def _name(name: Name) -> str:
    """Return ``Family, Given, Suffix``; a group without a comma, which would part it."""
    if name.literal:
        return name.literal
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _pages(pages: str) -> Lines:
    first, _, last = pages.partition("–")
    yield "SP", first
    yield "EP", last


def _date(one: Reference) -> Lines:
    if one.year:
        yield "PY", str(one.year)
        yield "DA", f"{one.year}/{one.month:02}//" if one.month else ""
