"""New text is broken over lines where the list's own texts are, and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.store.change import Revision
from publist.store.document import parse
from publist.store.draft import Draft
from publist.store.edits import apply_edits

LONG = "one two three four five six seven eight nine ten eleven twelve"

FOLDED = """\
- title: a title that a program once wrote
    on two lines
  authors: A
- title: another one that is long enough to
    be broken
  authors: B
"""
QUOTED = """\
- title: 'a title that a program once wrote
    on two lines'
- title: 'another one that is long enough to
    be broken'
"""
LITERAL = """\
- title: A
  description: |
    what it says
- title: B
  description: |
    and more
"""
FILLED = """\
- title: A
  description: >-
      what it says on a line of its
      own
- title: B
  description: >-
      and what it says on the next
      one
"""
UNBROKEN = """\
- title: A
  description: >
    what it says
- title: B
  description: >
    and more
"""
WHOLE = """\
- title: a title that runs on and on, far beyond what others would write
- title: another one that does the same, and never thinks of stopping there
- title: one that was broken
    by hand
"""


def with_title(text: str, name: str, value: str) -> str:
    """Return the list with a new value in its first entry."""
    draft = Draft(parse(text, Path("publist.yml")))
    draft.revise(lambda r: r.set_field(r.document.records[0], (name,), value))
    assert draft.now.records[0].data[name] == value
    return draft.now.text


@pytest.mark.parametrize(
    ("text", "name", "value", "lines"),
    [
        pytest.param(
            FOLDED,
            "title",
            LONG,
            [
                "- title: one two three four five six seven",
                "    eight nine ten eleven twelve",
            ],
            id="plain",
        ),
        pytest.param(
            FOLDED,
            "title",
            "one two three four five: six - # seven eight",
            ['- title: "one two three four five: six - #', '    seven eight"'],
            id="needs-quotes",
        ),
        pytest.param(
            FOLDED,
            "title",
            "one two three four five sixes so - and more",
            ["- title: one two three four five sixes", "    so - and more"],
            id="no-line-begins-with-a-dash",
        ),
        pytest.param(
            FOLDED,
            "authors",
            LONG,
            [
                "  authors: one two three four five six",
                "    seven eight nine ten eleven twelve",
            ],
            id="as-the-list-does-elsewhere",
        ),
        pytest.param(
            FOLDED,
            "venue",
            LONG,
            [
                "  venue: one two three four five six seven",
                "    eight nine ten eleven twelve",
            ],
            id="new-field",
        ),
        pytest.param(FOLDED, "title", "short", ["- title: short"], id="short"),
        pytest.param(
            QUOTED,
            "title",
            LONG,
            [
                "- title: 'one two three four five six seven",
                "    eight nine ten eleven twelve'",
            ],
            id="in-quotes",
        ),
        pytest.param(
            LITERAL,
            "description",
            LONG + "\n",
            ["  description: |", f"    {LONG}"],
            id="literal-block",
        ),
        pytest.param(
            LITERAL,
            "description",
            LONG,
            ["  description: |-", f"    {LONG}"],
            id="block-without-last-line-ending",
        ),
        pytest.param(
            FILLED,
            "description",
            LONG,
            [
                "  description: >-",
                "      one two three four five six seven",
                "      eight nine ten eleven twelve",
            ],
            id="folded-block",
        ),
        pytest.param(
            FILLED.replace("its\n      own", "its"),
            "description",
            LONG,
            [
                "  description: >-",
                "      one two three four five six seven",
                "      eight nine ten eleven twelve",
            ],
            id="folded-block-as-others",
        ),
        pytest.param(
            UNBROKEN,
            "description",
            LONG,
            ["  description: >-", f"    {LONG}"],
            id="folded-block-never-broken",
        ),
        pytest.param(
            LITERAL,
            "description",
            " begins with a blank",
            ['  description: " begins with a blank"'],
            id="no-text-for-a-block",
        ),
        pytest.param(WHOLE, "title", LONG, [f"- title: {LONG}"], id="most-are-whole"),
    ],
)
def test_a_long_text(text: str, name: str, value: str, lines: list[str]) -> None:
    got = with_title(text, name, value)
    assert "\n".join(lines) + "\n" in got
    assert with_title(text.replace("\n", "\r\n"), name, value) == got.replace(
        "\n", "\r\n"
    )


def test_a_new_entry_is_folded_too() -> None:
    draft = Draft(parse(FOLDED, Path("publist.yml")))
    draft.revise(lambda r: r.insert_entry({"title": LONG, "authors": "C"}, 0))
    assert draft.now.text == (
        "- title: one two three four five six seven\n"
        "    eight nine ten eleven twelve\n  authors: C\n" + FOLDED
    )


def test_a_new_entry_is_not_broken_where_no_block_is() -> None:
    draft = Draft(parse(UNBROKEN, Path("publist.yml")))
    draft.revise(lambda r: r.insert_entry({"title": "C", "description": LONG}, 0))
    assert draft.now.text == f"- title: C\n  description: >-\n    {LONG}\n" + UNBROKEN


TEXTS = st.text(
    alphabet=st.sampled_from(" ab:-#'\"\\[{&*!?|>%@`,\n\t\N{NO-BREAK SPACE}éß—🙂"),
    max_size=120,
)


@pytest.mark.parametrize("text", [FOLDED, QUOTED, LITERAL, FILLED])
@given(value=TEXTS, name=st.sampled_from(["title", "description", "venue"]))
def test_whatever_is_folded_reads_back(text: str, value: str, name: str) -> None:
    document = parse(text, Path("publist.yml"))
    revision = Revision(document)
    revision.set_field(document.records[0], (name,), value)
    new = apply_edits(text, revision.change.edits)
    again = parse(new, Path("publist.yml"))
    assert again.data == revision.change.data
