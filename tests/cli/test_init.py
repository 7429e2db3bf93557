import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from tests.render.oracle import needs_jekyll
from tests.store.lists import LIST, texts
from typer.testing import CliRunner

from publist.cli import app
from publist.model.schema import list_schema
from publist.store.document import parse
from publist.store.hint import hinted

SAMPLE = Path(__file__).parents[2] / "sample_data"
HINT = "# yaml-language-server: $schema=../.publist/publist.schema.json"
SCHEMA = Path(".publist", "publist.schema.json")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PUBLIST_FILE", raising=False)
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def publist(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, words)
    return result.exit_code, result.output


def test_init_schema_tells_editors(site: Path) -> None:
    path = site / "_data" / "publist.yml"
    before = path.read_bytes()
    status, said = publist("init", "--schema")
    assert status == 0
    assert said.startswith(f"wrote {SCHEMA}; ")
    assert path.read_bytes() == f"{HINT}\n\n".encode() + before
    assert json.loads((site / SCHEMA).read_text("utf-8")) == list_schema()
    target = HINT.partition("=")[2]
    assert (path.parent / target).resolve() == (site / SCHEMA).resolve()
    assert publist("validate") == (0, "")


def test_init_schema_again_changes_nothing_but_an_old_schema(site: Path) -> None:
    publist("init", "--schema")
    once = (site / "_data" / "publist.yml").read_bytes()
    (site / SCHEMA).write_text("{}")
    assert publist("init", "--schema")[1].startswith("wrote ")
    assert "up to date" in publist("init", "--schema")[1]
    assert json.loads((site / SCHEMA).read_text("utf-8")) == list_schema()
    assert (site / "_data" / "publist.yml").read_bytes() == once


def test_init_schema_starts_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert publist("init", "--schema")[0] == 0
    first = (tmp_path / "publist.yml").read_text().partition("\n")[0]
    assert first == "# yaml-language-server: $schema=.publist/publist.schema.json"
    assert (tmp_path / SCHEMA).is_file()
    assert (tmp_path / "publist.toml").is_file()


def test_init_schema_leaves_a_broken_list_alone(site: Path) -> None:
    path = site / "_data" / "publist.yml"
    path.write_text("- title: One: two\n")
    status, said = publist("init", "--schema")
    assert status == 3
    assert "does not load" in said
    assert path.read_text() == "- title: One: two\n"
    assert not (site / SCHEMA).exists()


@needs_jekyll
def test_jekyll_neither_copies_nor_reads_the_schema(site: Path) -> None:
    publist("init", "--schema")
    (site / "data.html").write_text(
        "---\n---\n{% for d in site.data %}{{ d[0] }} {% endfor %}"
    )
    command = ["jekyll", "build", "--quiet", "--disable-disk-cache"]
    subprocess.run(command, cwd=site, check=True)
    assert (site / "_site" / "data.html").read_text().split() == ["publist"]
    names = {path.name for path in (site / "_site").rglob("*")}
    assert "publications" in names
    assert ".publist" not in names
    assert SCHEMA.name not in names


@given(texts())
def test_the_hint_is_one_comment_above_all(text: str) -> None:
    document = parse(text, LIST)
    new = hinted(document, "x.json")
    bom = text[: text.startswith("\ufeff")]
    top = f"{bom}# yaml-language-server: $schema=x.json{document.newline}"
    assert new.startswith(top)
    assert new.removeprefix(top).lstrip("\r\n") == text.removeprefix(bom).lstrip("\r\n")
    assert parse(new, LIST).data == document.data
    assert hinted(parse(new, LIST), "y.json") == new


def test_the_hint_stays_when_the_first_entry_goes(site: Path) -> None:
    (site / "_data" / "publist.yml").write_text("- title: One\n- title: Two\n")
    publist("init", "--schema")
    for line in ("remove 1", "move 1 --to 1", "add --title New --yes", "move 2 --to 1"):
        assert publist(*line.split())[0] == 0
        text = (site / "_data" / "publist.yml").read_text()
        assert text.startswith(f"{HINT}\n\n- title: "), line


def test_init_names_a_list_of_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "papers.yml").write_text("- title: One\n  authors: A\n")
    said = CliRunner().invoke(app, ["init"]).output
    assert said == "wrote publist.toml, which names the list _data/papers.yml\n"
    assert not (tmp_path / "_data" / "publist.yml").exists()
    assert CliRunner().invoke(app, ["list", "--format", "keys"]).output == "aone\n"


@pytest.mark.parametrize(
    ("there", "here", "said"),
    [
        pytest.param("_data/publist.yml", "_data", "cd ..", id="in _data"),
        pytest.param("_data/publist.yml", "_pages", "cd ..", id="in _pages"),
        pytest.param("_data/publist.yml", "a/b", "cd ../..", id="further down"),
        pytest.param("_data/team.yml", "_data", "cd ..", id="no list yet"),
    ],
)
def test_init_wants_the_top_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str, here: str, said: str
) -> None:
    (tmp_path / "_data").mkdir()
    (tmp_path / there).write_text("- title: One\n")
    (tmp_path / here).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(tmp_path / here)
    result = CliRunner().invoke(app, ["init"])
    assert (result.exit_code, result.output.split("fix: ")[1]) == (
        3,
        f"go there first: {said}\n",
    )
    assert not [*tmp_path.rglob("publist.toml")]


def test_init_starts_a_site_of_its_own_below_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "publist.yml").write_text("- title: One\n")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "_config.yml").write_text("title: New\n")
    monkeypatch.chdir(tmp_path / "new")
    assert CliRunner().invoke(app, ["init"]).exit_code == 0
    assert (tmp_path / "new" / "_data" / "publist.yml").exists()
