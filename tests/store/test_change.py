"""Flags and entries, in every shape that lists have: exactly the bytes meant change."""

import pytest
from tests.store.lists import LIST

from publist.errors import PublistError
from publist.store.change import Revision
from publist.store.document import parse
from publist.store.edits import apply_edits
from publist.store.layout import Data
from publist.store.proof import prove


def flagged(text: str, name: str = "ERC", value: int = 1, number: int = 1) -> str:
    """Return ``text`` with a flag set, proven as a command proves it."""
    revision = Revision(parse(text, LIST))
    record = revision.document.records[number - 1]
    changed = revision.set_flag(record, name, value)
    new = apply_edits(text, revision.change.edits)
    prove(revision.document, revision.change, new)
    assert changed == (new != text)
    return new


def unflagged(text: str, name: str = "ERC", number: int = 1) -> str:
    revision = Revision(parse(text, LIST))
    changed = revision.drop_flag(revision.document.records[number - 1], name)
    new = apply_edits(text, revision.change.edits)
    prove(revision.document, revision.change, new)
    assert changed == (new != text)
    return new


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("- t: x\n  ERC: 1\n", "- t: x\n  ERC: 1\n", id="on: untouched"),
        pytest.param("- {t: x, ERC: 1}\n", "- {t: x, ERC: 1}\n", id="on, in braces"),
        pytest.param("- t: x\n  ERC: 0\n", "- t: x\n  ERC: 1\n", id="0"),
        pytest.param("- t: x\n  ERC: 2 # c\n", "- t: x\n  ERC: 1 # c\n", id="comment"),
        pytest.param("- t: x\n  ERC: 1.0\n", "- t: x\n  ERC: 1\n", id="1.0"),
        pytest.param("- t: x\n  ERC: true\n", "- t: x\n  ERC: 1\n", id="true"),
        pytest.param("- t: x\n  ERC: '1'\n", "- t: x\n  ERC: 1\n", id="text 1"),
        pytest.param('- t: x\n  ERC: ""\n', "- t: x\n  ERC: 1\n", id="empty text"),
        pytest.param("- t: x\n  ERC:\n", "- t: x\n  ERC: 1\n", id="empty"),
        pytest.param("- t: x\n  ERC:", "- t: x\n  ERC: 1", id="empty, end of file"),
        pytest.param(
            "- t: x\n  ERC: # c\n", "- t: x\n  ERC: 1 # c\n", id="empty, note"
        ),
        pytest.param(
            "- t: x\n  ERC:\n  u: y\n", "- t: x\n  ERC: 1\n  u: y\n", id="e,n"
        ),
        pytest.param("- t: x\n  ERC: ~\n", "- t: x\n  ERC: 1\n", id="tilde"),
        pytest.param("- t: x\n  ERC:   0\n", "- t: x\n  ERC:   1\n", id="its blanks"),
        pytest.param("- t: x\n  ERC:\t0\n", "- t: x\n  ERC:\t1\n", id="its tab"),
        pytest.param("- t: x\n  'ERC': 0\n", "- t: x\n  'ERC': 1\n", id="quoted name"),
        pytest.param("- ERC: 0\n  t: x\n", "- ERC: 1\n  t: x\n", id="first field"),
        pytest.param(
            "- t: x\n  ERC: 0\n  ERC: 0\n", "- t: x\n  ERC: 0\n  ERC: 1\n", id="twice"
        ),
        pytest.param("- {t: x, ERC: 0}\n", "- {t: x, ERC: 1}\n", id="in braces"),
        pytest.param("- {t: x, ERC: }\n", "- {t: x, ERC:  1}\n", id="empty in braces"),
        pytest.param("- n: &o 0\n  ERC: *o\n", "- n: &o 0\n  ERC: 1\n", id="an alias"),
    ],
)
def test_set_a_flag_that_is_there(before: str, after: str) -> None:
    assert flagged(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("- t: x\n", "- t: x\n  ERC: 1\n", id="block"),
        pytest.param("  - t: x\n", "  - t: x\n    ERC: 1\n", id="indented"),
        pytest.param("-   t: x\n", "-   t: x\n    ERC: 1\n", id="wide dash"),
        pytest.param("-\n    t: x\n", "-\n    t: x\n    ERC: 1\n", id="dash alone"),
        pytest.param(
            "- # c\n  t: x\n", "- # c\n  t: x\n  ERC: 1\n", id="dash, comment"
        ),
        pytest.param("- t: x # c\n", "- t: x # c\n  ERC: 1\n", id="comment beside"),
        pytest.param("- t: x\n# c\n", "- t: x\n  ERC: 1\n# c\n", id="comment below"),
        pytest.param("- t: x\n\n- t: y\n", "- t: x\n  ERC: 1\n\n- t: y\n", id="blank"),
        pytest.param("- t: x\r\n", "- t: x\r\n  ERC: 1\r\n", id="CRLF"),
        pytest.param("\ufeff- t: x\n", "\ufeff- t: x\n  ERC: 1\n", id="BOM"),
        pytest.param(
            "- t: x\n  highlight: 0\n  news1: y\n",
            "- t: x\n  highlight: 0\n  ERC: 1\n  news1: y\n",
            id="behind the last flag",
        ),
        pytest.param(
            "- t: x\n  news1: y\n- t: z\n  ERC: 1\n  news1: y\n",
            "- t: x\n  ERC: 1\n  news1: y\n- t: z\n  ERC: 1\n  news1: y\n",
            id="where the other entries have it",
        ),
        pytest.param(
            "- t: x\n  link:\n    url: u\n    display: d\n",
            "- t: x\n  link:\n    url: u\n    display: d\n  ERC: 1\n",
            id="behind a link",
        ),
        pytest.param(
            "- t: x\n  link:\n    url: u\n    display:\n\n# c\n",
            "- t: x\n  link:\n    url: u\n    display:\n  ERC: 1\n\n# c\n",
            id="behind an empty display",
        ),
        pytest.param(
            "- t: x\n  a:\n  - A\n  - B\n",
            "- t: x\n  a:\n  - A\n  - B\n  ERC: 1\n",
            id="behind a list",
        ),
        pytest.param(
            "- t: x\n  d:\n    more\n    words\n- t: y\n",
            "- t: x\n  d:\n    more\n    words\n  ERC: 1\n- t: y\n",
            id="behind a value over lines",
        ),
        pytest.param(
            "- t: |\n    x\n- t: y\n",
            "- t: |\n    x\n  ERC: 1\n- t: y\n",
            id="behind a block scalar",
        ),
        pytest.param(
            "- t: |+\n    x\n\n- t: y\n",
            "- t: |+\n    x\n\n  ERC: 1\n- t: y\n",
            id="behind its blank lines",
        ),
        pytest.param(
            "- t: |\n    x\n\n\n- t: y\n",
            "- t: |\n    x\n  ERC: 1\n\n\n- t: y\n",
            id="before blank lines that are not its own",
        ),
        pytest.param(
            "- t: x\n  u: y", "- t: x\n  ERC: 1\n  u: y", id="no final newline"
        ),
        pytest.param("- t: x", "- t: x\n  ERC: 1", id="no final newline, one line"),
        pytest.param(
            "- u: y\n  t: |\n    x",
            "- u: y\n  ERC: 1\n  t: |\n    x",
            id="a block scalar ends the file",
        ),
        pytest.param("- {t: x}\n", "- {t: x, ERC: 1}\n", id="braces"),
        pytest.param("- {t: x,}\n", "- {t: x, ERC: 1,}\n", id="braces, comma"),
        pytest.param("- {t: 'x' }\n", "- {t: 'x', ERC: 1 }\n", id="braces, blank"),
        pytest.param("- {t: }\n", "- {t: , ERC: 1}\n", id="braces, empty value"),
        pytest.param("- {}\n", "- {ERC: 1}\n", id="empty braces"),
        pytest.param(
            "- {t: x, # c\n   u: y # d\n  }\n",
            "- {t: x, # c\n   u: y, ERC: 1 # d\n  }\n",
            id="braces over lines",
        ),
        pytest.param(
            "[{t: x}, {t: y}]", "[{t: x, ERC: 1}, {t: y}]", id="all in brackets"
        ),
        pytest.param("- &n\n    t: x\n", "- &n\n    t: x\n    ERC: 1\n", id="anchor"),
        pytest.param("- &n {}\n", "- &n {ERC: 1}\n", id="anchor on empty braces"),
    ],
)
def test_set_a_flag_that_is_new(before: str, after: str) -> None:
    assert flagged(before) == after


@pytest.mark.parametrize(
    ("name", "line"),
    [
        pytest.param("RefPro", "RefPro: 1", id="a name"),
        pytest.param("ml_ai", "ml_ai: 1", id="underscore"),
        pytest.param("yes", '"yes": 1', id="a word that YAML reads as true"),
        pytest.param("2020", '"2020": 1', id="a number"),
        pytest.param("a: b", '"a: b": 1', id="a colon"),
    ],
)
def test_a_flag_s_name_is_written_so_that_it_reads_back(name: str, line: str) -> None:
    assert flagged("- t: x\n", name) == f"- t: x\n  {line}\n"


def test_a_block_that_ends_the_file_is_refused_in_words() -> None:
    """Its text would gain a line ending; it is the first and only field."""
    with pytest.raises(PublistError) as caught:
        flagged("- t: |\n    x")
    assert "a fault in publist" not in str(caught.value)


def test_a_flag_s_name_with_a_comma_fits_in_braces() -> None:
    assert parse(flagged("- {t: x}\n", "a,b"), LIST).data == [{"t": "x", "a,b": 1}]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("- t: x\n", "- t: x\n", id="absent: untouched"),
        pytest.param("- t: x\n  ERC: 0\n", "- t: x\n  ERC: 0\n", id="off: untouched"),
        pytest.param("- t: x\n  ERC: 1\n", "- t: x\n", id="its line goes"),
        pytest.param("- t: x\n  ERC: 1\n  u: y\n", "- t: x\n  u: y\n", id="between"),
        pytest.param("- t: x\n  ERC: true\n", "- t: x\n", id="true"),
        pytest.param("- t: x\n  ERC: '1'\n", "- t: x\n", id="text 1"),
        pytest.param("- t: x\r\n  ERC: 1\r\n", "- t: x\r\n", id="CRLF"),
        pytest.param("- t: x\n  ERC: 1 # c\n", "- t: x\n  ERC: 0 # c\n", id="comment"),
        pytest.param(
            "- t: x\n  # c\n  ERC: 1\n", "- t: x\n  # c\n", id="comment above stays"
        ),
        pytest.param(
            "- t: x\n  ERC: 1\n- t: y\n  ERC: 0\n",
            "- t: x\n  ERC: 0\n- t: y\n  ERC: 0\n",
            id="0 where the list says 0",
        ),
        pytest.param("- ERC: 1\n  t: x\n", "- ERC: 0\n  t: x\n", id="first field"),
        pytest.param("- ERC: 1\n", "- ERC: 0\n", id="only field"),
        pytest.param("-\n  ERC: 1\n  t: x\n", "-\n  t: x\n", id="first, dash alone"),
        pytest.param("- {t: x, ERC: 1} # c\n", "- {t: x} # c\n", id="braces"),
        pytest.param("- {ERC: 1}\n", "- {ERC: 0}\n", id="only field in braces"),
        pytest.param(
            "- {t: x,\n   ERC: 1 # c\n  }\n",
            "- {t: x,\n   ERC: 0 # c\n  }\n",
            id="comment in braces",
        ),
        pytest.param(
            "- {t: x, # c\n   ERC: 1}\n",
            "- {t: x, # c\n   ERC: 0}\n",
            id="comment above in braces",
        ),
    ],
)
def test_drop_a_flag(before: str, after: str) -> None:
    assert unflagged(before) == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- t: x\n", id="a list"),
        pytest.param("- t: x", id="no final newline"),
        pytest.param("- t: x\n  u: y", id="no final newline, two fields"),
        pytest.param("- t: x\n  u: |\n    y", id="a block at the end"),
        pytest.param("\ufeff- t: x\r\n\r\n# c", id="BOM, CRLF, comment"),
    ],
)
def test_set_and_drop_restores(text: str) -> None:
    assert unflagged(flagged(text)) == text


def test_a_flag_given_twice_is_not_dropped_by_half() -> None:
    with pytest.raises(PublistError, match="`ERC` is given twice"):
        unflagged("- t: x\n  ERC: 1\n  ERC: 1\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "- ERC: y z\n", "publist.yml:1:3: the field `ERC` holds `y z`", id="t"
        ),
        pytest.param("- ERC: 2006 Mar\n", "holds `2006 Mar`", id="shifted column"),
        pytest.param("- ERC: [1]\n", "holds `[1]`", id="a list"),
        pytest.param("- ERC:\n    x: 1\n", "no flag", id="a mapping"),
        pytest.param("- ERC: |\n    1\n", "no flag", id="a block scalar"),
        pytest.param("- ERC: 2020-01-01\n", "no flag", id="a date"),
    ],
)
def test_a_field_that_is_no_flag_is_refused(text: str, said: str) -> None:
    with pytest.raises(PublistError) as caught:
        flagged(text)
    assert said in str(caught.value)


NEW: Data = {"title": "New: a", "authors": "A. Bee", "ERC": 1}


def inserted(text: str, position: int = 0, year: int | None = None) -> str:
    revision = Revision(parse(text, LIST))
    revision.insert_entry(NEW, position, year)
    new = apply_edits(text, revision.change.edits)
    prove(revision.document, revision.change, new)
    return new


TEMPLATE = (
    '- title: "New: a"\n  image:\n  description:\n  authors: A. Bee\n  link:\n'
    "  highlight: 0\n  news2:\n  ERC: 1\n"
)
BODY = '- title: "New: a"\n  authors: A. Bee\n  ERC: 1\n'


@pytest.mark.parametrize(
    ("before", "position", "after"),
    [
        pytest.param("- title: x\n", 0, f"{BODY}\n- title: x\n", id="top"),
        pytest.param("- title: x\n", 1, f"- title: x\n\n{BODY}", id="end"),
        pytest.param(
            "- title: x", 1, f"- title: x\n\n{BODY.rstrip()}", id="end, no newline"
        ),
        pytest.param(
            "- title: x\n\n\n", 1, f"- title: x\n\n{BODY}\n\n", id="blank end"
        ),
        pytest.param(
            "- title: x\n# - title: old\n",
            1,
            f"- title: x\n\n{BODY}# - title: old\n",
            id="end, comments behind stay behind",
        ),
        pytest.param(
            "- title: x\n- title: y\n", 0, f"{BODY}- title: x\n- title: y\n", id="dense"
        ),
        pytest.param(
            "- title: x\n- title: y\n",
            1,
            f"- title: x\n{BODY}- title: y\n",
            id="middle",
        ),
        pytest.param(
            "- title: x\n\n\n- title: y\n",
            1,
            f"- title: x\n\n\n{BODY}\n\n- title: y\n",
            id="two blank lines",
        ),
        pytest.param(
            "\ufeff- title: x\n", 0, f"\ufeff{BODY}\n- title: x\n", id="behind a BOM"
        ),
        pytest.param(
            "# head\n\n- title: x\n", 0, f"# head\n\n{BODY}\n- title: x\n", id="head"
        ),
        pytest.param("---\n- title: x\n", 0, f"---\n{BODY}\n- title: x\n", id="marks"),
        pytest.param(
            "- title: x\n...\n",
            1,
            f"- title: x\n\n{BODY}...\n",
            id="before the end mark",
        ),
        pytest.param("", 0, TEMPLATE, id="an empty file"),
        pytest.param("\ufeff", 0, "\ufeff" + TEMPLATE, id="nothing but a BOM"),
        pytest.param("# head\n", 0, f"# head\n{TEMPLATE}", id="comments only"),
        pytest.param(
            "# head", 0, f"# head\n{TEMPLATE.rstrip()}", id="comment, no newline"
        ),
        pytest.param("[]\n", 0, TEMPLATE, id="brackets"),
        pytest.param(
            "# head\n[]  # none\n",
            0,
            f"# head\n# none\n{TEMPLATE}",
            id="head, brackets",
        ),
        pytest.param(
            "---\n[]", 0, f"---\n{TEMPLATE.rstrip()}", id="brackets, no newline"
        ),
        pytest.param(
            "  - {title: x}\n",
            0,
            '  - title: "New: a"\n    authors: A. Bee\n    ERC: 1\n\n  - {title: x}\n',
            id="indented braces",
        ),
        pytest.param("null\n", 0, TEMPLATE, id="null"),
    ],
)
def test_insert_entry(before: str, position: int, after: str) -> None:
    assert inserted(before, position) == after


def test_an_entry_behind_a_block_that_ends_the_file_is_refused_in_words() -> None:
    """The text of the block would gain a line ending."""
    with pytest.raises(PublistError) as caught:
        inserted("- title: x\n  news1: |\n    y", 1)
    assert "a fault in publist" not in str(caught.value)


def test_a_list_in_brackets_is_refused() -> None:
    with pytest.raises(PublistError, match="written in brackets") as caught:
        inserted("[{title: x}]\n")
    assert str(caught.value).startswith("publist.yml:1:2: ")


def test_changes_of_one_revision_combine() -> None:
    document = parse("- title: x\n\n- title: y\n", LIST)
    revision = Revision(document)
    revision.set_flag(document.records[1], "ERC", 1)
    revision.insert_entry({"title": "b"}, 0)
    revision.insert_entry({"title": "c"}, 0)
    revision.insert_entry({"title": "d"}, 2)
    new = apply_edits(document.text, revision.change.edits)
    prove(document, revision.change, new)
    assert [entry["title"] for entry in parse(new, LIST).data] == list("bcxyd")


def test_nothing_done_is_no_change() -> None:
    document = parse("# head\n", LIST)
    change = Revision(document).change
    assert (change.edits, change.data) == ((), None)
