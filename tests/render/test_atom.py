"""Atom: what RFC 4287 requires, read back by a feed reader, whatever the fields hold."""

import re
from collections import Counter
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest
from tests.render import trees
from tests.render.entries import NEXT, items
from tests.render.hostile import VALUES, hostile
from tests.render.test_injection import check

from publist import render

NAMESPACE = "{http://www.w3.org/2005/Atom}"
OPTIONS = render.Options(
    title="The <i>Lab</i> & Co",
    site_address="https://lab.org",
    address="https://lab.org/base/feed.xml",
)
ONCE = ("id", "title", "updated")
TIME = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-01T00:00:00Z")
IRI = re.compile(r"(?:https?://[^\s/]+/|urn:uuid:[\da-f-]{36}\Z)[^\s<>\"{}|\\^`]*")
FEED = {*ONCE, "link", "author", "entry"}
ENTRY = {*ONCE, "link", "author", "content"}


def feed_of(*entries: dict[str, Any], options: render.Options = OPTIONS) -> ET.Element:
    return ET.fromstring(render.render("atom", items(*entries), options))  # noqa: S314


def texts(element: ET.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.findall(f"{NAMESPACE}{name}")]


def validate(feed: ET.Element) -> None:
    """Fail for what RFC 4287 does not allow; its numbers are those of its sections."""
    assert feed.tag == f"{NAMESPACE}feed"
    ids = texts(feed, "id")
    for element, allowed in [
        (feed, FEED),
        *((e, ENTRY) for e in feed.iter(f"{NAMESPACE}entry")),
    ]:
        names = Counter(child.tag.removeprefix(NAMESPACE) for child in element)
        assert set(names) <= allowed
        assert [names[name] for name in ONCE] == [1, 1, 1]  # 4.1.1, 4.1.2
        assert TIME.fullmatch(texts(element, "updated")[0])  # 3.3
        assert IRI.fullmatch(texts(element, "id")[0])  # 4.2.6
        assert texts(element, "title")[0].strip()
        for author in element.findall(f"{NAMESPACE}author"):  # 3.2
            assert all(name.strip() for name in texts(author, "name"))
            assert len(author) == 1
        links = element.findall(f"{NAMESPACE}link")
        assert all(link.get("href") for link in links)  # 4.2.7.1
        assert len([link for link in links if link.get("rel") == "alternate"]) <= 1
    assert feed.findall(f"{NAMESPACE}author")  # 4.1.1: some entries have none
    for entry in feed.iter(f"{NAMESPACE}entry"):
        ids += texts(entry, "id")
        (content,) = entry.findall(f"{NAMESPACE}content")  # 4.1.2, 4.1.3.3
        assert content.get("type") == "html"
        assert len(content) == 0
        check(trees.parse(content.text or ""))
    assert len(ids) == len(set(ids))  # 4.2.6


def test_a_feed() -> None:
    old = {"title": "Old", "authors": "A. Bee", "year": 1999}
    new = {
        "title": "New <i>E. coli</i>",
        "doi": "10.1000/X",
        "month": "July",
        "year": 2024,
    }
    feed = feed_of(old, NEXT, new)
    validate(feed)
    entries = feed.findall(f"{NAMESPACE}entry")
    assert [texts(entry, "title")[0] for entry in entries] == [
        "New E. coli",
        "Next",
        "Old",
    ]
    assert texts(feed, "updated") == ["2024-07-01T00:00:00Z"]
    assert texts(feed, "title") == ["The <i>Lab</i> & Co"]
    assert texts(feed, "id") == ["https://lab.org/base/feed.xml"]
    assert texts(entries[0], "id") == ["https://doi.org/10.1000/x"]
    assert texts(entries[1].findall(f"{NAMESPACE}author")[0], "name") == ["N. Ext"]


SAME = [
    pytest.param(
        {"title": "T", "doi": "10.1/x"}, {"title": "U", "doi": "10.1/x"}, id="DOI"
    ),
    pytest.param({"title": "T"}, {"title": "T"}, id="title"),
    pytest.param({"title": "?"}, {"title": "!"}, id="no letters"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_each_entry_has_an_id_of_its_own(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    validate(feed_of(one, other, one))


def test_an_id_depends_on_nothing_but_the_work() -> None:
    before = feed_of(NEXT, {"title": "T", "year": 2001})
    after = feed_of({"title": "New", "year": 2030}, {"title": "T", "year": 2002}, NEXT)
    assert {*texts_of(before)} < {*texts_of(after)}


def texts_of(feed: ET.Element) -> list[str]:
    return [texts(entry, "id")[0] for entry in feed.iter(f"{NAMESPACE}entry")]


def test_nothing_known_of_the_site_and_no_entry() -> None:
    validate(feed_of(options=render.Options()))
    validate(feed_of({"title": "Bare"}, options=render.Options()))


def test_hostile_texts_are_texts() -> None:
    text = render.render("atom", hostile(), OPTIONS)
    validate(ET.fromstring(text))  # noqa: S314
    read = feedparser.parse(text)
    assert not read.bozo
    assert len(read.entries) == len(VALUES) + 1
    assert "Next" in {entry.title for entry in read.entries}
    for entry in read.entries:
        schemes = [
            link.href.partition(":")[0].lower() for link in entry.get("links", [])
        ]
        assert not {"javascript", "data", "vbscript", "file", "blob"} & set(schemes)
