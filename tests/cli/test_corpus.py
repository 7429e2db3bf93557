import csv
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.lines import changed
from tests.corpus import CORPUS, lists, needs_corpus, site_of
from typer.testing import CliRunner

from publist.cli import app

pytestmark = needs_corpus
LISTS = pytest.mark.parametrize("path", lists(), ids=site_of)
BIBS = sorted(CORPUS.glob("bib/*/*.bib"))
READING = [
    pytest.param("list", {0}, id="list"),
    pytest.param("list --format=json", {0}, id="JSON"),
    pytest.param("list --format=csv", {0}, id="CSV"),
    pytest.param("validate", {0, 1}, id="validate"),
    pytest.param("validate --format=json --strict", {0, 1}, id="validate: JSON"),
    pytest.param("export", {0}, id="html"),
    pytest.param("export --format=markdown", {0}, id="markdown"),
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PUBLIST_FILE", raising=False)
    return tmp_path


def copied(path: Path, here: Path) -> Path:
    """Put a real site into a scratch folder, its list where sites have it."""
    shutil.copytree(path.parent, here, dirs_exist_ok=True)
    (here / "_data").mkdir(exist_ok=True)
    (here / "publist.yml").chmod(0o644)
    return (here / "publist.yml").rename(here / "_data" / "publist.yml")


def publist(line: str, *more: str) -> tuple[int, str]:
    """Run a command; raise what it does not handle."""
    result = CliRunner().invoke(app, [*line.split(), *more])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def loaded(path: Path) -> list[Any]:
    """Read a list as another program would."""
    return list(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) or [])


def first_middle_last(count: int) -> list[int]:
    return sorted({1, (count + 1) // 2, count}) if count else []


@LISTS
@pytest.mark.parametrize(("line", "statuses"), READING)
def test_reading_ends_well(
    path: Path, here: Path, line: str, statuses: set[int]
) -> None:
    held = copied(path, here).read_bytes()
    status, output = publist(line)
    assert status in statuses, output[:500]
    assert (here / "_data" / "publist.yml").read_bytes() == held


@LISTS
@pytest.mark.parametrize("flag", ["ERC", "highlight"])
def test_tag_changes_one_line(path: Path, here: Path, flag: str) -> None:
    target = copied(path, here)
    for number in first_middle_last(len(loaded(target))):
        text, data = target.read_bytes().decode(), loaded(target)
        if not isinstance(data[number - 1].get(flag, 0), int | None):
            continue
        status, output = publist("tag --flag", flag, str(number))
        assert status == 0, output
        went, came = changed(text, target.read_bytes().decode())
        held = data[number - 1].get(flag)
        done = type(held) is int and held == 1
        assert (len(came), len(went) <= len(came)) == (0 if done else 1, True)
        assert [line for line in came if not re.search(rf"{flag}:\s+1\b", line)] == []
        data[number - 1] = {**data[number - 1], flag: 1}
        assert loaded(target) == data


@LISTS
def test_tag_and_untag_again_gives_the_same_data(path: Path, here: Path) -> None:
    target = copied(path, here)
    before = target.read_bytes()
    shared = [id(entry) for entry in loaded(target)]
    every = [str(n) for n, one in enumerate(shared, 1) if shared.count(one) == 1]
    if not every:
        return
    assert publist("tag --flag publistprobe", *every)[0] == 0
    on = [entry for entry in loaded(target) if entry.get("publistprobe") == 1]
    assert len(on) == len(every)
    assert publist("untag --flag publistprobe", *every)[0] == 0
    assert target.read_bytes() == before


@LISTS
@pytest.mark.parametrize(
    "year", [pytest.param("2031", id="newest"), pytest.param("1901", id="oldest"),
             pytest.param("2015", id="between")]
)  # fmt: skip
def test_add_only_adds(path: Path, here: Path, year: str) -> None:
    target = copied(path, here)
    text, data = target.read_bytes().decode(), loaded(target)
    title = 'A: "probe" of #1'
    words = ["--title", title, "--authors", "P. Robe", "--url", "https://example.org/p"]
    status, output = publist("add --yes", *words, "--display", f"Probe ({year})")
    assert status == 0, output
    went, _ = changed(text, target.read_bytes().decode())
    assert went in ([], ["[]"], [text.split("\n")[-1]])
    now = loaded(target)
    new = next(entry for entry in now if entry.get("title") == title)
    assert new["link"] == {"url": "https://example.org/p", "display": f"Probe ({year})"}
    now.remove(new)
    assert now == data
    assert publist("add --yes", *words)[0] == 3


@LISTS
def test_every_key_names_its_entry(path: Path, here: Path) -> None:
    copied(path, here)
    keys = CliRunner().invoke(app, ["list", "--format=keys"]).stdout.splitlines()
    assert len(set(keys)) == len(keys)
    for number in first_middle_last(len(keys)):
        _, output = publist("show", keys[number - 1])
        assert output.startswith(f"number:   #{number}\n")


def counts() -> dict[str, tuple[int, int]]:
    """Return how many entries and errors BibTeX itself finds in each file."""
    with (CORPUS / "bib" / "counts.tsv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return {name: (int(entries), int(errors)) for name, _, entries, errors in rows}


@pytest.mark.parametrize("path", BIBS, ids=lambda path: path.stem)
def test_import_accounts_for_every_entry(path: Path, here: Path) -> None:
    (here / "publist.yml").write_text("- title: Only\n  authors: A. One\n")
    status, output = publist("import --dry-run", str(path))
    totals = re.search(
        r"^(\d+) read · (\d+) added · 0 updated · (\d+) already there"
        r" · \d+ repaired · (\d+) not readable(?: · (\d+) left out)?",
        output,
        re.MULTILINE,
    )
    assert totals, output[-500:]
    read, added, present, lost, left = (int(text or 0) for text in totals.groups())
    is_empty = "there is no BibTeX entry in it" in output  # not readable, but no entry
    assert read == added + present + left + lost - is_empty
    assert status == (1 if lost else 0)
    assert len(re.findall(r"^\+- title:", output, re.MULTILINE)) == added
    entries, errors = counts()[f"{path.parent.name}/{path.name}"]
    assert read >= entries
    assert errors or read == entries
