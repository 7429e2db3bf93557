import json
import re
from pathlib import Path

import pytest
from tests.cli import shell
from typer.testing import CliRunner

from publist.checks import Rule, rules
from publist.cli import app

MANUAL = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")
CODES = re.compile(r"\x1b\[[0-9;]*m")


def publist(*words: str) -> str:
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_page_is_found_by_code_and_by_name(rule: Rule) -> None:
    page = publist("explain", rule.code)
    assert page.startswith(f"# {rule.code} {rule.name}: {rule.summary}\n\n## Why\n")
    assert publist("explain", rule.code.lower()) == page
    assert publist("explain", rule.name) == page


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_the_manual_has_the_page_where_its_address_leads(rule: Rule) -> None:
    page, anchor = rule.manual.strip(), rule.address.rpartition("#")[2]
    lower = f"\n{page}\n".replace("\n#", "\n##")
    assert f'<a id="{anchor}"></a>\n{lower}' in MANUAL


@pytest.mark.parametrize("columns", [40, 80])
def test_a_page_is_laid_out_at_a_terminal(tmp_path: Path, columns: int) -> None:
    words = ("explain", "PUB101")
    _, text = shell.shown(*words, here=tmp_path, columns=columns)
    lines = CODES.sub("", text).splitlines()
    assert "\x1b[" in text
    assert all(len(line.rstrip()) <= columns for line in lines)
    assert not any(line.startswith("#") for line in lines)
    assert " - title: Neural networks: a comeback" in text
    dumb = shell.shown(*words, here=tmp_path, env={"TERM": "dumb"})[1]
    assert "\x1b" not in dumb


def test_rules_lists_every_rule() -> None:
    told = [line.split()[:2] for line in publist("rules").splitlines()]
    assert told == [[code, rule.name] for code, rule in rules().items()]
    rows = json.loads(publist("rules", "--format", "json"))
    assert [row["code"] for row in rows] == list(rules())
    assert {row["mended"] for row in rows} <= {"safe", "unsafe", "by hand"}


def test_the_beginning_of_a_code_names_all_such() -> None:
    rows = json.loads(publist("rules", "pub1", "--format", "json"))
    assert [row["code"] for row in rows] == [
        code for code in rules() if code.startswith("PUB1")
    ]
