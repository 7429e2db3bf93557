"""Real .bib files: BibTeX's own count of entries is met in every one.

BibTeX refuses an entry whose key it has seen (in any case of letters) and counts it
among its errors; here such an entry is read or named. Nothing else differs.
"""

import csv
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.corpus import CORPUS, bibliographies, needs_corpus

from publist.sources import Reading, bibtex, decode
from publist.sources._collect import collect
from publist.sources._latex import decode as decode_latex
from publist.sources._latex_macros import TEXT_MACROS

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


def letters(text: str) -> Iterator[str]:
    """Yield letters and digits without accents, in one case."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    yield from (sign for sign in plain if sign.isalnum() and sign.isascii())


SHOWS_LESS = re.compile(
    rf"\\(?:{'|'.join(name for name, how in TEXT_MACROS.items() if '{1}' not in how)}"
    r"|begin|end|accent|htmladdnormallink)(?![A-Za-z])"
)
"""Macros of whose arguments one is no text, or whose arguments change places."""


@needs_corpus
def test_no_text_is_dropped(figure: Callable[[str, int], None]) -> None:
    values = {
        text
        for path in bibliographies(every=3)
        for one in collect(decode(path.read_bytes())[0], Reading())
        for text in one.fields.values()
        if not SHOWS_LESS.search(text)
    }
    for text in values:
        shown = letters(decode_latex(text).text)
        written = letters(re.sub(r"\\[A-Za-z]+", "", text))
        assert all(letter in shown for letter in written), text
    figure("values of which no letter is lost", len(values))
