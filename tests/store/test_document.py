import pytest
from tests.store.lists import LIST

from publist.errors import PublistError
from publist.store.document import parse, require_list


def written(text: str) -> list[str]:
    """Return the fields of all entries as they stand in the text, ``key=value``."""
    document = parse(text, LIST)
    assert document.fault is None
    return [
        f"{document.text[held.key_start : held.key_start + len(held.key)]}={raw}"
        for record in document.records
        for outer in record.fields.values()
        for held in (outer, *outer.fields.values())
        if (raw := record.raw(held)) is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("# just a comment\n", [], id="comment only"),
        pytest.param("[]\n", [], id="empty list"),
        pytest.param("- title: x y\n", ["title=x y"], id="plain"),
        pytest.param("- title: x  # c\n", ["title=x"], id="comment"),
        pytest.param('- title: "x: y" \n', ['title="x: y"'], id="double"),
        pytest.param("- title: 'it''s'\n", ["title='it''s'"], id="single"),
        pytest.param("- title:\n  year: 1\n", ["title=", "year=1"], id="empty"),
        pytest.param("- title:   # c\n", ["title="], id="empty, comment"),
        pytest.param("- title:\t x\n", ["title=x"], id="tab behind the colon"),
        pytest.param("- title: x\ty\n", ["title=x\ty"], id="tab inside"),
        pytest.param("- title:\n    x\n    y\n", ["title=x\n    y"], id="next line"),
        pytest.param("- title: x\n    y\n\n", ["title=x\n    y"], id="two lines"),
        pytest.param("- a: |\n    x\n  b: 1\n", ["a=|\n    x\n", "b=1"], id="block"),
        pytest.param("- a: >-\n    x\n    y", ["a=>-\n    x\n    y"], id="folded"),
        pytest.param("- a: 🎉 é\n  b: 漢\n", ["a=🎉 é", "b=漢"], id="emoji"),
        pytest.param("\ufeff- a: x\n  b: y\n", ["a=x", "b=y"], id="BOM"),
        pytest.param("- a: x\r\n  b: y\r\n", ["a=x", "b=y"], id="CRLF"),
        pytest.param("\ufeff- a: é\r\n\r\n- b: 🎉", ["a=é", "b=🎉"], id="all at once"),
        pytest.param("- a: x\r  b: y\r", ["a=x", "b=y"], id="CR"),
        pytest.param(
            "- link:\n    url: x\n    display:\n# c\n",
            ["link=url: x\n    display:", "url=x", "display="],
            id="nested, comment behind",
        ),
        pytest.param("- a:\n  - x\n  - y\n\n# c\n", ["a=- x\n  - y"], id="block list"),
        pytest.param("- a: [x, y]  # c\n", ["a=[x, y]"], id="flow list"),
        pytest.param("- {a: x, b: 'y'}\n", ["a=x", "b='y'"], id="flow entry"),
        pytest.param("[{a: x}, {b: y}]\n", ["a=x", "b=y"], id="flow all over"),
        pytest.param("- a: &n x\n- b: *n\n", ["a=&n x", "b=*n"], id="anchor, alias"),
        pytest.param("- a: !!str 1\n", ["a=!!str 1"], id="tag"),
        pytest.param("- # c\n  a: x\n", ["a=x"], id="first key on its own line"),
        pytest.param("- 1: x\n", ["1=x"], id="a number for a key"),
        pytest.param("---\n- a: x\n...\n# c\n", ["a=x"], id="document marks"),
        pytest.param("- a: x\n  a: y\n", ["a=y"], id="given twice: the later"),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: *n\n", "undefined alias n", id="undefined alias"),
        pytest.param("- a: **D.**, x\n", "did not find expected", id="two stars"),
        pytest.param("- " * 200 + "x", "nested too deep", id="depth"),
        pytest.param("[" * 200 + "]" * 200, "nested too deep", id="depth in brackets"),
        pytest.param("- {[a]: x}\n", "a key that is no text", id="a list for a key"),
        pytest.param("- a: x: y\n", "mapping values are not allowed", id="colon"),
        pytest.param("- a: 'x\n", "unexpected end of stream", id="open quote"),
        pytest.param("- a: x\x00y\n", "control characters", id="NUL"),
        pytest.param("- a: x\x1by\n", "control characters", id="terminal code"),
    ],
)
def test_faults(text: str, expected: str) -> None:
    document = parse(text, LIST)
    assert document.fault is not None
    assert (expected in document.fault.what, document.records) == (True, [])


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["- a0: &a0 [x, x, x, x, x, x, x, x, x]\n"]
    lines += [
        f"- a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    ]
    fault = parse("".join(lines), LIST).fault
    assert fault is not None
    assert "unfold" in fault.what


def test_a_merge_key_brings_its_fields() -> None:
    text = "- &b {x: 1}\n- {<<: *b, y: 2}\n"
    assert parse(text, LIST).data == [{"x": 1}, {"x": 1, "y": 2}]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- a: !ruby/object:X {b: c}\n", id="a Ruby object"),
        pytest.param("- a: !!python/name:os.system x\n", id="a Python name"),
        pytest.param("- a: !!python/object/apply:os.getcwd []\n", id="a Python call"),
    ],
)
def test_tags_make_nothing_but_data(text: str) -> None:
    data = parse(text, LIST).data
    assert data in (None, [{"a": {"b": "c"}}], [{"a": "x"}], [{"a": []}])


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        pytest.param("ab\ncd", 0, "publist.yml:1:1", id="start"),
        pytest.param("ab\ncd", 4, "publist.yml:2:2", id="second line"),
        pytest.param("ab\r\ncd", 5, "publist.yml:2:2", id="CRLF"),
        pytest.param("ab\rcd", 4, "publist.yml:2:2", id="CR"),
        pytest.param("\ufeffab", 1, "publist.yml:1:1", id="BOM is no column"),
        pytest.param("\ufeffab", 0, "publist.yml:1:1", id="on the BOM"),
        pytest.param("\ufeffab\ncd", 4, "publist.yml:2:1", id="BOM, second line"),
        pytest.param("🎉x", 1, "publist.yml:1:2", id="emoji is one"),
        pytest.param("ab\n", 3, "publist.yml:2:1", id="behind the end"),
    ],
)
def test_place(text: str, at: int, expected: str) -> None:
    assert str(parse(text, LIST).place(at)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n", 0, id="column 0"),
        pytest.param("  - a: x\n", 2, id="column 2"),
        pytest.param("\ufeff- a: x\n", 1, id="behind a BOM"),
        pytest.param("-\n  a: x\n", 0, id="on a line of its own"),
        pytest.param("\n# - c\n- # - d\n  # - e\n  a: x\n", 7, id="comments between"),
        pytest.param("- {a: x}\n", 0, id="in front of braces"),
    ],
)
def test_dash(text: str, expected: int) -> None:
    document = parse(text, LIST)
    assert document.dash(document.records[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n", "\n", id="LF"),
        pytest.param("- a: x\r\n", "\r\n", id="CRLF"),
        pytest.param("- a: x\r\n  b: y\n  c: z\n", "\n", id="mostly LF"),
        pytest.param("", "\n", id="nothing"),
        pytest.param("- a: x\r- a: y\r", "\r", id="old Mac"),
    ],
)
def test_newline(text: str, expected: str) -> None:
    assert parse(text, LIST).newline == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n", "", id="a list"),
        pytest.param("", "", id="nothing"),
        pytest.param("null\n", "", id="null"),
        pytest.param(
            "a: x\n",
            "publist.yml:1:1: the file holds fields without a dash, not a list",
            id="a mapping",
        ),
        pytest.param(
            "2024:\n- a: x\n2023:\n- a: y\n",
            "publist.yml:1:1: the file holds lists under names (2024, 2023), not a list",
            id="lists by year",
        ),
        pytest.param(
            "hello\n", "publist.yml:1:1: the file holds plain text", id="text"
        ),
        pytest.param("7\n", "publist.yml:1:1: the file holds a single value", id="7"),
        pytest.param(
            "- a: x\n- y\n- z\n-\n",
            "publist.yml:2:3: an entry is not made of fields (also line 3, 4)",
            id="entries that are no fields",
        ),
    ],
)
def test_require_list(text: str, expected: str) -> None:
    said = ""
    try:
        require_list(parse(text, LIST))
    except PublistError as error:
        said = str(error)
    assert said.startswith(expected)
    assert bool(said) is bool(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n- a: y\n", [], id="two entries: nothing"),
        pytest.param("- a: x\n  a: y\n", [("a", 1, 2)], id="twice"),
        pytest.param(
            "- a: x\n  a: y\n  a: z\n", [("a", 1, 2), ("a", 2, 3)], id="thrice"
        ),
        pytest.param("- l:\n    u: x\n    u: y\n", [("u", 2, 3)], id="nested"),
        pytest.param("- {a: x, a: y}\n", [("a", 1, 1)], id="in braces"),
    ],
)
def test_repeated(text: str, expected: list[tuple[str, int, int]]) -> None:
    document = parse(text, LIST)
    assert [
        (later.key, document.line_of(earlier.key_start), document.line_of(later.start))
        for earlier, later in document.repeated
    ] == expected
