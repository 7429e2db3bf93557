"""Mending makes what edits say and no more, or nothing."""

import pytest
from tests.store.lists import LIST

from publist.store.diagnose import diagnose
from publist.store.document import parse
from publist.store.edits import Edit, Span
from publist.store.mending import mend


def replacing(text: str, old: str, new: str) -> tuple[Edit, ...]:
    """Return the edit that replaces a part of ``text``."""
    start = text.index(old)
    return (Edit(Span(start, start + len(old)), new),)


TWO = "- title: A  # one\n  year: 2020\n\n- title: B\n  year: 2021\n"


@pytest.mark.parametrize(
    ("edits", "made", "after"),
    [
        pytest.param(
            [replacing(TWO, "2020", "2019"), replacing(TWO, "B", "C")],
            2,
            TWO.replace("2020", "2019").replace("B", "C"),
            id="two-entries",
        ),
        pytest.param([], 0, TWO, id="none"),
        pytest.param(
            [replacing(TWO, "2020", "2019"), replacing(TWO, "2020", "1999")],
            1,
            TWO.replace("2020", "1999"),
            id="of-two-that-overlap-one",
        ),
        pytest.param(
            [replacing(TWO, "2020", '"'), replacing(TWO, "2021", "2022")],
            1,
            TWO.replace("2021", "2022"),
            id="not-one-that-breaks-the-list",
        ),
        pytest.param(
            [replacing(TWO, "\n\n- title: B", "\n  title: B")],
            0,
            TWO,
            id="not-one-that-loses-an-entry",
        ),
        pytest.param(
            [replacing(TWO, "2020", "2020\n  title: Z")],
            0,
            TWO,
            id="not-one-that-reaches-another-field",
        ),
        pytest.param(
            [replacing(TWO, "  # one", "")],
            1,
            TWO.replace("  # one", ""),
            id="a-comment",
        ),
    ],
)
def test_a_list_that_loads(
    edits: list[tuple[Edit, ...]], made: int, after: str
) -> None:
    again, count = mend(parse(TWO, LIST), edits)
    assert (again.text, count) == (after, made)


ONE = "- title: A\n  news2:\n  - title: B\n  year: 1\n  doi: 7\n"


@pytest.mark.parametrize(
    ("new", "made"),
    [
        pytest.param("- title: B", 1, id="an-entry-comes-free"),
        pytest.param("- title: C", 0, id="not-with-another-word"),
        pytest.param("- title: 'B'", 0, id="nor-with-other-quotes"),
        pytest.param("-", 0, id="nor-with-a-word-less"),
        pytest.param("- title: &B B", 0, id="nor-with-a-sign-more"),
        pytest.param("- title: B\n- x", 0, id="nor-with-a-stray"),
    ],
)
def test_a_swallowed_entry(new: str, made: int) -> None:
    edits = replacing(ONE, "  - title: B", new)
    assert mend(parse(ONE, LIST), [edits])[1] == made


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "- title: A: b\n- title: c\n",
            '- title: "A: b"\n- title: c\n',
            id="colon",
        ),
        pytest.param(
            "- title: a\n  highlight 1\n", "- title: a\n  highlight: 1\n", id="a number"
        ),
        pytest.param(
            "\ufeff-title: a\r\n\r\n- title: b\r\n",
            "\ufeff- title: a\r\n\r\n- title: b\r\n",
            id="a byte order mark and CRLF stay",
        ),
        pytest.param(
            "  - title: a\n    year: 1\n- title: b\n  year: 2\n- title: C: d\n",
            '- title: a\n  year: 1\n- title: b\n  year: 2\n- title: "C: d"\n',
            id="an entry that cuts off the others, and what is wrong in these",
        ),
        pytest.param(
            "- title: A: b\n  authors: x\nstray\n",
            '- title: "A: b"\n  authors: x\nstray\n',
            id="what needs somebody stays, the rest is mended",
        ),
        pytest.param(
            "- title: 'a\n  year: 1\n",
            "- title: 'a\n  year: 1\n",
            id="nothing that could mean two things",
        ),
        pytest.param(
            "- title: a\n  link:\n    url: u\n   highlight: 1\n- title: b\n"
            "  link:\n    url: u\n  highlight: 0\n- title: c\n  highlight: 0\n",
            "- title: a\n  link:\n    url: u\n  highlight: 1\n- title: b\n"
            "  link:\n    url: u\n  highlight: 0\n- title: c\n  highlight: 0\n",
            id="a field goes where the list has it",
        ),
    ],
)
def test_a_list_that_does_not_load(before: str, after: str) -> None:
    document = parse(before, LIST)
    groups = [one.edits for one in diagnose(document) if one.edits]
    assert mend(document, groups)[0].text == after
