"""BibTeX, biber and pandoc themselves: no warning, no error, every entry and title.

All real lists go in as one list, and all that breaks pages as another, so that each
program starts only a few times.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from tests.corpus import needs_corpus
from tests.render.nasty import NASTY
from tests.render.test_injection import ATTACKS
from tests.render.test_read_back import FIELDS, entry_of
from tests.render.test_real_lists import LISTS, items_in

from publist import render
from publist.model.item import Item, items_of
from publist.model.text import fold, plain
from publist.render.fields.inline import clean
from publist.render.fields.inline_markdown import MATH
from publist.render.fields.tree import plain as shown

Figure = Callable[[str, int], None]
STYLES = ("plain", "unsrt", "abbrv", "alpha")
COMPLAINT = re.compile(r"warning|error|WARN|illegal", re.IGNORECASE)


def needs(program: str) -> pytest.MarkDecorator:
    absent = shutil.which(program) is None
    return pytest.mark.skipif(absent, reason=f"{program} is not installed")


def real() -> list[Item]:
    return items_of(item.data for site in LISTS for item in items_in(site))


def hostile() -> list[Item]:
    values = [*NASTY.values(), *ATTACKS.values()]
    names = [name for name in FIELDS if name not in {"key", "type"}]
    years = cycle(map(str, range(1901, 2049)))  # alpha.bst tells 26 labels apart
    kinds = cycle(("article", "inproceedings", "book", "techreport", "phdthesis"))
    one = [
        entry_of({name: value, "year": next(years)})
        for value in values
        for name in ("title", "authors")
    ]
    every = [
        entry_of({**dict.fromkeys(names, value), "year": year, "type": next(kinds)})
        for value, year in zip(values, years, strict=False)
    ]
    return items_of([*one, *every])


INPUTS = [
    pytest.param(real, id="real", marks=needs_corpus),
    pytest.param(hostile, id="hostile"),
]


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        errors="replace",
    )
    return f"{done.stdout}{done.stderr}\nstatus {done.returncode}"


@needs("bibtex")
@pytest.mark.parametrize("made", INPUTS)
def test_bibtex(made: Callable[[], list[Item]], tmp_path: Path, figure: Figure) -> None:
    items = made()
    for ascii_only in (False, True):
        text = render.render("bibtex", items, render.Options(ascii_only=ascii_only))
        (tmp_path / "list.bib").write_text(text, encoding="utf-8")
        for style in STYLES if not ascii_only else ("abbrv",):
            aux = (
                f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{list}}\n"
            )
            (tmp_path / "a.aux").write_text(aux, encoding="utf-8")
            said = run(tmp_path, "bibtex", "a")
            assert not COMPLAINT.search(said), said[-3000:]
            written = (tmp_path / "a.bbl").read_bytes()
            assert written.count(b"\\bibitem") == len(items)
    figure("entries through BibTeX's styles", len(items) * (len(STYLES) + 1))


@needs("biber")
@pytest.mark.parametrize("made", INPUTS)
def test_biber(made: Callable[[], list[Item]], tmp_path: Path, figure: Figure) -> None:
    items = made()
    text = render.render("bibtex", items, render.Options())
    (tmp_path / "list.bib").write_text(text, encoding="utf-8")
    command = ("biber", "--tool", "--validate-datamodel", "--output-file=out.bib")
    said = run(tmp_path, *command, "list.bib")
    assert said.endswith("status 0")
    assert not COMPLAINT.search(said.replace("errors", "")), said[-3000:]
    written = (tmp_path / "out.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@", written, re.MULTILINE)) == len(items)
    figure("entries through biber", len(items))


def titles(items: list[Item]) -> list[str]:
    """Return the titles that pandoc may be asked about: it has its own mathematics."""
    found = [shown(clean(item.title)) or render.UNTITLED for item in items]
    return ["" if MATH.search(title) else letters(title) for title in found]


def letters(title: str) -> str:
    return fold(plain(title)).replace(" ", "")


@needs("pandoc")
@needs_corpus
@pytest.mark.parametrize("name", ["bibtex", "csl-json"])
def test_pandoc(name: str, tmp_path: Path, figure: Figure) -> None:
    items = real()
    text = render.render(name, items, render.Options())
    (tmp_path / "in").write_text(text, encoding="utf-8")
    source = {"bibtex": "biblatex", "csl-json": "csljson"}[name]
    command = ("pandoc", f"--from={source}", "--to=csljson", "--output=out", "in")
    said = run(tmp_path, *command)
    assert said.strip() == "status 0"
    rows = {row["id"]: row for row in json.loads((tmp_path / "out").read_text("utf-8"))}
    assert len(rows) == len(items)
    for item, title in zip(items, titles(items), strict=True):
        row = rows[item.key]
        assert title in {"", letters(row["title"]), letters(row.get("title-short", ""))}
        assert len(row.get("author", ())) >= len(item.authors.names)
    figure(f"entries through pandoc from {name}", len(items))
