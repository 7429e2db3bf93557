import pytest
from tests.checks.found import places
from tests.checks.mended import mended


@pytest.mark.parametrize(
    ("written", "expected", "after"),
    [
        pytest.param("a: b c", [], "a: b c", id="blanks"),
        pytest.param("a: 'b\tc'", [], "a: 'b\tc'", id="in single quotes"),
        pytest.param('a: "b\tc"', [], 'a: "b\tc"', id="in double quotes"),
        pytest.param("a: |\n    b\tc", [], "a: |\n    b\tc", id="in a block"),
        pytest.param("# b\tc", [], "# b\tc", id="in a comment"),
        pytest.param("a: b # c\td", [], "a: b # c\td", id="in a comment at the end"),
        pytest.param("url: x\ty", [], "url: x\ty", id="in an address: another rule's"),
        pytest.param("a:\tb", ["2:5 \t"], "a: b", id="behind the colon"),
        pytest.param("a: \t b", ["2:6 \t"], "a:  b", id="among blanks"),
        pytest.param("a: b\tc", ["2:7 \t"], "a: b c", id="inside a value"),
        pytest.param("a: b\t\t\td", ["2:7 \t\t\t"], "a: b d", id="several"),
        pytest.param("a: b#\tc", ["2:8 \t"], "a: b# c", id="behind a sharp sign"),
        pytest.param("a: b\t", ["2:7 \t"], "a: b", id="at the end of a line"),
        pytest.param("a: 1\t# c", ["2:7 \t"], "a: 1 # c", id="before a comment"),
        pytest.param("a: 'b'\t", ["2:9 \t"], "a: 'b'", id="behind quotes"),
        pytest.param("a:\t'b'", ["2:5 \t"], "a: 'b'", id="before quotes"),
        pytest.param("a: {b:\tc}", ["2:9 \t"], "a: {b: c}", id="in braces"),
        pytest.param(
            "a: b\n    \tc", ["3:5 \t"], "a: b\n    c", id="before a following line"
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_tab(
    written: str, expected: list[str], after: str, newline: str, mark: str
) -> None:
    def whole(field: str) -> str:
        return mark + f"- title: x\n  {field}\n  z: y\n".replace("\n", newline)

    assert places(whole(written), "PUB110") == expected
    assert mended(whole(written), "PUB110") == whole(after)


def test_a_tab_that_indents_is_another_rules() -> None:
    assert places("- title: x\n\ta: b\n", "PUB110") == []
