"""The registry: a file in the folder is a format."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.render.entries import NEXT, items

from publist import render
from publist.errors import PublistError


def test_names() -> None:
    assert render.formats() == [
        *("atom", "bibtex", "csl-json", "csv", "html", "json", "jsonld", "latex"),
        *("markdown", "ris", "text"),
    ]


SUFFIXES = [
    pytest.param(".bib", "bibtex", id="bib"),
    pytest.param(".json", "csl-json", id="json: as Zotero reads it"),
    pytest.param(".XML", "atom", id="xml, capitals"),
    pytest.param(".atom", "atom", id="atom"),
    pytest.param(".tex", "latex", id="tex"),
    pytest.param(".jsonld", "jsonld", id="jsonld"),
    pytest.param(".txt", "text", id="txt"),
    pytest.param(".csv", "csv", id="csv"),
    pytest.param(".pdf", "", id="unknown"),
    pytest.param("", "", id="none"),
]


@pytest.mark.parametrize(("suffix", "name"), SUFFIXES)
def test_a_file_s_name_tells_the_format(suffix: str, name: str) -> None:
    assert render.by_suffix(suffix) == name


@pytest.mark.parametrize("name", render.formats())
def test_every_format_keeps_the_contract(name: str) -> None:
    made = render.load(name)
    assert made.SUFFIX.startswith(".")
    assert "Next" in made.render(items(NEXT), render.Options())
    assert isinstance(made.render([], render.Options()), str)


@pytest.mark.parametrize("name", ["tex", "", "../html", "liquid", "html.py"])
def test_unknown_names_are_refused(name: str) -> None:
    with pytest.raises(PublistError) as caught:
        render.render(name, [], render.Options())
    assert caught.value.what == f"there is no format `{name}`"
    assert "html, json" in caught.value.fix


def test_a_file_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "SUFFIX = '.n'\ndef render(items, options):\n    return str(len(items))\n"
    (tmp_path / "counted.py").write_text(text)
    monkeypatch.setattr(render, "__path__", [*render.__path__, str(tmp_path)])
    assert "counted" in render.formats()
    assert render.render("counted", items(NEXT), render.Options()) == "1"


def test_start_up_loads_nothing_heavy() -> None:
    script = "import sys, publist.render, publist.render.liquid; print(*sys.modules)"
    answer = subprocess.run(  # this Python
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    heavy = {"liquid", "nh3", "markdown_it", "dateutil", "bibtexparser", "rich"}
    assert not heavy & set(answer.stdout.split())
