"""A list that does not load: every mistake, its line, and the edit that mends it."""

import re

import pytest
from hypothesis import example, given
from tests.corpus import CORPUS, needs_corpus
from tests.store.lists import LIST, rubble, slipped, texts

from publist.store.diagnose import diagnose, refusal
from publist.store.document import parse
from publist.store.edits import apply_edits
from publist.store.stops import cut_off

BROKEN = {  # from the table in corpus/broken/README.md
    "009": [3],
    "023": [69],
    "043": [156],
    "061": [22],
    "064": [277],
    "071": [353],
    "080": [572, 575],
    "084": [624, 633, 642, 651],  # the table names two of the four `Oral: `
    "152": [5],
    "197": [188],
}


@needs_corpus
@pytest.mark.parametrize(("name", "expected"), BROKEN.items(), ids=list(BROKEN))
def test_real_mistakes_are_found_in_their_lines(name: str, expected: list[int]) -> None:
    path = CORPUS / "broken" / f"{name}.yml"
    document = parse(path.read_bytes().decode(), path)
    found = [document.line_of(one.span.start) for one in diagnose(document)]
    assert found == expected


@needs_corpus
@pytest.mark.parametrize("name", BROKEN)
def test_a_real_list_with_all_its_mistakes_mended_loads(name: str) -> None:
    path = CORPUS / "broken" / f"{name}.yml"
    document = parse(path.read_bytes().decode(), path)
    found = diagnose(document)
    edits = [edit for mistake in found for edit in mistake.edits]
    again = parse(apply_edits(document.text, edits), path)
    if all(mistake.edits for mistake in found):
        dashes = re.findall(r"^ ?- ?title:", again.text, re.MULTILINE)
        assert (again.fault, len(again.records)) == (None, len(dashes))


def said(text: str) -> list[str]:
    """Return ``line:column`` and the start of what is said, for each mistake."""
    document = parse(text, LIST)
    return [
        f"{str(document.place(one.span.start)).removeprefix('publist.yml:')} {one.what}"
        for one in diagnose(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x\n", [], id="loads: nothing"),
        pytest.param("", [], id="nothing at all"),
        pytest.param("- title: A: b\n", ["1:11 a colon and a blank"], id="colon"),
        pytest.param("\ufeff- title: A: b\n", ["1:11 a colon and a blank"], id="BOM"),
        pytest.param("- t: x\r\n  u: A: b\r\n", ["2:7 a colon and a blank"], id="CRLF"),
        pytest.param(
            "- t: x\n  authors: **D.**, E\n", ["2:12 the value starts"], id="*"
        ),
        pytest.param(
            "- title: A: b\n\n- title: x\n  authors:C. D\n\n- title: y\n",
            ["1:11 a colon and a blank", "4:11 there is no blank behind the colon"],
            id="one in each of two entries",
        ),
        pytest.param(
            "- title: A: b\n  authors: *C*, D\n",
            ["1:11 a colon and a blank", "2:12 the value starts with `*`"],
            id="two in one entry",
        ),
        pytest.param(
            "- title: x\n- title: y\n-title: z\n",
            ["3:1 there is no blank between the dash and the field"],
            id="dash",
        ),
        pytest.param(
            "- title: x\n  year: 1\n\tnews1: y\n", ["3:1 a tab indents"], id="tab"
        ),
        pytest.param(
            "- title: x\n   news1: y\n", ["2:4 `news1` stands in column 4"], id="column"
        ),
        pytest.param(
            '- title: "x""\n  year: 1\n', ["1:12 there are two quotes"], id="quotes"
        ),
        pytest.param(
            '- title: "x\n  year: 1\n\n- title: "y"\n  year: 2\n',
            ['1:10 the quote `"` at the start'],
            id="an open quote that swallows the next entry",
        ),
        pytest.param(
            "- title: x\n  year: 1\nstray words\n- title: y\n",
            ["3:1 this line is no field"],
            id="stray",
        ),
        pytest.param(
            "- title: x\n<<<<<<< HEAD\n  year: 1\n=======\n  year: 2\n>>>>>>> b\n",
            ["2:1 git left", "4:1 git left", "6:1 git left"],
            id="a merge conflict",
        ),
        pytest.param(
            "- title: x\n  year: 1\n– title: y\n  year: 2\n",
            ["3:1 an entry begins with one dash"],
            id="another sign for a dash",
        ),
        pytest.param(
            "- title: x\n  year: 1\n\ntitle: y\n  year: 2\n\n- title: z\n",
            ["4:1 the dash in front of `title`"],
            id="no dash at all",
        ),
        pytest.param(
            "title: x\n  year: 1\n\n- title: y\n  year: 2\n",
            ["1:1 the dash in front of `title`"],
            id="nor in front of the first",
        ),
        pytest.param(
            "- title: x\n  year: 1\n-  title: y\n  year: 2\n- title: z\n  year: 2\n",
            ["3:4 `title` stands in column 4"],
            id="blanks behind a dash",
        ),
        pytest.param(
            "- title: x\n  year: 1\n\n  - title: y\n    year: 2\n\n- title: z\n  year: 3\n",
            ["4:3 the whole entry begins in column 3"],
            id="an entry moved to the right",
        ),
        pytest.param(
            "  - title: x\n    year: 1\n- title: y\n  year: 2\n  - title: z\n    year: 3\n",
            ["3:1 the whole entry begins in column 1"],
            id="or to the left",
        ),
        pytest.param(
            "  - title: x\n    year: 1\n- title: y\n  year: 2\n- title: z\n  year: 3\n",
            ["1:3 the whole entry begins in column 3"],
            id="the first one, with all others cut off",
        ),
        pytest.param(
            "  - title: x\n    year: 1\nstray words\n  - title: y\n    year: 2\n",
            ["3:1 this line is no field"],
            id="words that cut off what follows",
        ),
        pytest.param(
            "  - title: x\n  authors: a\n  year: 1\n  news1: b\n",
            ["1:3 the dash stands in column 3"],
            id="the only dash, off its fields",
        ),
        pytest.param(
            "-  title: x\n  authors: a\n  year: 1\n  news1: b\n",
            ["1:4 `title` stands in column 4"],
            id="blanks behind the only dash",
        ),
        pytest.param(
            "- title: x\n  link:\n    url: a\n    display: b\n  year: 1\n"
            "- title: y\n  link:\n    url: a\n-   display: b\n  year: 1\n",
            ["9:1 the dash begins a new entry, but `display` belongs inside"],
            id="a dash in front of what is in an entry",
        ),
        pytest.param(
            "- title: x\n  note: |\n    a\n=======\n    b\n  year: 1\n- title: y\n",
            ["4:1 git left"],
            id="a conflict in a block of text",
        ),
        pytest.param(
            "papers:\n- title: A: b\n- title: y\n",
            ["2:11 a colon"],
            id="below a name for the whole list",
        ),
        pytest.param(
            "- title: x\n@misc{a,\n  title={B: c},\n}\n- title: D: e\n",
            ["2:1 this is BibTeX", "5:11 a colon"],
            id="BibTeX is one mistake",
        ),
        pytest.param(
            '- title: "x\n  image: y\n  news1: A: b\n\n- title: z\n',
            ["1:10 the quote", "3:11 a colon and a blank"],
            id="what an open quote hides",
        ),
        pytest.param(
            '- title: "x\n  news1: A: b\n  news2: "y"\n  link url\n- title: z\n',
            ["1:10 the quote", "2:11 a colon and a blank", "4:7 there is no colon"],
            id="and where a later quote closes it",
        ),
        pytest.param(
            "- title: x\n  url: a\n  https://x.org/b\n- title: y\n",
            ["3:3 this line is no field"],
            id="a stray address",
        ),
        pytest.param(
            "- title: x\n  authors:a\n  news1: [b] c\n\tyear: 1\n- title: y\n",
            ["2:11 there is no blank", "3:10 the value starts", "4:1 a tab indents"],
            id="two that stop the reader in one line",
        ),
        pytest.param(
            "- title: x\n  url: a\ns\n  year = 1\n  news1: b\n- title: y\n  year: 2\n",
            ["3:1 this line is no field", "4:8 there is `=` behind `year`"],
            id="two lines that only help together",
        ),
        pytest.param("- title: x\x00y\n", ["1:11 there is a control"], id="control"),
        pytest.param("- " * 120 + "x\n", ["1:201 values are nested"], id="depth"),
    ],
)
def test_mistakes(text: str, expected: list[str]) -> None:
    found = said(text)
    assert len(found) == len(expected), found
    for line, start in zip(found, expected, strict=True):
        assert line.startswith(start)


def mended(text: str) -> str:
    edits = [edit for one in diagnose(parse(text, LIST)) for edit in one.edits]
    return apply_edits(text, edits)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("- title: A: b\n", '- title: "A: b"\n', id="colon"),
        pytest.param(
            "- t: x\r\n  u: A: b\r\n", '- t: x\r\n  u: "A: b"\r\n', id="CRLF stays"
        ),
        pytest.param("\ufeff- t: A: b", '\ufeff- t: "A: b"', id="BOM stays"),
        pytest.param("- t: *A*, B\n# c\n", '- t: "*A*, B"\n# c\n', id="star"),
        pytest.param(
            "- t: A: b  # c\n", '- t: "A: b"  # c\n', id="a comment is not swallowed"
        ),
        pytest.param(
            "- t: *A*, B # c\n", '- t: "*A*, B" # c\n', id="nor behind a star"
        ),
        pytest.param(
            "- title: x\n  authors: A\n    url: u\n    display: d\n",
            "- title: x\n  authors: A\n  link:\n    url: u\n    display: d\n",
            id="the lost line",
        ),
        pytest.param(
            "- t: x\n  authors: A\r\n    url: u\n",
            "- t: x\n  authors: A\r\n  link:\n    url: u\n",
            id="the lost line has the list's ending",
        ),
        pytest.param(
            "- title: x\nstray\n", "- title: x\nstray\n", id="not sure: untouched"
        ),
        pytest.param(
            "- title: x\n  link: url: u\n    display: d\n",
            "- title: x\n  link:\n    url: u\n    display: d\n",
            id="two lines for one",
        ),
        pytest.param(
            "- t: x\r\n  a: 1\r\n  - t: y\r\n    a: B: c\r\n\r\n    b: 3\r\n- t: z\r\n",
            '- t: x\r\n  a: 1\r\n- t: y\r\n  a: "B: c"\r\n\r\n  b: 3\r\n- t: z\r\n',
            id="a moved entry with another mistake in it",
        ),
        pytest.param(
            "- title: x\n  year: 1\n   year: 2\n",
            "- title: x\n  year: 1\n   year: 2\n",
            id="a field that the entry has: not sure",
        ),
        pytest.param(
            "- t: x\n  a: b\nstray: c d: *e\n  f: g\n- t: y\n  a: A: b\n",
            '- t: x\n  a: b\nstray: c d: *e\n  f: g\n- t: y\n  a: "A: b"\n',
            id="a line that holds a doubtful mistake: untouched",
        ),
    ],
)
def test_mending(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "- title: A: b\n",
            "publist.yml:1:11: the list does not load: a colon and a blank inside a"
            ' value without quotes start a new field\n  fix: write `- title: "A: b"`',
            id="one",
        ),
        pytest.param(
            "- title: A: b\n- title: C: d\n",
            "publist.yml:1:11: the list does not load: a colon and a blank inside a"
            " value without quotes start a new field (and 1 more mistake)\n  fix:"
            ' write `- title: "A: b"`; `publist validate` shows them all',
            id="two",
        ),
    ],
)
def test_refusal(text: str, expected: str) -> None:
    assert str(refusal(parse(text, LIST))) == expected


@given(texts())
def test_a_list_that_loads_has_no_mistakes(text: str) -> None:
    assert diagnose(parse(text, LIST)) == []


OVERLAPPED = """# our papers

    -   title: ""
        image: ':'''
        description: ""  # checked
    :    authors: "'"
        highlight: ""
        ERC: ""
"""


@given(rubble | slipped())
@example("\x1f")
@example("[")
@example(": a: b")
@example(OVERLAPPED)
def test_diagnose_never_raises_and_its_edits_never_overlap(text: str) -> None:
    document = parse(text, LIST)
    found = diagnose(document)
    assert bool(found) is bool(document.fault or cut_off(document))
    apply_edits(text, [edit for one in found for edit in one.edits])
    for one in found:
        assert 0 <= one.span.start <= one.span.end <= len(text)
        assert one.what
        assert one.fix


@given(slipped())
def test_mistakes_stand_in_the_order_of_the_lines(text: str) -> None:
    starts = [one.span.start for one in diagnose(parse(text, LIST))]
    assert starts == sorted(starts)


@given(slipped())
@example("- title: x\n  image: 0\n\ufeffERC: y\n")
def test_where_every_mistake_is_mended_the_list_loads(text: str) -> None:
    found = diagnose(parse(text, LIST))
    if all(one.edits for one in found):
        assert parse(mended(text), LIST).fault is None
