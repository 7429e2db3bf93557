import pytest
from tests.checks.author_lines import listed
from tests.checks.found import findings, places
from tests.checks.mended import mended


@pytest.mark.parametrize(
    ("line", "expected", "after"),
    [
        pytest.param("A. Bee, C. Dee", [], "", id="commas"),
        pytest.param("A. Bee; C. Dee", [], "", id="semicolons"),
        pytest.param("Bee, A.; Dee, C.", [], "", id="commas inside the names"),
        pytest.param("Bee, Ann; Dee, Cem; ", [], "", id="given names in full"),
        pytest.param("de la Bee, Ann Zoe; Dee, Cem", [], "", id="particles"),
        pytest.param("Bee, A., Jr.; Dee, C.", [], "", id="Jr."),
        pytest.param("A. Bee (X, Y, Z); C. Dee", [], "", id="where they work"),
        pytest.param("A. B&eacute;e, C. Dee, E. Eff", [], "", id="an entity"),
        pytest.param(
            '<b style="x: y;">A. Bee</b>, C. Dee, E. Eff', [], "", id="inside HTML"
        ),
        pytest.param("A. Bee & C. Dee, E. Eff, G. Hu", [], "", id="first authors by &"),
        pytest.param(
            "A. Bee, C. Dee; E. Eff", ["2:26 ;"], "A. Bee, C. Dee, E. Eff", id="a slip"
        ),
        pytest.param(
            "Ann Bee, Cem Dee, Eva Eff; G. Hu",
            ["2:37 ;"],
            "Ann Bee, Cem Dee, Eva Eff, G. Hu",
            id="full names",
        ),
        pytest.param(
            "A. Bee, C. Dee; E. Eff; G. Hu", ["2:18 ,"], "", id="more semicolons"
        ),
        pytest.param(
            "'A. Bee, C. Dee; E. Eff'",
            ["2:27 ;"],
            "'A. Bee, C. Dee, E. Eff'",
            id="quotes",
        ),
        pytest.param(
            '"A. B\\xe9e, C. Dee; E. Eff"', ["2:30 ;"], "", id="escapes: no edit"
        ),
        pytest.param(
            ">\n    A. Bee, C. Dee;\n    E. Eff",
            ["3:19 ;"],
            ">\n    A. Bee, C. Dee,\n    E. Eff",
            id="a block",
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_mixed(line: str, expected: list[str], after: str, newline: str) -> None:
    text = listed(line, newline=newline)
    assert places(text, "PUB202") == expected
    assert mended(text, "PUB202") == listed(after or line, newline=newline)


def test_what_a_list_often_does_is_no_slip() -> None:
    assert findings(listed(*["A. Bee, C. Dee; E. Eff"] * 3), "PUB202") == []
