"""Layouts that the properties on mutated lists found: each one was a fault once.

An operation does all that is promised of it, or is refused with a reason; what is
taken back leaves the old bytes.
"""

import pytest
from tests.store.lists import LIST
from tests.store.operations import (
    Operation,
    check,
    inserting,
    moving,
    removing,
    removing_entry,
    renaming,
    setting,
    tagging,
)
from tests.store.undone import both

from publist.store.document import Document, parse
from publist.store.draft import Draft
from publist.store.rewrite import rewritten

insert_first = inserting({"title": "New", "link": {"url": "u"}}, 0, 2019)
insert_last = inserting({"title": "New", "link": {"url": "u"}}, 1, None)
add = setting(("new",), 'a: "b" #c')
tag = tagging("ERC", 1)
url = setting(("link", "url"), "u")
title = setting(("t",), "a: b")


def read(text: str) -> Document:
    document = parse(text, LIST)
    assert document.fault is None
    return document


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        pytest.param("- t: x\n  link: ~\n", url, id="under a tilde"),
        pytest.param("- t: x\n  link:", url, id="under an empty field, no end"),
        pytest.param("- {t: x, ERC}\n", tag, id="no colon in braces"),
        pytest.param("- t: x\n  ? ERC\n", tag, id="no colon behind a question mark"),
        pytest.param("- ? t\n  u: y\n", removing(("t",)), id="no colon, first"),
        pytest.param("-    ? t\n     : x\n", add, id="question mark, first"),
        pytest.param(
            "- t: x\n  ? link\n  :\n    url: y\n",
            insert_last,
            id="question mark, nested",
        ),
        pytest.param("- t: x\n---\n", removing_entry, id="above a document start"),
        pytest.param("- t: x\n...\n", removing_entry, id="above a document end"),
        pytest.param("# 2023\n---\n- t: x\n", insert_first, id="section, then start"),
        pytest.param("- t: x\xa0\n", title, id="a no-break space is text"),
        pytest.param("- t: 'x\u2028  y'\n", title, id="a line separator in quotes"),
        pytest.param("- t: x\u2028   y\n", add, id="a line separator in plain text"),
        pytest.param("- t: x\x85   y\n", insert_last, id="a next line in plain text"),
        pytest.param(
            "- &e\n  t: x\n-\n#c\n *e\n", title, id="an alias below a comment"
        ),
        pytest.param("- &e\r\n  t: x\r\n- *e\r\n", title, id="an alias, CRLF"),
        pytest.param("- &e\n  t: x\n- <<: *e\n  u: y\n", removing(("u",)), id="merge"),
        pytest.param("- t: x\n  2020: y\n", removing(("2020",)), id="a number's key"),
        pytest.param("- t: x\n  2020: y\n", setting(("2020",), 1), id="a number, set"),
        pytest.param("- t: x\n  2020: y\n", renaming("2020", "z"), id="a number, name"),
        pytest.param("-\n t: x\n", insert_last, id="keys below the dash"),
        pytest.param(
            "-  t: x\n- t: y\n  link:\n   url: u\n", insert_last, id="mixed columns"
        ),
        pytest.param(
            "- t:\n    y: |+\n\n\n", add, id="behind a nested block and its blanks"
        ),
        pytest.param(
            "- t: |\n   x\n  ERC: 1\n   # c\n",
            removing(("ERC",)),
            id="a comment that would be text",
        ),
        pytest.param("- t: |\n   x\n    ", add, id="blanks end the file, block"),
        pytest.param("- t: x\n   \t", add, id="blanks end the file, plain"),
        pytest.param(
            "- t: x\n   \t\n- t: y\n", title, id="a tab alone below plain text"
        ),
        pytest.param("- t: |\n   x \n", title, id="a blank that is text"),
        pytest.param("- u: >\n   y\t\n- t: x\n", moving(1), id="a tab that is text"),
        pytest.param("- t: |\n   x\n    \n", add, id="a line of blanks that is text"),
        pytest.param("- t: |2\n     \n", title, id="a block of blanks"),
        pytest.param("- t: ''#\n", setting(("t",), 1), id="no blank before a comment"),
        pytest.param(
            "- ERC: 1\n  t: x\n  t: y\n", removing(("ERC",)), id="repeated below it"
        ),
        pytest.param(
            "- t: x\n  link:\n    a: b\n  link:\n    a: b\n",
            removing(("link", "a")),
            id="the last field of a repeated one",
        ),
        pytest.param(
            "- link: {url: !!str, display: y}\n",
            removing(("link", "display")),
            id="a tag with no value",
        ),
        pytest.param(
            "- {ERC: 1, t: x, ERC: 2}\n", removing(("t",)), id="repeated, in braces"
        ),
        pytest.param("- t: >\n \n   x\n", title, id="a blank line begins a block"),
        pytest.param("- {t: ''#\n  }\n", tag, id="no blank before a comment, braces"),
        pytest.param("- t: x\n   \t# c\n", add, id="a tab before a comment"),
        pytest.param("- t: |\n   x\n    \n", insert_last, id="an entry below blanks"),
        pytest.param("- t: &a |+\n   x\n\n", add, id="an anchor before its sign"),
        pytest.param("- t: !!str >1+\n   x\n\n", add, id="a tag before its sign"),
        pytest.param("- t: |2+\n    x\n\n", insert_last, id="columns in its sign"),
        pytest.param(
            "- t: x\n  a:\n   ? b\n",
            setting(("a", "c"), "z"),
            id="no colon behind a question mark, nested",
        ),
        pytest.param(
            "- t: >\n   x\n  u: y\n    ",
            removing(("u",)),
            id="blanks that would be text",
        ),
    ],
)
def test_it_holds_or_is_refused(text: str, operation: Operation) -> None:
    check(read(text), 0, operation)


@pytest.mark.parametrize(
    ("text", "there", "again"),
    [
        pytest.param(
            "# head\n\n# on x\n- t: x\n",
            (0, insert_first),
            (0, removing_entry),
            id="the note above the first entry",
        ),
        pytest.param(
            "---\n# on x\n- t: x\n",
            (0, insert_first),
            (0, removing_entry),
            id="the note below a document start",
        ),
        pytest.param(
            "- t: |\n    x\n\n",
            (0, insert_last),
            (1, removing_entry),
            id="a block and a blank line end the file",
        ),
        pytest.param(
            "# 2023\n# on x\n- t: x\n",
            (0, inserting({"title": "New"}, 0, 2023)),
            (0, removing_entry),
            id="the note below a section comment",
        ),
        pytest.param(
            "\n  # on x\n- t: x\n- t: y\n",
            (0, insert_first),
            (0, removing_entry),
            id="a note deeper than its entry, no blank lines",
        ),
        pytest.param(
            "- t: x\n  n: \n- t: y\n", (0, moving(1)), (1, moving(0)), id="blanks move"
        ),
        pytest.param(
            "- t: x # c\n- t: y\n", (0, moving(1)), (1, moving(0)), id="comment moves"
        ),
        pytest.param(
            "- t: x\n\n- {t: y}\n\n- t: z\n",
            (0, moving(1)),
            (1, moving(0)),
            id="between braces",
        ),
        pytest.param(
            "- t: |+\n    x\n\n  # c\n",
            (0, insert_last),
            (1, removing_entry),
            id="a comment behind the blank lines of a block",
        ),
        pytest.param(
            "- t: |\n \n", (0, insert_last), (1, removing_entry), id="an empty block"
        ),
        pytest.param(
            "- {t: x}\n- {t: y}\n", (0, moving(1)), (1, moving(0)), id="braces move"
        ),
    ],
)
def test_taken_back_it_leaves_the_old_bytes(
    text: str, there: tuple[int, Operation], again: tuple[int, Operation]
) -> None:
    both(read(text), there, again)


@pytest.mark.parametrize("block", ["|", ">", "|-", "|+"])
def test_an_edited_entry_keeps_the_blank_lines_below_it(block: str) -> None:
    text = f"- t: x\n  n: {block}\n    y\n\n- t: z\n"
    draft = Draft(read(text))
    lines = text.partition("- t: z")[0].replace("x", "w")
    draft.make(rewritten(draft.now, draft.now.records[0], lines))
    assert draft.now.text == text.replace("x", "w")


def test_blank_lines_typed_at_the_end_of_a_block_that_keeps_them_stay() -> None:
    draft = Draft(read("- t: x\n- t: y\n"))
    lines = "- t: |+\n    x\n\n"
    draft.make(rewritten(draft.now, draft.now.records[0], lines))
    assert draft.now.data[0] == {"t": "x\n\n"}
