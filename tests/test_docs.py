"""docs/cli.md and docs/rules.md are what the program says; what pages lead to is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from publist.cli.main import COMMANDS, load
from publist.site import tables

ROOT = Path(__file__).parents[1]


def test_generated_pages_are_current() -> None:
    command = [sys.executable, "docs/generate.py", "--check"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), "run `make docs`"


@pytest.mark.parametrize(
    "page",
    [ROOT / "README.md", *sorted(ROOT.glob("docs/*.md"))],
    ids=lambda one: one.name,
)
def test_what_pages_lead_to_is_there(page: Path) -> None:
    found = re.findall(r"\]\((?!https?:)([^)#\s]+)", page.read_text("utf-8"))
    assert [one for one in found if not (page.parent / one).exists()] == []


@pytest.mark.parametrize(
    "name",
    [*tables.TOP, *tables.TABLES, *tables.GRANT, *tables.PERSON, *tables.NAMES],
)
def test_every_setting_is_explained(name: str) -> None:
    pages = (ROOT / "docs" / f"{page}.md" for page in ("file-format", "pages"))
    text = "".join(page.read_text("utf-8") for page in pages)
    assert re.search(rf"`{name}`|^{name} = |^\[{name}[.\]]", text, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_named_and_has_an_example(name: str) -> None:
    pages = [ROOT / "README.md", *ROOT.glob("docs/*.md")]
    told = re.compile(rf"`{name}`|publist {name}\b")
    named = [page for page in pages if told.search(page.read_text("utf-8"))]
    example = load(name).help.partition("Example:")[2]
    assert len(named) > 1  # cli.md, and a page that a person wrote
    assert f"publist {name}" in example
