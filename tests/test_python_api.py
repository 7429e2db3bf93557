"""The list from Python: docs/python.md is run, and its promises are held."""

import re
import shutil
from pathlib import Path

import pytest

import publist
from publist.errors import FileChangedError, PublistError

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
EXAMPLES = "\n".join(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "sample_data", tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site" / "_data" / "publist.yml"


def test_the_examples_of_the_manual_run(site: Path) -> None:
    before = set(site.read_text("utf-8").splitlines())
    exec(compile(EXAMPLES, "docs/python.md", "exec"), {})  # noqa: S102  our own page
    after = site.read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        '- title: "Folded data"',
        "  authors: L. Wu",
        "    display: Nature 1 (2025)",
        "    url: https://doi.org/10.1000/xyz",
        '  news1: "Best paper: really"',
    ]
    assert not any("Train longer" in line for line in after)


def test_nothing_is_written_before_save(site: Path) -> None:
    before = site.read_bytes()
    publications = publist.open(site)
    publications.tag(1, "Preprint")
    assert "Preprint: 1" in publications.text
    assert site.read_bytes() == before
    assert publications.save()
    assert not publications.save()
    assert site.read_text("utf-8") == publications.text


def test_several_changes_of_one_entry_are_one_write(site: Path) -> None:
    publications = publist.open(site)
    publications.set(2, {"news1": "One"})
    publications.set(2, {"news1": "Two", "link.pdf": "a.pdf"})
    publications.tag(2, "ERC", 0)
    publications.save()
    item = publist.open(site)[2]
    assert item.data["news1"] == "Two"
    assert item.data["link"]["pdf"] == "a.pdf"
    assert item.data["ERC"] == 0


def test_a_list_that_changed_meanwhile_is_refused(site: Path) -> None:
    publications = publist.open(site)
    publications.tag(1, "Preprint")
    changed = site.read_bytes() + b"# hers\n"
    site.write_bytes(changed)
    with pytest.raises(FileChangedError):
        publications.save()
    assert site.read_bytes() == changed


def test_a_known_work_is_not_added_twice(site: Path) -> None:
    publications = publist.open(site)
    known = publications[3]
    with pytest.raises(PublistError, match="already"):
        publications.add({"title": known.title})
    added = publications.add({"title": known.title}, force=True)
    assert added.title == known.title
    assert len(publications) == 19


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("nobody1999nothing", "no entry is named", id="unknown"),
        pytest.param("implicit bias", "names", id="several"),
        pytest.param(99, "the list has 18 entries", id="number too large"),
    ],
)
def test_a_name_that_names_no_single_entry(
    site: Path, name: str | int, said: str
) -> None:
    with pytest.raises(PublistError, match=said):
        publist.open(site)[name]
