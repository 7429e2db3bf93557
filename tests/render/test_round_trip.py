"""Out of a list and back: every entry keeps what identifies it, and none is added.

A format is a row as soon as publist has a source of its name.
"""

import importlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.corpus import lists, needs_corpus, site_of
from tests.render.test_read_back import SOURCES
from tests.render.test_real_lists import items_in
from typer.testing import CliRunner

from publist import render
from publist.cli import app
from publist.model.item import Item, items_of
from publist.model.names import Name
from publist.model.reference import Reference
from publist.model.referenced import reference_of
from publist.model.text import fold, plain
from publist.sources import _names, bibtex

Figure = Callable[[str, int], None]
SAMPLE = Path(__file__).parents[2] / "sample_data"
LISTS = [
    pytest.param(SAMPLE / "_data" / "publist.yml", id="sample_data"),
    *(pytest.param(path, id=site_of(path), marks=needs_corpus) for path in lists()),
]
OTHERS = "others"


def person(name: Name) -> str:
    return fold(f"{name.given} {name.family} {name.suffix} {name.literal}")


def told(one: Reference) -> dict[str, Any]:
    """Return what must survive; an author called ``others`` is all that is missing."""
    people = [person(name) for name in one.authors]
    return {
        "title": fold(plain(one.title)),
        "authors": [name for name in people if name != OTHERS],
        "and_others": one.and_others or OTHERS in people,
        "year": one.year,
        "month": one.month,
        "venue": fold(plain(one.venue)),
        "doi": one.doi,
        "arxiv": one.arxiv,
        "key": one.key,
    }


def differences(item: Item, back: Reference) -> dict[str, tuple[Any, Any]]:
    """Return what an entry lost; BibTeX notes the venue of types that have none."""
    there = told(reference_of(item)) | {"key": item.key}
    here = told(back)
    if len(here["authors"]) < len(there["authors"]):  # RIS files repeat whole fields
        there["authors"] = list(dict.fromkeys(there["authors"]))
    notes = (back.extra.get(name, "") for name in ("howpublished", "note"))
    if not here["venue"] and there["venue"] in fold(plain(" ".join(notes))):
        here["venue"] = there["venue"]
    return {
        name: (there[name], here[name]) for name in there if there[name] != here[name]
    }


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("path", LISTS)
def test_every_entry_comes_back(name: str, path: Path, figure: Figure) -> None:
    items = items_in(path.parent)
    text = render.render(name, items, render.Options())
    reading = importlib.import_module(SOURCES[name]).read(text)
    assert not [
        *reading.unreadable,
        *reading.dropped,
        *reading.repaired,
        *reading.notes,
    ]
    back = [read.reference for read in reading.references]
    for item, one in zip(items, back, strict=True):
        assert differences(item, one) == {}
    figure(f"entries out to {name} and back", len(items))


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("path", LISTS)
def test_import_adds_nothing(
    name: str, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(path, tmp_path / "publist.yml")
    exported = f"refs{render.load(name).SUFFIX}"
    assert CliRunner().invoke(app, ["export", "-o", exported]).exit_code == 0
    done = CliRunner().invoke(app, ["import", exported])
    if items_in(path.parent):
        assert (done.exit_code, "0 added" in done.output) == (0, True), done.output
    assert (tmp_path / "publist.yml").read_bytes() == path.read_bytes()


@pytest.mark.skipif(
    not hasattr(_names, "annotated"), reason="no source reads `author+an` yet"
)
def test_marks_come_back() -> None:
    made = items_of([{"title": "Ponds", "authors": "A. Bee*, C. Doe*, E. Fox†, G. Hi"}])
    (read,) = bibtex.read(render.render("bibtex", made, render.Options())).references
    assert [name.marks for name in read.reference.authors] == ["*", "*", "†", ""]


@pytest.mark.parametrize("name", SOURCES)
def test_markup_comes_back(name: str) -> None:
    entry = {"title": "<i>E. coli</i> and H<sub>2</sub>O", "authors": "A. Bee, C. Doe"}
    (item,) = items_of([entry])
    text = render.render(name, [item], render.Options())
    (read,) = importlib.import_module(SOURCES[name]).read(text).references
    expected = item.title if name != "ris" else "E. coli and H2O"
    assert read.reference.title == expected
