"""All rules over one list: in the file's order, and nothing raises."""

from pathlib import Path

from hypothesis import example, given
from tests.store.lists import LIST, rubble, slipped, texts

from publist import checks
from publist.checks import Finding, rules
from publist.store.document import parse
from publist.store.edits import apply_edits


def run(text: str) -> list[Finding]:
    return checks.run(parse(text, LIST))


def test_every_file_of_the_folder_is_a_rule() -> None:
    files = Path(checks.__path__[0]).glob("[!_]*.py")
    names = {rule.name for rule in rules().values()}
    assert names == {path.stem.replace("_", "-") for path in files}


def test_codes_and_pages_belong_together() -> None:
    for code, rule in rules().items():
        assert rule.page.startswith(f"{code} {rule.name}: ")


def test_findings_come_in_the_order_of_the_file() -> None:
    text = "- authors: x\n- x\n- title: y\n  link: z\n  link: z\n- {}\n"
    found = run(text)
    assert [one.code for one in found] == "PUB104 PUB103 PUB105 PUB106 PUB104".split()


@given(texts() | rubble | slipped())
@example(" \ufeff")
def test_checks_never_raise_and_point_into_the_text(text: str) -> None:
    for one in run(text):
        assert 0 <= one.span.start <= one.span.end <= len(text)
        assert one.message
        assert one.fix


@given(texts() | slipped())
def test_the_edits_of_a_finding_can_be_made_at_once(text: str) -> None:
    for one in run(text):
        apply_edits(text, one.edits)
