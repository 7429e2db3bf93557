"""Start-up is a feature: each command loads what it needs, and nothing else.

Every row is a fresh process, for an import cannot be undone.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = frozenset(
    "bibtexparser pylatexenc liquid nh3 markdown_it jinja2 pydantic rich pygments babel"
    " dateutil requests urllib3 asyncio unittest sqlite3 filelock rispy ftfy".split()
)
PROBE = """
import json, sys
try:
    {act}
finally:
    loaded = sorted({{name.partition(".")[0] for name in sys.modules}})
    sys.stdout.flush()
    print("\\n" + json.dumps(loaded))
"""


def loaded(act: str, folder: Path) -> set[str]:
    """Return the heavy packages that a fresh process has loaded after ``act``."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(act=act)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1])) & HEAVY


@pytest.fixture
def lab(tmp_path: Path) -> Path:
    text = (
        "- title: Folded data\n  authors: A. Bee*, **C. Dee**\n  year: 2020\n  ERC: 1\n"
    )
    (tmp_path / "publist.yml").write_text(text, encoding="utf-8")
    (tmp_path / "_config.yml").write_text("title: Lab\n", encoding="utf-8")
    page = "---\n---\n{% for p in site.data.publist %}{{ p.title }}{% endfor %}"
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    (tmp_path / "a.json").write_text('[{"title": "A"}]', encoding="utf-8")
    (tmp_path / "a.ris").write_text("TY  - JOUR\nTI  - A\nER  - ", encoding="utf-8")
    (tmp_path / "bad.yml").write_text("- authors: A. Bee\n", encoding="utf-8")
    (tmp_path / "publist.toml").write_text('list = "publist.yml"\n', encoding="utf-8")
    return tmp_path


def test_the_probe_sees_what_is_loaded(tmp_path: Path) -> None:
    assert loaded("import nh3", tmp_path) == {"nh3"}


def test_the_command_line_starts_bare(tmp_path: Path) -> None:
    assert loaded("import publist.cli", tmp_path) == loaded("import typer", tmp_path)


def test_typer_itself_brings_nothing_heavy(tmp_path: Path) -> None:
    assert loaded("import typer", tmp_path) == set()


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        pytest.param(["--version"], set(), id="version"),
        pytest.param(["--help"], set(), id="help"),
        pytest.param(["list", "--format", "keys"], {"pydantic"}, id="keys"),
        pytest.param(["list", "--format", "json"], {"pydantic"}, id="json"),
        pytest.param(["list"], {"pydantic", "rich"}, id="list"),
        pytest.param(["show", "#1"], {"pydantic"}, id="show"),
        pytest.param(["export", "--erc"], {"pydantic"}, id="export"),
        pytest.param(["export", "--template=list"], {"pydantic"}, id="export: a list"),
        pytest.param(["export", "-o", "x.html"], {"pydantic"}, id="export: a file"),
        pytest.param(["export", "--format=csv"], {"pydantic"}, id="export: CSV"),
        pytest.param(["export", "--standalone"], {"pydantic"}, id="export: a page"),
        pytest.param(["templates", "show", "cards"], {"pydantic"}, id="templates"),
        pytest.param(["validate"], {"pydantic"}, id="validate"),
        pytest.param(["validate", "bad.yml"], {"pydantic"}, id="validate: findings"),
        pytest.param(["validate", "--format=github"], {"pydantic"}, id="annotations"),
        pytest.param(["validate", "--format=sarif"], {"pydantic"}, id="SARIF"),
        pytest.param(["explain", "no-title"], {"pydantic"}, id="explain"),
        pytest.param(["rules"], {"pydantic"}, id="rules"),
        pytest.param(["schema"], {"pydantic"}, id="schema"),
        pytest.param(["doctor"], {"pydantic"}, id="doctor"),
        pytest.param(["tag", "#1", "--erc"], {"pydantic", "filelock"}, id="tag"),
        pytest.param(["untag", "#1", "--erc"], {"pydantic", "filelock"}, id="untag"),
        pytest.param(["export", "--all"], {"pydantic"}, id="export: no page"),
        pytest.param(["page", "--help"], {"pydantic"}, id="page: help"),
        pytest.param(["preview", "--help"], {"pydantic"}, id="preview"),
        pytest.param(["import", "--help"], {"pydantic"}, id="help"),
        pytest.param(["import", "a.json"], {"pydantic", "filelock"}, id="CSL-JSON"),
        pytest.param(["import", "a.ris"], {"pydantic", "filelock", "rispy"}, id="RIS"),
    ],
)
def test_a_command_loads_what_it_needs(
    lab: Path, arguments: list[str], allowed: set[str]
) -> None:
    run = f"from publist.cli import app; app({arguments!r})"
    brought = loaded(run, lab) - allowed
    assert brought - {"asyncio", "unittest"} == set()  # filelock's and pydantic's own
