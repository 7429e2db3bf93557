"""Whatever a field holds, an exported reference is read back as one, with its title.

The readers are publist's own sources: a format that has one is a row by itself. RIS is
looked at line by line as well, and CSL-JSON against what its schema allows.
"""

import importlib
import json
import re
from html import escape
from importlib.util import find_spec
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render import csl
from tests.render.entries import NEXT, items
from tests.render.nasty import NASTY
from tests.render.test_injection import ATTACKS

from publist import render
from publist.model.reference import Reference
from publist.model.text import fold, plain
from publist.render._keys import citation_key
from publist.render.fields.inline import clean
from publist.render.fields.inline_markdown import MATH
from publist.render.fields.tree import plain as shown

FORMATS = ("bibtex", "csl-json", "ris")
SOURCES = {
    name: module
    for name in FORMATS
    if find_spec(module := f"publist.sources.{name.replace('-', '_')}")
}
FIELDS = (
    *("title", "authors", "description", "journal", "booktitle", "venue", "volume"),
    *("number", "pages", "year", "doi", "arxiv", "key", "note", "abstract", "keywords"),
    *("type", "month", "date", "editor", "publisher", "school", "isbn", "code", "pdf"),
    *("url", "display"),
)
TOKENS = (
    *r"\ { } @ # % & $ ~ ^ _ | < > \" , = ( ) ; : * ` ' \\ \{ \} -- --- '' `` $ $$".split(),
    "@article{x, title={", "}\n}\n@misc{", "\n", "\r\n", "\t", "\x00", "\x1b[31m",
    "ER  - ", "\nER  - \nTY  - JOUR\nTI  - x\n", "TY  - ", "<i>", "</i>", "<b>",
    "<sub>2</sub>", "&amp;", "&lt;", "&#123;", "é", "Ł", "ß", "ø", "漢字", "\u200f",
    " and ", "and others", "et al.", "Jr.", "\\textbf{", "\\emph{", "{\\'e}", "\ud800",
    "**", "*", "__", "[a](http://x.org/_b)", "$\\alpha$", "$x_1$", "\\(a\\)",
    "DNA", "of", "McDonald", "van", "C", "10.1000/xyz", "arXiv:2001.00001", "2020", " ",
    "\u2028", "\U000f0000",
)  # fmt: skip
texts = st.lists(st.sampled_from(TOKENS) | st.text(max_size=3), max_size=6).map("".join)
LINE = re.compile(r"([A-Z][A-Z\d])  - (.*)")
OWN_WAYS = re.compile(rf"{MATH.pattern}|\A\W*https?:")
"""Mathematics, and a title that is an address: readers have their own ideas of both."""

filled = st.lists(st.tuples(st.sampled_from(FIELDS), texts), max_size=3).map(dict)


def entry_of(fields: dict[str, str]) -> dict[str, Any]:
    """Return an entry; ``display`` is the link's, a ``url`` of its own stays."""
    link = {"display": fields.get("display", "Nature 1, 2 (2020)")}
    return {"title": "Plain", **fields, "link": link}


def exported(name: str, entry: dict[str, Any], *, ascii_only: bool = False) -> str:
    """Return an entry between two others."""
    made = items({"key": "a", **NEXT}, entry, {"key": "b", **NEXT})
    return render.render(name, made, render.Options(ascii_only=ascii_only))


def read_back(name: str, text: str) -> Reference:
    """Return the one reference that an entry became; those around it are untouched."""
    reading = importlib.import_module(SOURCES[name]).read(text)
    assert not reading.unreadable + reading.dropped + reading.repaired
    first, found, last = (read.reference for read in reading.references)
    for one in (first, last):
        assert (one.title, one.year, one.venue) == ("Next", 2020, "Next")
    assert isinstance(found, Reference)
    return found


def letters(title: str) -> str:
    return fold(plain(title)).replace(" ", "")


def check(name: str, entry: dict[str, Any], *, ascii_only: bool = False) -> None:
    item = items({"key": "a"}, entry, {"key": "b"})[1]
    title = shown(clean(item.title)) or render.UNTITLED
    if not plain(title):  # text that is one tag and nothing else: none to a reader
        return
    found = read_back(name, exported(name, entry, ascii_only=ascii_only))
    if not OWN_WAYS.search(title):
        assert letters(found.title) in {letters(title), letters(escape(title))}
    if "//" not in item.key:  # no source takes an address for a key
        assert found.key == citation_key(item)


def check_csl(text: str) -> None:
    """Look for what the schema does not allow."""
    rows = json.loads(text)
    assert len(rows) == 3
    for row in rows:
        csl.check(row)


def check_ris(text: str) -> None:
    """Look for lines that are none, and for records that end too early or begin late."""
    *records, rest = text.split("\r\n\r\n")
    assert (len(records), rest) == (3, "")
    for record in records:
        lines = [LINE.fullmatch(line) for line in record.split("\r\n")]
        tags = [line[1] for line in lines if line]
        assert len(tags) == len(lines)
        assert (tags[0], tags[-1]) == ("TY", "ER")
        assert not {"TY", "ER"} & set(tags[1:-1])


@given(fields=filled, ascii_only=st.booleans())
def test_any_text(fields: dict[str, str], *, ascii_only: bool) -> None:
    entry = entry_of(fields)
    for name in SOURCES:
        check(name, entry, ascii_only=ascii_only)
    check_csl(exported("csl-json", entry))
    check_ris(exported("ris", entry))


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize(
    "value",
    [pytest.param(value, id=id_) for id_, value in (NASTY | ATTACKS).items()],
)
def test_what_breaks_pages_breaks_no_reference(name: str, value: str) -> None:
    check(name, entry_of({"title": value}))
    check(name, entry_of(dict.fromkeys(FIELDS, value)))
