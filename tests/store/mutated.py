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
GENERATED = 5
"""One number in 32; to draw a list piece by piece takes ten times as long."""


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


@cache
def tails() -> list[list[str]]:
    """Return the pieces from each entry of each list on: a window begins there.

    One list has an entry that is an alias of another; it does not load alone.
    """
    every = [pieces[at:] for pieces in cut_lists() for at in range(len(pieces))]
    return [pieces[: max(SIZES)] for pieces in every if "*" not in pieces[0][:3]]


@st.composite
def unchanged(draw: st.DrawFn) -> str:
    """Return up to eight entries of a real list; of a small or generated one at times."""
    kind = draw(st.integers(0, 31))
    if kind == 0:
        return draw(st.sampled_from(ODD))
    if kind == GENERATED:
        return draw(texts(1))
    return "".join(draw(st.sampled_from(tails()))[: SIZES[kind % len(SIZES)]])


numbers = st.integers(0, 2**24)
steps = st.lists(numbers, max_size=5)


@st.composite
def cases(draw: st.DrawFn, turn: int = 0) -> Case:
    """Return a mutated list; another ``turn`` makes others of the same numbers."""
    first = document = parse(draw(unchanged()), LIST)
    for step in draw(steps):
        at, which = divmod(step + turn, len(MUTATIONS))
        new = parse(MUTATIONS[which](document, at, at // 64), LIST)
        document = new if new.records and not new.strays else document
    document = document if is_list(document) else first
    at, number = divmod(draw(numbers), len(document.records))
    return Case(document, number, at, at // 64)


def is_list(document: Document) -> bool:
    """Tell whether a text is a list of entries, to publist and to PyYAML."""
    if not document.records or document.strays:
        return False
    try:
        return isinstance(meaning(document.text), list)
    except yaml.YAMLError:
        return False
