"""Entries made from real .bib files: what a page would show of them can be shown."""

import re

import pytest
from tests.corpus import CORPUS, needs_corpus
from tests.store.lists import LIST

from publist.model.item import Item
from publist.sources import bibtex, decode
from publist.store.document import parse
from publist.store.style import Habits
from publist.store.written import Manner, Writer

pytestmark = needs_corpus
SMALL = 30_000
FILES = [p for p in sorted(CORPUS.glob("bib/*/*.bib")) if p.stat().st_size < SMALL]
YEAR_TWICE = re.compile(r"(?<!\w)((?:19|20)\d\d)\) \(\1\)")


@pytest.mark.parametrize("folder", ["site", "wild"])
def test_every_entry_can_be_shown(folder: str) -> None:
    for path in FILES:
        if path.parent.name != folder:
            continue
        document = parse("- title: x\n  authors: A. Bee\n", LIST)
        writer = Writer([], Habits(document), Manner(full=True))
        read = bibtex.read(decode(path.read_bytes())[0]).references
        made = [Item(0, writer.data_of(one.reference)) for one in read]
        keys = [str(item.data["key"]).casefold() for item in made]
        assert len(set(keys)) == len(keys)
        for item in made:
            assert item.display or not item.url
            assert "<a" not in item.display.casefold()
            assert not YEAR_TWICE.search(item.display), item.display
            assert not re.match(r"(?!https?:|ftp:)[a-z]+:", item.url, re.IGNORECASE)
