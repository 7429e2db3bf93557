"""JSON-LD of schema.org, for search engines: one node for each entry.

Made to stand in a page's ``<script type="application/ld+json">``: no sign in a text can
end that element or begin a tag of Liquid, for such signs are written as escapes.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from publist.model.identifiers import arxiv_address, doi_address
from publist.model.item import Item
from publist.model.names import Name
from publist.model.reference import Reference
from publist.model.referenced import reference_of
from publist.render import UNTITLED, Options
from publist.render._plain import line, name_of, words
from publist.render._web import absolute
from publist.render.fields.addresses import image_path

SUFFIX = ".jsonld"
ARTICLE = "ScholarlyArticle"
TYPES = {
    "book": "Book", "proceedings": "Book", "inbook": "Chapter", "incollection": "Chapter",
    "phdthesis": "Thesis", "mastersthesis": "Thesis", "techreport": "Report",
    "manual": "Report", "bachelorsthesis": "Thesis",
}  # fmt: skip
WHOLES = {ARTICLE: "Periodical", "Chapter": "Book"}
"""What a work of a type is a part of, where it is known to be one."""

STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&{\u2028\u2029"}
Node = dict[str, Any]


def render(items: Sequence[Item], options: Options) -> str:
    """Return one graph of works, in their order."""
    nodes = [_node(item, reference_of(item), options) for item in items]
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, indent=2)
    return STRING.sub(lambda found: found[0].translate(ESCAPES), text) + "\n"


def _node(item: Item, one: Reference, options: Options) -> Node:
    kind, title = TYPES.get(one.kind, ARTICLE), words(one.title) or UNTITLED
    has_pages = kind in {ARTICLE, "Chapter"}
    node: Node = {
        "@type": kind,
        "name": title,
        "headline": title,
        "author": [_author(name) for name in one.authors if name_of(name)],
        "datePublished": _date(one),
        "isPartOf": _whole(one, kind),
        "pagination": line(one.pages) if has_pages else "",
        "publisher": _named("Organization", words(one.publisher)),
        "identifier": _identifiers(one),
        "url": _web(one.url, options) or _resolved(one),
        "sameAs": _same(one, options),
        "image": _image(item, options),
        "abstract": words(one.extra.get("abstract")),
        "description": words(item.entry.description),
        "keywords": words(one.extra.get("keywords")),
    }
    return {name: value for name, value in node.items() if value}


def _author(name: Name) -> Node:
    if name.literal:
        return {"@type": "Organization", "name": name_of(name)}
    parts = {"givenName": line(name.given), "familyName": line(name.family)}
    held = {part: text for part, text in parts.items() if text}
    return {"@type": "Person", "name": name_of(name), **held}


def _date(one: Reference) -> str:
    month = f"-{one.month:02}" if one.month else ""
    return f"{one.year}{month}" if one.year else ""


def _whole(one: Reference, kind: str) -> Node | None:
    """Return the journal or book, through its volume and issue as schema.org nests them."""
    journal = one.kind == "article"
    wider = _named(
        WHOLES[kind]
        if kind in WHOLES and (journal or kind != ARTICLE)
        else "CreativeWork",
        words(one.venue),
    )
    if not wider or not journal:
        return wider
    for type_, name, value in (
        ("PublicationVolume", "volumeNumber", line(one.volume)),
        ("PublicationIssue", "issueNumber", line(one.number)),
    ):
        wider = {"@type": type_, name: value, "isPartOf": wider} if value else wider
    return wider


def _named(type_: str, name: str) -> Node | None:
    return {"@type": type_, "name": name} if name else None


def _identifiers(one: Reference) -> list[Node]:
    known = (("DOI", line(one.doi)), ("arXiv", line(one.arxiv)))
    return [
        {"@type": "PropertyValue", "propertyID": name, "value": value}
        for name, value in known
        if value
    ]


def _resolved(one: Reference) -> str:
    arxiv = arxiv_address(one.arxiv) if one.arxiv else ""
    return doi_address(one.doi) if one.doi else arxiv


def _same(one: Reference, options: Options) -> list[str]:
    """Return where else the work is found."""
    found = (
        doi_address(one.doi) if one.doi else "",
        arxiv_address(one.arxiv) if one.arxiv else "",
        one.extra.get("pdf", ""),
    )
    return list(filter(None, (_web(address, options) for address in found)))


def _web(written: str, options: Options) -> str:
    """Return an address that means the same everywhere, or ''."""
    address = absolute(written, options)
    return address if address.startswith(("http://", "https://")) else ""


def _image(item: Item, options: Options) -> str:
    name = image_path(line(item.entry.image or ""), options.has_image)
    return _web(options.image_address + name, options) if name else ""
