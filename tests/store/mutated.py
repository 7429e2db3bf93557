"""Real lists in layouts that nobody has published yet, for Hypothesis.

A few consecutive entries of a real list, of the sample's, of a generated or of a small
odd one, with a few mutations of their layout. A mutation whose text does not load any
more is left out: nothing is drawn in vain.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import yaml
from hypothesis import strategies as st
from tests.corpus import lists
from tests.store.field_mutations import FIELDS
from tests.store.lists import LIST, texts
from tests.store.meaning import meaning
from tests.store.mutations import LINES
from tests.store.value_mutations import VALUES_AND_NAMES

from publist.store import files
from publist.store.document import Document, parse

SAMPLE = Path(__file__).parents[2] / "sample_data" / "_data" / "publist.yml"
ODD = [
    "- title: A\n",
    "- title: A\n  link:\n    url: x\n    display: y\n- title: B\n  news1:\n",
    "- title: A\n  ERC: 0\n\n- title: B\n  ERC: 1\n\n- title: C\n  ERC: 0\n",
    "- title: A\n  year: 2020\n\n# 2019\n\n# on B\n- title: B\n  year: 2019\n",
    "- {title: A, year: 2020}\n- {title: B, link: {url: x}}\n",
    "- title: >\n    A\n    b\n  news1: |+\n    c\n\n\n- title: 'B'\n  authors: [C, D]\n",
]
MUTATIONS = (*LINES, *VALUES_AND_NAMES, *FIELDS)
SIZES = [1, 1, 1, 2, 2, 3, 4, 8]


class Case(NamedTuple):
    """A list, the index of one of its entries, and two numbers to choose with."""

    document: Document
    number: int
    at: int
    pick: int

    def __repr__(self) -> str:
        """Show what a person needs to see it again."""
        return f"{self.document.text!r} entry {self.number}, {self.at}, {self.pick}"


@cache
def cut_lists() -> list[list[str]]:
    """Return the real lists cut behind each entry; the first piece has the head."""
    cut = [_cut(files.read_text(path)) for path in [SAMPLE, *lists()]]
    return [pieces for pieces in cut if pieces]


def _cut(text: str) -> list[str]:
    document = parse(text, LIST)
    ends = [0, *(document.line_end(one.end - 1) for one in document.records)]
    return [text[at:end] for at, end in pairwise(ends)]


@st.composite
def windows(draw: st.DrawFn) -> str:
    """Return up to eight consecutive entries of a real list."""
    pieces = draw(st.sampled_from(cut_lists()))
    start = draw(st.integers(0, len(pieces) - 1))
    return "".join(pieces[start : start + draw(st.sampled_from(SIZES))])


small = st.sampled_from(ODD)
unchanged = st.one_of(small, windows(), windows(), windows(), texts(1))
numbers = st.integers(0, 199)
steps = st.lists(st.tuples(numbers, numbers, numbers), max_size=5)


@st.composite
def cases(draw: st.DrawFn, turn: int = 0) -> Case:
    """Return a mutated list; another ``turn`` makes others of the same numbers."""
    document = parse(draw(unchanged), LIST)
    for which, at, pick in draw(steps):
        mutation = MUTATIONS[(which + turn) % len(MUTATIONS)]
        new = parse(mutation(document, at, pick + turn), LIST)
        document = new if is_list(new) else document
    number = draw(st.integers(0, len(document.records) - 1))
    return Case(document, number, draw(numbers), draw(numbers))


def is_list(document: Document) -> bool:
    """Tell whether a text is a list of entries, to publist and to PyYAML."""
    if document.fault or document.strays or not document.records:
        return False
    try:
        return isinstance(meaning(document.text), list)
    except yaml.YAMLError:
        return False
