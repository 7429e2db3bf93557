"""Real .bib files, made CSL-JSON by pandoc: read so, they are the same publications.

Where a field differs pandoc read the BibTeX otherwise than BibTeX does: it keeps names
separated by commas or by ``and`` in braces as one person, drops macros that it does not
know and years that are not in digits. ``GOAL`` leaves room for that and for no more.
"""

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.corpus import CORPUS, needs_corpus

from publist import sources
from publist.model.reference import Reference
from publist.model.text import fold, plain
from publist.sources import bibtex, csl_json

LARGEST = 60_000
"""Bytes; pandoc takes a second for more."""

EACH = 1 if os.environ.get("PUBLIST_CORPUS") == "all" else 6
"""Every sixth file will do, unless all are asked for."""

GOAL = {"title": 0.985, "authors": 0.97, "year": 0.975, "doi": 0.995}
FIELDS: dict[str, Callable[[Reference], object]] = {
    "title": lambda one: fold(plain(one.title)).replace(" ", ""),
    "authors": lambda one: [fold(name.sorted_by) for name in one.authors],
    "year": lambda one: one.year,
    "doi": lambda one: one.doi,
}

pytestmark = [
    needs_corpus,
    pytest.mark.skipif(
        shutil.which("pandoc") is None, reason="pandoc is not installed"
    ),
]


def bibs() -> list[Path]:
    files = sorted(CORPUS.glob("bib/*/*.bib"))
    return [path for path in files if path.stat().st_size <= LARGEST][::EACH]


@cache
def converted() -> list[tuple[str, str]]:
    """Return the files that pandoc can read, as they are and as CSL-JSON."""
    pairs = []
    for path in bibs():
        text, _ = sources.decode(path.read_bytes())
        command = ["pandoc", "-f", "biblatex", "-t", "csljson"]
        done = subprocess.run(
            command, input=text.encode(), capture_output=True, check=False
        )
        if done.returncode == 0:
            pairs.append((text, done.stdout.decode()))
    return pairs


def test_every_item_is_accounted_for_and_its_line_is_right() -> None:
    for _, text in converted():
        reading = csl_json.read(text)
        told = (reading.references, reading.unreadable, reading.dropped)
        assert sum(len(each) for each in told) == len(json.loads(text))
        lines = text.split("\n")
        starts = {lines[one.line - 1].strip() for each in told for one in each}
        assert starts <= {"{"}


def test_they_are_what_the_bibtex_reader_gives(
    figure: Callable[[str, int], None],
) -> None:
    compared, equal = 0, Counter[str]()
    for bib, text in converted():
        known: dict[str, Reference] = {}
        for one in bibtex.read(bib).references:
            known.setdefault(one.reference.key, one.reference)
        for one in csl_json.read(text).references:
            twin = known.get(one.reference.key)
            if twin is None:
                continue
            compared += 1
            for name, value in FIELDS.items():
                equal[name] += value(one.reference) == value(twin)
    figure("entries by pandoc", compared)
    shares = {name: equal[name] / compared for name in FIELDS}
    assert {name: share for name, share in shares.items() if share < GOAL[name]} == {}
