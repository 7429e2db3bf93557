"""CSL-JSON, the form in which Zotero, pandoc and citation processors take references.

Only variables and types of CSL 1.0.2 are written, for its schema allows no others.
Rich text is the four elements that CSL has; other elements give their text.
"""

import json
from collections.abc import Sequence
from typing import Any
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
from publist.render.fields.tree import Open, Part, Text, parts_of, plain

SUFFIX = ".json"
TYPES = {
    "article": "article-journal", "book": "book", "inbook": "chapter",
    "incollection": "chapter", "inproceedings": "paper-conference", "manual": "book",
    "mastersthesis": "thesis", "phdthesis": "thesis", "proceedings": "book",
    "techreport": "report", "unpublished": "manuscript",
    "bachelorsthesis": "thesis",
}  # fmt: skip
GENRES = {
    "bachelorsthesis": "Bachelor’s thesis",
    "mastersthesis": "Master’s thesis",
    "phdthesis": "PhD thesis",
}
RICH = {"i": "i", "em": "i", "b": "b", "strong": "b", "sup": "sup", "sub": "sub"}
VARIABLES = {
    "address": "publisher-place", "chapter": "chapter-number", "edition": "edition",
    "isbn": "ISBN", "issn": "ISSN", "keywords": "keyword", "language": "language",
    "series": "collection-title",
}  # fmt: skip


def render(items: Sequence[Item], options: Options) -> str:
    """Return one array of items, in their order."""
    keys = citation_keys(items)
    rows = [
        _row(key, reference_of(item), options)
        for key, item in zip(keys, items, strict=True)
    ]
    return normalize("NFC", json.dumps(rows, ensure_ascii=False, indent=2)) + "\n"


def _row(key: str, one: Reference, options: Options) -> dict[str, Any]:
    only_arxiv = one.arxiv and one.kind == "misc" and not one.venue
    kind = TYPES.get(one.kind, "article" if only_arxiv else "document")
    row = {
        "id": key,
        "type": kind,
        "title": _rich(one.title) or UNTITLED,
        "author": _people(one),
        "editor": _names(author_line.parse(one.extra.get("editor", "")).names),
        "issued": _date(one),
        "container-title": _rich(one.venue),
        "publisher": "arXiv" if only_arxiv else _text(one.publisher),
        "genre": GENRES.get(one.kind, ""),
        "volume": one_line(one.volume),
        _number(one): f"arXiv:{one.arxiv}" if only_arxiv else one_line(one.number),
        "page": one_line(one.pages).replace("–", "-"),
        "DOI": one.doi,
        "URL": whole_url_of(one, options),
        "abstract": _text(one.extra.get("abstract", "")),
        "annote": _text(one.extra.get("annote", "")),
        "note": _note(one, options),
        **{csl: _text(one.extra.get(name, "")) for name, csl in VARIABLES.items()},
    }
    return {name: value for name, value in row.items() if value}


def _number(one: Reference) -> str:
    """Return the variable that holds the number: an issue's, or a report's own."""
    return "number" if one.kind in {"techreport", "misc"} else "issue"


def _people(one: Reference) -> list[dict[str, str]]:
    """Return the authors; processors read ``others`` as ``et al.``."""
    return _names(one.authors) + [{"literal": "others"}] * one.and_others


def _names(names: Sequence[Name]) -> list[dict[str, str]]:
    return [_name(name) for name in names]


def _name(name: Name) -> dict[str, str]:
    parts = ("family", "given", "suffix", "literal")
    held = {part: one_line(getattr(name, part)) for part in parts}
    return {part: text for part, text in held.items() if text}


def _date(one: Reference) -> dict[str, list[list[int]]]:
    if not one.year:
        return {}
    return {"date-parts": [[one.year, *([one.month] if one.month else [])]]}


def _note(one: Reference, options: Options) -> str:
    """Return what CSL has no variable for, one line for each thing."""
    code = absolute(one.extra.get("code", ""), options)
    lines = (
        _text(one.extra.get("howpublished", "")),
        _text(one.extra.get("note", "")),
        f"arXiv: {one.arxiv}" if one.arxiv else "",
        f"Code: {code}" if code else "",
    )
    return "\n".join(filter(None, lines))


def _text(html: str) -> str:
    return plain(clean(html))


def _rich(html: str) -> str:
    parts = parts_of(clean(html))
    seen = any(isinstance(part, Text) and part.text.strip() for part in parts)
    return "".join(map(_written, parts)) if seen else ""


def _written(part: Part) -> str:
    """Return a part in CSL's own markup, which knows no entities."""
    if isinstance(part, Text):
        return part.text
    tag = RICH.get(part.tag)
    return f"<{'' if isinstance(part, Open) else '/'}{tag}>" if tag else ""
