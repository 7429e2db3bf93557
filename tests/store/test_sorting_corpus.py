"""Real bibliographies and lists: nothing twice, and the pairs that somebody looked at."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus import CORPUS, lists, needs_corpus, site_of

from publist.model.item import Item, items_of
from publist.model.matching import Verdict, pairs
from publist.sources import bibtex, decode
from publist.store.document import parse
from publist.store.merge import Merger
from publist.store.sorting import Sorter
from publist.store.style import Habits

pytestmark = needs_corpus
BIBS = sorted(CORPUS.glob("bib/*/*.bib"))[::5]  # all of them take too long for CI
EMPTY = Habits(parse("", Path("publist.yml")))


@pytest.mark.parametrize("path", BIBS, ids=lambda path: path.stem)
def test_a_second_import_adds_nothing(
    path: Path, figure: Callable[[str, int], None]
) -> None:
    reading = bibtex.read(decode(path.read_bytes())[0])
    references = [one.reference for one in reading.references]
    first = Merger([], EMPTY)
    new = Sorter(first).sort_out(references).new
    listed = items_of([first.data_of(reference) for reference in new])
    assert Sorter(Merger(listed, EMPTY)).sort_out(references).new == []
    figure("references imported twice", len(references))
    figure("of them already there", len(references) - len(new))


def test_the_pairs_of_real_lists() -> None:
    counted = Counter[Verdict]()
    doubted = set()
    for path in lists():
        document = parse(path.read_text("utf-8"), path)
        for pair in pairs(items_of(record.data for record in document.records)):
            counted[pair.verdict] += 1
            if pair.verdict == "possible":
                doubted.add((site_of(path).partition("+")[0], *numbers(pair)))
    assert counted == {"same": 7, "related": 24, "possible": 3}
    assert doubted == {  # a link pasted wrongly, each
        ("AIML-research", 71, 72),
        ("JosefowiczLab", 8, 12),
        ("danielsoudry", 61, 62),
    }


def numbers(pair: "tuple[Item, Item, object, object]") -> tuple[int, int]:
    return pair[0].number, pair[1].number
