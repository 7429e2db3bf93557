import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended


@pytest.mark.parametrize(
    ("field", "expected", "after"),
    [
        pytest.param("a: b & c", [], "a: b & c", id="a sign between words"),
        pytest.param("a: '!b'", [], "a: '!b'", id="in quotes"),
        pytest.param("a: b!", [], "a: b!", id="an exclamation"),
        pytest.param("a: b: !c", [], "a: b: !c", id="does not load"),
        pytest.param("a: 'b: !c'", [], "a: 'b: !c'", id="a colon in quotes"),
        pytest.param("a: !!str 12", [], "a: !!str 12", id="YAML's own tag"),
        pytest.param("a: !str 12", [], "a: !str 12", id="a tag that Ruby heeds"),
        pytest.param("a: &b c\n  d: *b", [], "a: &b c\n  d: *b", id="an alias uses it"),
        pytest.param("a: &id001 c", [], "a: &id001 c", id="a program's leftover"),
        pytest.param("a: &b 1", [], "a: &b 1", id="a number is all there"),
        pytest.param("a: &b\n    c: d", [], "a: &b\n    c: d", id="before fields"),
        pytest.param("a: !b c", ["2:6 !b"], 'a: "!b c"', id="a tag"),
        pytest.param("a: !b", ["2:6 !b"], 'a: "!b"', id="nothing but a tag"),
        pytest.param("a:   !b c # d", ["2:8 !b"], 'a:   "!b c" # d', id="a comment"),
        pytest.param("a: &b c", ["2:6 &b"], 'a: "&b c"', id="an anchor"),
        pytest.param(
            "a: &b c\n  d: &c e\n  f: *c",
            ["2:6 &b"],
            'a: "&b c"\n  d: &c e\n  f: *c',
            id="an anchor beside one in use",
        ),
        pytest.param("a: !b 'c'", ["2:6 !b"], "a: !b 'c'", id="before quotes: no edit"),
        pytest.param("a: !b c\n    d", ["2:6 !b"], "a: !b c\n    d", id="two lines"),
        pytest.param("a: {b: !c d}", ["2:10 !c"], 'a: {b: "!c d"}', id="in braces"),
        pytest.param('a: !b "c" d', [], 'a: !b "c" d', id="does not load either"),
    ],
)
def test_eaten_text(field: str, expected: list[str], after: str) -> None:
    text = f"- title: x\n  {field}\n"
    assert places(text, "PUB113") == expected
    assert mended(text, "PUB113") == f"- title: x\n  {after}\n"


@pytest.mark.parametrize(("sign", "safe"), [("!b", True), ("&b", False)])
def test_a_leftover_is_nothing_to_show(sign: str, safe: bool) -> None:  # noqa: FBT001
    (found,) = findings(f"- title: x\n  a: {sign} c\n", "PUB113")
    assert found.safe is safe
