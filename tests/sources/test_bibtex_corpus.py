"""Real .bib files: BibTeX's own count of entries is met in every one.

BibTeX refuses an entry whose key it has seen (in any case of letters) and counts it
among its errors; here such an entry is read or named. Nothing else differs.
"""

import csv
from pathlib import Path

import pytest
from tests.corpus import CORPUS, needs_corpus

from publist.sources import Reading, bibtex, decode

COUNTS = CORPUS / "bib" / "counts.tsv"


def rows() -> list[tuple[str, int]]:
    """Return each file's name and the entries that BibTeX counts in it."""
    if not COUNTS.is_file():
        return []
    with COUNTS.open(encoding="utf-8") as lines:
        table = csv.DictReader(lines, delimiter="\t")
        return [
            (row["file"], int(row["entries as BibTeX counts them"])) for row in table
        ]


def reading_of(name: str) -> Reading:
    return bibtex.read(decode(Path(COUNTS.parent, name).read_bytes())[0])


def repeated(reading: Reading) -> int:
    """Return how many entries have a key that another entry had before."""
    same = sum("the same entry stands" in one.reason for one in reading.dropped)
    return same + sum("already stands on line" in one.reason for one in reading.notes)


@needs_corpus
@pytest.mark.parametrize(("name", "count"), rows())
def test_every_entry_is_accounted_for(name: str, count: int) -> None:
    reading = reading_of(name)
    found = reading.references + reading.unreadable + reading.dropped
    assert len(found) - repeated(reading) == count


@needs_corpus
def test_next_to_nothing_is_lost() -> None:
    readings = [reading_of(name) for name, _ in rows()]
    reasons = {one.reason for reading in readings for one in reading.unreadable}
    assert reasons == {"it has no title"}
    assert sum(len(reading.unreadable) for reading in readings) < 50
    assert sum(len(reading.references) for reading in readings) > 10_900
