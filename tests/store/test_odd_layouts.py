"""Layouts that few people write: each operation holds, or is refused with a reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from publist.errors import PublistError
from publist.store.change import Revision
from publist.store.document import Document, parse
from publist.store.draft import Draft

Step = Callable[[Revision], object]


def set_to(value: object, *path: str, entry: int = 1) -> Step:
    return lambda r: r.set_field(r.document.records[entry - 1], path, value)


def unset(*path: str, entry: int = 1) -> Step:
    return lambda r: r.remove_field(r.document.records[entry - 1], path)


def rename(old: str, new: str) -> Step:
    return lambda r: r.rename_field(r.document.records[0], old, new)


def tag(r: Revision) -> object:
    return r.set_flag(r.document.records[0], "ERC", 1)


def remove(r: Revision) -> object:
    return r.remove_entry(r.document.records[0])


def insert(at: int) -> Step:
    return lambda r: r.insert_entry({"title": "New", "link": {"url": "u"}}, at)


def move(number: int, to: int) -> Step:
    return lambda r: r.move_entry(r.document.records[number - 1], to)


def read(text: str) -> Document:
    return parse(text, Path("publist.yml"))


def after(text: str, step: Step) -> str:
    draft = Draft(read(text))
    draft.revise(step)
    return draft.now.text


url = set_to("u", "link", "url")
KEPT_LINK = "- title: A\n  link:\n    url: u\n"


@pytest.mark.parametrize(
    ("text", "step", "expected"),
    [
        pytest.param("- title: A\n  link: ~\n", url, KEPT_LINK, id="under-tilde"),
        pytest.param("- title: A\n  link: null", url, KEPT_LINK[:-1], id="no-end"),
        pytest.param("- title: A\n  link:", url, KEPT_LINK[:-1], id="empty-no-end"),
        pytest.param(
            '- "a": A\n  "link":\n    "pdf": p\n- "a": B\n',
            set_to("u", "link", "url", entry=2),
            '- "a": A\n  "link":\n    "pdf": p\n- "a": B\n  "link":\n    "url": u\n',
            id="names-in-quotes",
        ),
        pytest.param(
            "- title: A\n  link:\n- link: {url: v}\n",
            url,
            "- title: A\n  link:\n    url: u\n- link: {url: v}\n",
            id="empty-beside-braces",
        ),
        pytest.param(
            "- title: A\n  link: ~ # none\n  x: 1\n",
            url,
            "- title: A\n  link: # none\n    url: u\n  x: 1\n",
            id="comment-beside-tilde",
        ),
        pytest.param(
            "- {title: A, link: ~, b: 1}\n",
            url,
            '- {title: A, link: {url: "u"}, b: 1}\n',
            id="tilde-in-braces",
        ),
        pytest.param(
            "- {title: A, link: }\n",
            url,
            '- {title: A, link:  {url: "u"}}\n',
            id="nothing-in-braces",
        ),
        pytest.param(
            "-\n title: x\n",
            insert(1),
            "-\n title: x\n\n- title: New\n  link:\n    url: u\n",
            id="key-in-column-one",
        ),
        pytest.param(
            "-  e: x\n- t: y\n  l:\n   u: z\n",
            insert(2),
            '-  e: x\n- t: y\n  l:\n   u: z\n-  title: "New"\n   link:\n    url: u\n',
            id="mixed-columns",
        ),
        pytest.param(
            "- title: A\N{NO-BREAK SPACE}\n",
            set_to("B", "title"),
            "- title: B\n",
            id="no-break-space-is-text",
        ),
        pytest.param(
            "- title: Why?\n  x: 1\n",
            set_to(2, "x"),
            "- title: Why?\n  x: 2\n",
            id="question-mark-ends-a-title",
        ),
        pytest.param(
            "- {a: 1, # A\n   b: 2, # B\n   c: 3 # C\n  }\n",
            unset("b"),
            "- {a: 1, # A\n   c: 3 # C\n  }\n",
            id="comments-in-braces-middle",
        ),
        pytest.param(
            "- {a: 1, # A\n   b: 2, # B\n   c: 3 # C\n  }\n",
            unset("c"),
            "- {a: 1, # A\n   b: 2, # B\n  }\n",
            id="comments-in-braces-last",
        ),
        pytest.param(
            "- {\n   a: 1, # A\n   b: 2 # B\n  }\n",
            unset("a"),
            "- {\n   b: 2 # B\n  }\n",
            id="comments-in-braces-first",
        ),
        pytest.param(
            "- { a: 1 # A\n  , b: 2 # B\n  , c: 3 # C\n  }\n",
            unset("b"),
            "- { a: 1 # A\n  , c: 3 # C\n  }\n",
            id="comments-in-braces-commas-in-front",
        ),
        pytest.param(
            '- {\n    "a": "A",\n    "b": "B"\n  }\n',
            tag,
            '- {\n    "a": "A",\n    "b": "B",\n    "ERC": 1\n  }\n',
            id="json",
        ),
        pytest.param(
            "- {a: 1,\n   b: 2, # B\n  }\n",
            tag,
            "- {a: 1,\n   b: 2, # B\n   ERC: 1,\n  }\n",
            id="a-comma-behind-each",
        ),
        pytest.param(
            "- { a: 1\n  , b: 2\n  }\n",
            tag,
            "- { a: 1\n  , b: 2\n  , ERC: 1\n  }\n",
            id="a-comma-before-each",
        ),
        pytest.param(
            "- {a: 1,\n   b: 2 # B\n  }\n",
            tag,
            "- {a: 1,\n   b: 2, ERC: 1 # B\n  }\n",
            id="a-comment-and-no-comma",
        ),
        pytest.param(
            "- {a: 1, x: 0, b: 3, x: 2}\n",
            unset("b"),
            "- {a: 1, x: 0, x: 2}\n",
            id="repeated-in-braces",
        ),
        pytest.param(
            "- t: |\n    A\n\n      \n\n- t: B\n",
            tag,
            "- t: |\n    A\n\n      \n  ERC: 1\n\n- t: B\n",
            id="blanks-that-are-text",
        ),
        pytest.param(
            "- t: |  # as sent\n    A\n    B\n  x: 1\n",
            set_to("C\nD\n", "t"),
            "- t: |  # as sent\n    C\n    D\n  x: 1\n",
            id="comment-beside-a-block",
        ),
        pytest.param(
            "- t: >- # as sent\n    A\n  x: 1\n",
            set_to(7, "t"),
            "- t: 7 # as sent\n  x: 1\n",
            id="comment-beside-a-block-now-a-number",
        ),
        pytest.param(
            "- t: >- # as sent\n    A\n  x: 1\n",
            set_to(None, "t"),
            "- t: # as sent\n  x: 1\n",
            id="comment-beside-a-block-now-nothing",
        ),
        pytest.param(
            "- t: # as sent\n    A\n  x: 1\n",
            set_to(None, "t"),
            "- t: # as sent\n  x: 1\n",
            id="comment-before-a-value-that-goes",
        ),
        pytest.param(
            "- t: |\n    @misc{a,\n      year = 1\n    }\n",
            set_to("@misc{b,\n  year = 2\n}\n\n@misc{c}\n", "t"),
            "- t: |\n    @misc{b,\n      year = 2\n    }\n\n    @misc{c}\n",
            id="deeper-and-empty-lines-in-a-block",
        ),
        pytest.param(
            "- t:\n  |\n    A\n",
            set_to(7, "t"),
            "- t:\n    7\n",
            id="block-in-the-column-of-its-key",
        ),
        pytest.param(
            "- t: A\r  x: 1\r- t: B\r",
            tag,
            "- t: A\r  x: 1\r  ERC: 1\r- t: B\r",
            id="lines-end-as-on-old-macs",
        ),
    ],
)
def test_holds(text: str, step: Step, expected: str) -> None:
    assert after(text, step) == expected


NEW = '- title: "New"\n  image:\n  description:\n  authors:\n  link:\n    url: u\n'
NEW += "  highlight: 0\n  news2:\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", NEW, id="nothing"),
        pytest.param("\ufeff", "\ufeff" + NEW, id="byte-order-mark"),
        pytest.param("\n\n", "\n\n" + NEW, id="blank-lines"),
        pytest.param("# c", "# c\n" + NEW[:-1], id="comment-no-end"),
        pytest.param("[]", NEW[:-1], id="brackets-no-end"),
        pytest.param("\ufeff[]\n", "\ufeff" + NEW, id="brackets-mark"),
        pytest.param("[ ] # c\n", "# c\n" + NEW, id="brackets-comment"),
        pytest.param("[\n]\n", NEW, id="brackets-over-lines"),
        pytest.param("[]\n...\n", NEW + "...\n", id="brackets-end-mark"),
        pytest.param("~\n", NEW, id="tilde"),
        pytest.param("--- []\n", "---\n" + NEW, id="start-brackets"),
        pytest.param("--- ~\n", "---\n" + NEW, id="start-tilde"),
        pytest.param("--- null # c\n", "--- # c\n" + NEW, id="start-null-comment"),
        pytest.param("---\n[]\n", "---\n" + NEW, id="start-then-brackets"),
        pytest.param("--- # c\n", "--- # c\n" + NEW, id="start-comment"),
        pytest.param("---\n...\n", "---\n" + NEW + "...\n", id="start-and-end"),
        pytest.param("...\n", NEW + "...\n", id="end-mark"),
        pytest.param("%YAML 1.1\n---\n[]\n", "%YAML 1.1\n---\n" + NEW, id="directive"),
    ],
)
def test_first_entry_of_an_empty_list(text: str, expected: str) -> None:
    assert after(text, insert(0)) == expected


@pytest.mark.parametrize(
    ("text", "step", "reason"),
    [
        pytest.param("- {title: A, ERC}\n", tag, "`ERC` has no colon", id="tag-alone"),
        pytest.param("- {title: A, link}\n", url, "no colon", id="link-alone"),
        pytest.param("- ? title\n", set_to("B", "title"), "written with `?`", id="set"),
        pytest.param("- ? title\n  C:\n", unset("title"), "with `?`", id="unset"),
        pytest.param("- e:\n  ? ERC\n", tag, "with `?`", id="tag-explicit"),
        pytest.param("- {a: 1, ? ERC}\n", tag, "with `?`", id="explicit-in-braces"),
        pytest.param("- t: x\n  2020: y\n", unset("2020"), "no text", id="number"),
        pytest.param(
            "- t: x\n  2020: y\n", rename("2020", "a"), "no text", id="rename"
        ),
        pytest.param("- t: x\n  yes: y\n", set_to(1, "True"), "no text", id="yes"),
        pytest.param(
            "- &e\n  t: x\n- <<: *e\n  u: y\n",
            unset("<<", entry=2),
            "fields of another entry",
            id="merge-key",
        ),
        pytest.param("- &e\r\n  t: x\r\n- *e\r\n", set_to(1, "t"), "alias", id="crlf"),
        pytest.param("- &e\n  t: x\n- #c\n  *e\n", set_to(1, "t"), "alias", id="below"),
        pytest.param("- t: x\n...\n", remove, "`...` stands behind", id="end-mark"),
        pytest.param("- t: x\n---\n", remove, "`---` stands behind", id="start-mark"),
        pytest.param(" - t: x\nstray\n", remove, "`stray` stands", id="stray"),
        pytest.param(
            "- {a: 1, # A\n   b: 2, c: 3}\n",
            unset("b"),
            "between `a` and `b`",
            id="comment-in-braces",
        ),
        pytest.param(
            "- t: |\n    A\n- t: B\n    # - t: old\n",
            lambda r: r.remove_entry(r.document.records[1]),
            "4:1: the comment below would become part of the text above",
            id="commented-out-behind-a-block",
        ),
        pytest.param("- t: A\r...\r", remove, "`...` stands behind", id="end-mark-cr"),
        pytest.param(
            "- t: A\n  x:\n  - B\n",
            set_to("C", "x"),
            "`x` holds a list, not one value",
            id="list",
        ),
        pytest.param(
            "- t: A\n  link:\n  - url: u\n",
            url,
            "holds a list, not",
            id="list-of-links",
        ),
        pytest.param(
            "- link: &l {pdf: u}\n- link: *l\n",
            set_to("u", "link", "url", entry=2),
            "an alias of another value",
            id="alias-of-a-link",
        ),
        pytest.param(
            "- &e\n  t: A\n- t: B\n- <<: *e\n  u: C\n",
            set_to("D", "t"),
            "publist.yml:4:3: the list uses aliases",
            id="merged-into-another",
        ),
        pytest.param(
            "- t: x\n   \t# c\n",
            set_to("a: b", "u"),
            "2:1: a tab bef",
            id="tab-comment",
        ),
        pytest.param(
            "- t: >\n   x\n  u: y\n    ",
            unset("u"),
            "4:1: the line of",
            id="blanks-end",
        ),
        pytest.param(
            "  - i:\n  - a:\u2028   i\n", insert(2), "U+2028", id="hidden-line-break"
        ),
    ],
)
def test_refused_with_a_reason(text: str, step: Step, reason: str) -> None:
    with pytest.raises(PublistError, match=r"[^:]") as caught:
        after(text, step)
    assert reason in str(caught.value)
    assert "fault in publist" not in str(caught.value)


NOTES = """\
# 2024
- title: A
  authors: X
  # authors: Y, as she signs now
  #   ask her
# about B
- title: B
  # 2023
- title: C
  image:
  # - title: never sent
  #   authors: Z
- title: D
  # last
"""


@pytest.mark.parametrize(
    ("step", "gone"),
    [
        pytest.param(remove, [1, 2, 3, 4], id="below-its-fields"),
        pytest.param(
            lambda r: r.remove_entry(r.document.records[2]), [8, 9], id="commented-out"
        ),
        pytest.param(
            lambda r: r.remove_entry(r.document.records[1]), [5, 6], id="section-stays"
        ),
        pytest.param(
            lambda r: r.remove_entry(r.document.records[3]), [12, 13], id="last"
        ),
    ],
)
def test_comments_below_the_fields_go_along(step: Step, gone: list[int]) -> None:
    lines = NOTES.splitlines(keepends=True)
    kept = "".join(line for at, line in enumerate(lines) if at not in gone)
    assert after(NOTES, step) == kept


def test_comments_below_the_fields_travel() -> None:
    text = "- title: A\n  # a\n\n- title: B\n  # b\n"
    assert after(text, move(1, 1)) == "- title: B\n  # b\n\n- title: A\n  # a\n"
    assert after(after(text, move(1, 1)), move(1, 1)) == text


HEADED = """\
# -----
# 2020
# -----
- title: A
# -----
# Books
# -----
# about B
- title: B
"""


@pytest.mark.parametrize(
    ("step", "gone"),
    [
        pytest.param(remove, [3], id="year"),
        pytest.param(
            lambda r: r.remove_entry(r.document.records[1]), [7, 8], id="words"
        ),
    ],
)
def test_a_heading_between_lines_stays(step: Step, gone: list[int]) -> None:
    lines = HEADED.splitlines(keepends=True)
    kept = "".join(line for at, line in enumerate(lines) if at not in gone)
    assert after(HEADED, step) == kept


def test_a_heading_stays_where_an_entry_moves() -> None:
    assert after(HEADED, move(2, 0)).splitlines() == [
        *HEADED.splitlines()[:3],
        *("# about B", "- title: B", "", "- title: A"),
        *HEADED.splitlines()[4:7],
    ]


def test_a_new_entry_goes_below_the_comments_of_the_last() -> None:
    text = "- title: A\n  # a\n# end of the list\n"
    expected = (
        "- title: A\n  # a\n\n- title: New\n  link:\n    url: u\n# end of the list\n"
    )
    assert after(text, insert(1)) == expected
