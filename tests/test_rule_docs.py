"""The manual cannot lie: each rule's docstring example is run."""

import textwrap
from pathlib import Path

import pytest

from publist.checks import Rule, Surroundings, rules, run
from publist.site.grant_pages import GrantPage
from publist.site.settings import Grant, Settings
from publist.store.document import parse
from publist.store.edits import apply_edits

SECTIONS = ("Why", "Example", "Use instead", "Fix")
GRANTS = {flag: Grant(flag, "101") for flag in ("ERC", "NWO")}
PAGES = {"NWO": GrantPage("nwo.md", text="")}
SITE = Surroundings(Settings(grants=GRANTS), this_year=2028, grant_pages=PAGES)
"""What stands around the examples."""
SIGNS = {"⇥": "\t", "␍": "\r", "[BOM]": "\ufeff"}
"""How the examples show what nobody sees."""

each_rule = pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())


def section(page: str, title: str) -> str:
    body = page.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]
    for sign, meant in SIGNS.items():
        body = body.replace(sign, meant)
    return textwrap.dedent(body).strip("\n") + "\n"


def codes(text: str) -> set[str]:
    return {finding.code for finding in run(parse(text, Path("publist.yml")), SITE)}


@each_rule
def test_the_page_has_its_sections(rule: Rule) -> None:
    titles = [line[3:] for line in rule.page.splitlines() if line.startswith("## ")]
    assert rule.page.startswith(f"{rule.code} {rule.name}: ")
    assert tuple(titles) == SECTIONS


@each_rule
def test_the_example_fires_this_rule_only(rule: Rule) -> None:
    assert codes(section(rule.page, "Example")) == {rule.code}


@each_rule
def test_use_instead_is_clean(rule: Rule) -> None:
    assert codes(section(rule.page, "Use instead")) == set()


@each_rule
def test_the_edits_of_the_example_give_use_instead(rule: Rule) -> None:
    bad, good = section(rule.page, "Example"), section(rule.page, "Use instead")
    found = run(parse(bad, Path("publist.yml")), SITE)
    edits = [edit for finding in found for edit in finding.edits]
    assert apply_edits(bad, edits) == (good if edits else bad)
    assert section(rule.page, "Fix").startswith(("By hand", "Safe", "Unsafe"))
