import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended


@pytest.mark.parametrize(
    ("field", "expected", "after"),
    [
        pytest.param("a: b # 3 of c", [], "a: b # 3 of c", id="a comment"),
        pytest.param("a: b #todo", [], "a: b #todo", id="a comment without a blank"),
        pytest.param("a: b#3 c", [], "a: b#3 c", id="no blank before"),
        pytest.param("a: 'b #3 c'", [], "a: 'b #3 c'", id="in quotes"),
        pytest.param("a: 'b' #3 c", [], "a: 'b' #3 c", id="behind quotes"),
        pytest.param("a: 1 #3 c", [], "a: 1 #3 c", id="behind a flag"),
        pytest.param("a: #3 c", [], "a: #3 c", id="behind nothing"),
        pytest.param("#3 c", [], "#3 c", id="a line of its own"),
        pytest.param("a: |\n    b #3 c", [], "a: |\n    b #3 c", id="in a block"),
        pytest.param("a: b # c #3 d", [], "a: b # c #3 d", id="inside a comment"),
        pytest.param("a: b #3 c", ["2:8 #3 c"], 'a: "b #3 c"', id="words behind"),
        pytest.param("a: b #3", ["2:8 #3"], 'a: "b #3"', id="nothing behind"),
        pytest.param("a: b: #3 c", [], "a: b: #3 c", id="does not load"),
        pytest.param('a: b "c" #3 d', ["2:12 #3 d"], "a: 'b \"c\" #3 d'", id="quotes"),
        pytest.param(
            "a: b\n    c #3 d", ["3:7 #3 d"], "a: b\n    c #3 d", id="two lines"
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_cut_by_comment(
    field: str, expected: list[str], after: str, newline: str
) -> None:
    text, wanted = (f"- title: x\n  {one}\n" for one in (field, after))
    assert places(text.replace("\n", newline), "PUB114") == expected
    assert mended(text.replace("\n", newline), "PUB114") == wanted.replace(
        "\n", newline
    )


@pytest.mark.parametrize(("cut", "safe"), [("#3 of all", True), ("#3", False)])
def test_a_remark_is_nothing_to_show(cut: str, safe: bool) -> None:  # noqa: FBT001
    (found,) = findings(f"- title: x\n  a: b {cut}\n", "PUB114")
    assert found.safe is safe
