"""What is promised of all rules: they end, they point into the list, and mend once.

`make fuzz` draws 100,000 lists; an alarm rings if one takes long.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from tests.checks.slipped import slipped
from tests.corpus import lists, needs_corpus, site_of
from tests.store.lists import LIST

from publist import checks
from publist.checks import Finding
from publist.model.text import CONTROL
from publist.store import files
from publist.store.document import Document, parse
from publist.store.mending import mend

PATIENCE = 2
"""Seconds after which reading or checking a list hangs."""

ROUNDS = 10


@contextmanager
def in_time(text: str) -> Iterator[None]:
    """Fail where what is done with a text takes longer than ``PATIENCE``."""

    def ring(_signal: int, _frame: object) -> None:
        pytest.fail(f"it hangs on {text!r}")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def fixed(document: Document, *, unsafe: bool) -> tuple[Document, int]:
    """Return the list as `--fix` (or `--unsafe-fixes`) leaves it, and how much it made."""
    done = 0
    for _ in range(ROUNDS):
        found = checks.run(document)
        edits = [one.edits for one in found if one.edits and (unsafe or one.safe)]
        document, made = mend(document, edits)
        done += made
        if not made:
            return document, done
    pytest.fail(f"mending goes round in circles: {document.text!r}")


def told(document: Document, finding: Finding) -> None:
    """Hold what is promised of any finding."""
    start, end = finding.span
    assert 0 <= start <= end <= len(document.text)
    assert finding.message.strip()
    assert finding.fix.strip()
    assert not CONTROL & set(map(ord, finding.message + finding.fix)), finding
    for edit in finding.edits:
        assert 0 <= edit.span.start <= edit.span.end <= len(document.text)


@given(slipped())
def test_rules_end_and_point_into_the_list(text: str) -> None:
    with in_time(text):
        document = parse(text, LIST)
        found = checks.run(document)
    assert document.fault is None or found, "a list that does not load has a finding"
    for one in found:
        told(document, one)
    assert found == checks.run(parse(text, LIST))


LONG = [
    pytest.param("PUB504", "{{" * 100_000, id="braces"),
    pytest.param("PUB505", "<b>" * 50_000, id="tags that stay open"),
    pytest.param("PUB505", "<b></i>" * 50_000, id="tags that close nothing"),
    pytest.param("PUB506", "<x>" * 80_000, id="unknown tags"),
    pytest.param("PUB508", "a\u200b " * 60_000, id="signs without a width"),
]


@pytest.mark.parametrize(("code", "value"), LONG)
def test_a_rule_ends_on_a_value_of_any_length(code: str, value: str) -> None:
    document = parse(f'- title: "{value}"\n', LIST)
    with in_time(value[:10]):
        checks.run(document, codes={code})


def test_a_rule_ends_on_a_list_of_any_length() -> None:
    names = ", ".join(["A. Rene\u0301"] * 20_000)
    document = parse(f"- title: T\n  authors: [{names}]\n", LIST)
    with in_time("a list of names"):
        assert checks.run(document, codes={"PUB503"})


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@given(text=slipped())
def test_a_second_fix_changes_nothing(text: str, *, unsafe: bool) -> None:
    before = parse(text, LIST)
    with in_time(text):
        after, made = fixed(before, unsafe=unsafe)
    if not made:
        assert after.text == text
        return
    assert fixed(parse(after.text, LIST), unsafe=unsafe)[1] == 0
    if before.fault is None:
        assert after.fault is None
        assert len(after.records) >= len(before.records)


@needs_corpus
@pytest.mark.parametrize("path", lists(), ids=site_of)
def test_real_lists_are_mended_once(path: Path) -> None:
    document = parse(files.read_text(path), LIST)
    for one in checks.run(document):
        told(document, one)
    after, _ = fixed(document, unsafe=True)
    assert len(after.records) >= len(document.records)
    assert fixed(after, unsafe=True)[1] == 0
