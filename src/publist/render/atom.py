"""An Atom feed (RFC 4287) of the entries, newest first.

Readers know an entry by its ``id``, so that is made of what does not change: the DOI,
the arXiv id, else the title. Nothing is taken from the clock: lists know years and a
few months, and the same list is the same feed tomorrow.
"""

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from publist.model.identifiers import arxiv_address, doi_address
from publist.model.item import Item
from publist.model.reference import Reference
from publist.model.referenced import reference_of
from publist.model.text import fold
from publist.render import UNTITLED, Options
from publist.render._plain import line, name_of, words
from publist.render._web import absolute
from publist.render.fields.card import card_of
from publist.render.fields.signs import html_of

SUFFIX = ".xml"
UNKNOWN = "1970-01-01T00:00:00Z"
"""Atom asks for a time; an entry of no known year must not look new."""


def render(items: Sequence[Item], options: Options) -> str:
    """Return one feed; entries of one year and month stay in their order."""
    pairs = [(item, reference_of(item)) for item in items]
    pairs.sort(key=lambda pair: _updated(pair[1]), reverse=True)
    times = [_updated(one) for _, one in pairs]
    lines = ['<?xml version="1.0" encoding="utf-8"?>']
    lines += ['<feed xmlns="http://www.w3.org/2005/Atom">']
    lines += _head(options, max(times, default=UNKNOWN))
    ids = _Ids()
    for item, one in pairs:
        lines += _entry(item, one, ids.of(one), options)
    return "\n".join([*lines, "</feed>"]) + "\n"


def _head(options: Options, updated: str) -> Iterator[str]:
    own = absolute(options.address, options)
    yield _element("id", own or _urn(f"{options.site_address} {options.title}"))
    yield _element("title", line(options.title) or "Publications")
    yield _element("updated", updated)
    if own:
        yield f'<link rel="self" type="application/atom+xml" href="{escape(own)}"/>'
    if options.site_address:
        yield f'<link rel="alternate" href="{escape(options.site_address)}/"/>'
    # whose authors are not known is by the site
    yield f"<author>{_element('name', line(options.title) or 'Publications')}</author>"


def _entry(item: Item, one: Reference, id_: str, options: Options) -> Iterator[str]:
    address = absolute(one.url, options) or _resolved(one)
    yield "<entry>"
    yield _element("id", id_)
    yield _element("title", words(one.title) or UNTITLED)
    yield _element("updated", _updated(one))
    for name in filter(None, map(name_of, one.authors)):
        yield f"<author>{_element('name', name)}</author>"
    if address:
        yield f'<link rel="alternate" href="{escape(address)}"/>'
    yield f'<content type="html">{escape(_content(item, options))}</content>'
    yield "</entry>"


def _content(item: Item, options: Options) -> str:
    """Return what a reader shows: the parts of a card, each a paragraph of safe HTML."""
    card = card_of(item, options)
    shown = (card.authors, card.link, card.description, card.news1, card.news2)
    return "".join(f"<p>{html_of(parts)}</p>" for parts in shown if parts)


class _Ids:
    """Names works by addresses, each made of the one before it if a work comes again."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._last: dict[tuple[str, str], str] = {}

    def of(self, one: Reference) -> str:
        """Return an address that names the work; another one if it is in the list twice."""
        title = fold(words(one.title))
        work = (title, _resolved(one) or _urn(title))
        id_ = self._last.get(work, work[1])
        while id_ in self._given:
            id_ = _urn(f"{title} {id_}")
        self._given.add(id_)
        self._last[work] = id_
        return id_


def _urn(text: str) -> str:
    return uuid5(NAMESPACE_URL, text).urn


def _resolved(one: Reference) -> str:
    """Return the address of the DOI or of the arXiv id, written as an address."""
    arxiv = arxiv_address(one.arxiv) if one.arxiv else ""
    return quote(
        doi_address(one.doi) if one.doi else arxiv, safe="/:?=&;,.()+-_~@!$*'%"
    )


def _updated(one: Reference) -> str:
    return f"{one.year:04}-{one.month or 1:02}-01T00:00:00Z" if one.year else UNKNOWN


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>"
