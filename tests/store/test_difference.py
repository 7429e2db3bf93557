"""A diff must apply: whatever it shows, `patch` makes one text the other by it."""

import difflib
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.store.difference import unified

LIST = """\
# Papers
- title: One
  ERC: 0
  highlight: 1

- title: Two
  ERC: 0
  highlight: 1

- title: Three
  ERC: 0
  highlight: 1
"""


def shown(old: str, new: str) -> str:
    return "".join(unified(old, new, "publist.yml"))


def applied(old: str, diff: str) -> str:
    """Return what a diff makes of a text: a small `patch` that forgives nothing."""
    lines = io.StringIO(old, newline="\n").readlines()
    made: list[str] = []
    at = 0
    for hunk in re.split(r"^(?=@@ )", diff, flags=re.MULTILINE)[1:]:
        head, _, body = hunk.partition("\n")
        numbers = re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", head)
        assert numbers
        start, count, there, new_count = (int(n or 1) for n in numbers.groups())
        start -= count > 0
        made += lines[at:start]
        assert len(made) == there - (new_count > 0)
        body = body.replace("\n\\ No newline at end of file\n", "\\")
        marked = re.findall(r"([-+ ])([^\n\\]*(?:\n|\\$|\\(?=[-+])))", body)
        held = [(mark, line.removesuffix("\\")) for mark, line in marked]
        before = [line for mark, line in held if mark in " -"]
        assert (before, len(before)) == (lines[start : start + count], count)
        after = [line for mark, line in held if mark in " +"]
        assert len(after) == new_count
        made += after
        at = start + count
    return "".join(made + lines[at:])


ROWS = [
    pytest.param(LIST, LIST, "", id="equal"),
    pytest.param("", "", "", id="both empty"),
    pytest.param("", "a\n", "@@ -0,0 +1 @@\n+a\n", id="from nothing"),
    pytest.param("a\n", "", "@@ -1 +0,0 @@\n-a\n", id="to nothing"),
    pytest.param("a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n", id="one line"),
    pytest.param(
        "a",
        "a\n",
        "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
        id="a final newline comes",
    ),
    pytest.param(
        "a\nb",
        "b\nb",
        "@@ -1,2 +1,2 @@\n-a\n+b\n b\n\\ No newline at end of file\n",
        id="no final newline around",
    ),
    pytest.param("a\r\n", "b\r\n", "@@ -1 +1 @@\n-a\r\n+b\r\n", id="CRLF"),
    pytest.param("a\rb\n", "a\rc\n", "@@ -1 +1 @@\n-a\rb\n+a\rc\n", id="CR in it"),
    pytest.param(
        "\ufeffa\n", "\ufeffb\n", "@@ -1 +1 @@\n-\ufeffa\n+\ufeffb\n", id="BOM"
    ),
    pytest.param(
        LIST,
        LIST.replace("  ERC: 0\n", "", 1),
        "@@ -1,6 +1,5 @@\n # Papers\n - title: One\n-  ERC: 0\n   highlight: 1\n \n"
        " - title: Two\n",
        id="a line goes",
    ),
    pytest.param(
        "".join(f"{n}\n" for n in range(20)),
        "".join(f"{n}\n" for n in range(20) if n not in {4, 12}),
        "@@ -2,7 +2,6 @@\n 1\n 2\n 3\n-4\n 5\n 6\n 7\n"
        "@@ -10,7 +9,6 @@\n 9\n 10\n 11\n-12\n 13\n 14\n 15\n",
        id="two places",
    ),
    pytest.param(
        "".join(f"{n}\n" for n in range(9)),
        "".join(f"{n}\n" for n in range(9) if n not in {1, 8}),
        "@@ -1,9 +1,7 @@\n 0\n-1\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n",
        id="two places that touch",
    ),
]


@pytest.mark.parametrize(("old", "new", "hunks"), ROWS)
def test_unified(old: str, new: str, hunks: str) -> None:
    head = "--- publist.yml\n+++ publist.yml\n" if hunks else ""
    assert shown(old, new) == head + hunks
    assert applied(old, hunks) == new


def test_a_name_with_a_blank_ends_with_a_tab() -> None:
    diff = list(unified("a\n", "b\n", "my list.yml"))
    assert diff[:2] == ["--- my list.yml\t\n", "+++ my list.yml\t\n"]


LINES = st.lists(st.sampled_from(["- a", "- b", "  c: 1", "  d:", "", "#", "x"]))
ENDINGS = st.sampled_from(["\n", "\r\n"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    ending = draw(ENDINGS)
    text = ending.join(draw(LINES))
    return text + draw(st.sampled_from(["", ending]))


@given(texts(), texts())
def test_a_diff_makes_one_text_the_other(old: str, new: str) -> None:
    assert applied(old, shown(old, new)) == new


@given(texts(), texts(), st.integers(0, 200))
def test_long_texts_of_few_lines(old: str, new: str, times: int) -> None:
    """Without a line that there is only one of, and too long for difflib."""
    before, after = (text.replace("x", "y") * times for text in (old, new))
    assert applied(before, shown(before, after)) == after


TOOLS = [
    pytest.param(["patch", "--silent", "--binary", "-p0", "-i", "p"], id="patch"),
    pytest.param(["git", "apply", "-p0", "--whitespace=nowarn", "p"], id="git apply"),
]


@pytest.mark.parametrize("tool", TOOLS)
def test_other_programs_take_it(tmp_path: Path, tool: list[str]) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"no {tool[0]} here")
    crlf, bom = LIST.replace("\n", "\r\n"), "\ufeff" + LIST
    changes = [(text, text.replace("ERC: 0", "ERC: 1")) for text in (LIST, crlf, bom)]
    changes += [(LIST, LIST.rstrip("\n")), (LIST.rstrip("\n"), LIST)]
    changes += [(LIST.rstrip("\n"), LIST.replace("One", "1").rstrip("\n"))]
    changes += [(LIST, LIST + "\n" + LIST), (LIST + LIST, LIST)]
    for number, (old, new) in enumerate(changes):
        here = tmp_path / f"my {number}"
        here.mkdir()
        (here / "my list.yml").write_bytes(old.encode())
        diff = "".join(unified(old, new, "my list.yml"))
        (here / "p").write_bytes(diff.encode())
        subprocess.run(tool, cwd=here, check=True, capture_output=True)
        assert (here / "my list.yml").read_bytes() == new.encode()


def lines_of(diff: str) -> int:
    return len(re.findall(r"^[-+]", diff, re.MULTILINE))


ENTRY = "- title: Paper {0}\n  authors: A. Bee\n  ERC: 0\n  news1:\n\n"
PAPERS = "".join(ENTRY.format(n) for n in range(12))


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(PAPERS.replace("ERC: 0", "ERC: 1"), id="a flag on every entry"),
        pytest.param(PAPERS.replace("  news1:\n", ""), id="a field out of every entry"),
        pytest.param(PAPERS.replace("ERC: 0\n", "ERC: 0\n  x: 1\n", 3), id="added"),
        pytest.param(PAPERS.replace(ENTRY.format(4), ""), id="an entry removed"),
        pytest.param(ENTRY.format("new") + PAPERS, id="an entry on top"),
        pytest.param(PAPERS + ENTRY.format("new"), id="an entry at the end"),
        pytest.param(
            ENTRY.format(9) + PAPERS.replace(ENTRY.format(9), ""), id="an entry moved"
        ),
        pytest.param(PAPERS.replace("Paper 5", "Sheet 5"), id="another title"),
    ],
)
def test_no_line_more_than_difflib(new: str) -> None:
    old, other = (io.StringIO(text).readlines() for text in (PAPERS, new))
    peer = "".join(difflib.unified_diff(old, other))
    assert lines_of(shown(PAPERS, new)) <= lines_of(peer)


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(ENTRY, id="titles differ"),
        pytest.param(ENTRY.format(1), id="alike"),
    ],
)
def test_ten_thousand_changed_entries(entry: str) -> None:
    text = "".join(entry.format(n) for n in range(10_000))
    diff = shown(text, text.replace("ERC: 0", "ERC: 1"))
    assert lines_of(diff) == 20_000 + 2
