"""Slips of pasting and joining."""

import pytest
from tests.store.slips.looked import mended, seen

from publist.store.slips import pasted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("  title: <<<<<<< x", False, id="in a value"),
        pytest.param("======", False, id="a line of six"),
        pytest.param("<<<<<<< HEAD", True, id="ours"),
        pytest.param("=======", True, id="between"),
        pytest.param("  ======= ", True, id="indented"),
        pytest.param("||||||| base", True, id="base"),
        pytest.param(">>>>>>> branch", True, id="theirs"),
    ],
)
def test_merge_conflict(text: str, *, said: bool) -> None:
    slip = seen(pasted.merge_conflict, text)
    assert bool(slip) is said
    assert slip is None or not slip.sure


@pytest.mark.parametrize(
    ("entry", "covers"),
    [
        pytest.param("@doe on a social network", None, id="a name"),
        pytest.param("@article{a, title={B}}", 1, id="one line"),
        pytest.param("@article{a,\n title={B: c},\n}\n  year: 1", 3, id="three"),
        pytest.param("- @misc{a,\n note={x}}\n  year: 1", 2, id="behind a dash"),
        pytest.param("@article{a,\n  title={B", 1, id="without an end"),
    ],
)
def test_bibtex(entry: str, covers: int | None) -> None:
    slip = seen(pasted.bibtex, entry)
    assert (slip and slip.covers) == covers


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("  title: a word: b", None, id="no name of a field"),
        pytest.param("  title: the year: 1\n  year: 2", None, id="it is given below"),
        pytest.param('  title: "a year: 1"', None, id="inside quotes"),
        pytest.param("  url: u display: d", "  url: u\n  display: d", id="of a link"),
        pytest.param("    url: u year: 1", "    url: u\n  year: 1", id="one level up"),
        pytest.param(
            '- title: "a b" year: 1', '- title: "a b"\n  year: 1', id="quotes"
        ),
        pytest.param('- title: "a b"year: 1', '- title: "a b"\n  year: 1', id="close"),
        pytest.param("  link: url: u", "  link:\n    url: u", id="behind link"),
        pytest.param(
            "  link2: url: u\n  link:\n    url: v",
            "  link2:\n    url: u",
            id="behind one of two links",
        ),
        pytest.param("  title: a b year: 1", "?  title: a b\n  year: 1", id="in prose"),
        pytest.param(
            "  title: a b.  year: 1", "  title: a b.\n  year: 1", id="behind a sentence"
        ),
    ],
)
def test_two_fields(entry: str, expected: str | None) -> None:
    assert mended(pasted.two_fields, entry) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("  title: a word: b", None, id="another word"),
        pytest.param("  title: a year: b", None, id="not joined"),
        pytest.param("  title: ayear: 1\n  year: 2", None, id="it is given below"),
        pytest.param(
            "    url: xdisplay: d", "?    url: x\n    display: d", id="joined"
        ),
    ],
)
def test_joined_fields(entry: str, expected: str | None) -> None:
    assert mended(pasted.joined_fields, entry) == expected
