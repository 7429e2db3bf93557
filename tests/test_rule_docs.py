"""The manual cannot lie: each rule's docstring example is run."""

import textwrap
from pathlib import Path

import pytest
from tests.checks.around import lay_out, parts

from publist.checks import Finding, Rule, Surroundings, rules, run
from publist.site.settings import Grant, Settings
from publist.store.document import parse
from publist.store.edits import apply_edits

SECTIONS = ("Why", "Example", "Use instead", "Fix")
GRANTS = {"ERC": Grant("ERC")}
SITE = Surroundings(Settings(grants=GRANTS), this_year=2028)
"""What stands around the examples that show no site of their own."""
SIGNS = {"⇥": "\t", "␍": "\r", "[BOM]": "\ufeff"}
"""How the examples show what nobody sees."""

each_rule = pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())


def section(page: str, title: str) -> str:
    body = page.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]
    for sign, meant in SIGNS.items():
        body = body.replace(sign, meant)
    return textwrap.dedent(body).strip("\n") + "\n"


def found_in(example: str, folder: Path) -> list[Finding]:
    """Run all rules on an example, with the site around it that it shows."""
    text, files = parts(example)
    site = lay_out(folder, files) if files else SITE
    return run(parse(text, Path("publist.yml")), site)


def codes(example: str, folder: Path) -> set[str]:
    return {finding.code for finding in found_in(example, folder)}


@each_rule
def test_the_page_has_its_sections(rule: Rule) -> None:
    titles = [line[3:] for line in rule.page.splitlines() if line.startswith("## ")]
    assert rule.page.startswith(f"{rule.code} {rule.name}: ")
    assert tuple(titles) == SECTIONS


@each_rule
def test_the_example_fires_this_rule_only(rule: Rule, tmp_path: Path) -> None:
    assert codes(section(rule.page, "Example"), tmp_path) == {rule.code}


@each_rule
def test_use_instead_is_clean(rule: Rule, tmp_path: Path) -> None:
    assert codes(section(rule.page, "Use instead"), tmp_path) == set()


@each_rule
def test_the_edits_of_the_example_give_use_instead(rule: Rule, tmp_path: Path) -> None:
    bad, good = section(rule.page, "Example"), section(rule.page, "Use instead")
    found = found_in(bad, tmp_path)
    edits = [edit for finding in found for edit in finding.edits]
    mended, wanted = apply_edits(parts(bad)[0], edits), parts(good)[0]
    assert mended == (wanted if edits else parts(bad)[0])
    assert section(rule.page, "Fix").startswith(("By hand", "Safe", "Unsafe"))
