import pytest
from tests.checks.author_lines import listed
from tests.checks.found import findings, places
from tests.checks.mended import mended


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("A. Bee, C. Dee", id="commas"),
        pytest.param("Bee, A., Dee, C.", id="dots before commas"),
        pytest.param("A. Bee , C. Dee", id="a blank before a comma"),
        pytest.param("A. Bee, and C. Dee", id="a comma before and"),
        pytest.param("A. Bee & C. Dee; E. Eff", id="several signs"),
        pytest.param("A. Bee, C. Dee et al.", id="et al."),
        pytest.param("A. Bee, . . ., C. Dee", id="left out as APA does"),
        pytest.param("A. Bee, ..., C. Dee", id="dots"),
        pytest.param("A. Sand, B. Brand", id="names that end with and"),
        pytest.param("A. Band", id="at the end, too"),
        pytest.param("A. Li&#42;, C. Dee&nbsp;", id="entities"),
        pytest.param("<b>A. Bee</b>, <i>C. Dee</i>", id="HTML"),
        pytest.param("**A. Bee**, C. Dee *", id="Markdown"),
        pytest.param("[A. Bee, C. Dee,]", id="a list"),
    ],
)
def test_left_alone(line: str) -> None:
    assert places(listed(line), "PUB203") == []


@pytest.mark.parametrize(
    ("line", "expected", "after"),
    [
        pytest.param("A. Bee,, C. Dee", ["2:18 ,,"], "A. Bee, C. Dee", id="doubled"),
        pytest.param("A. Bee, , C. Dee", ["2:18 , ,"], "A. Bee, C. Dee", id="apart"),
        pytest.param("A. Bee,,, C. Dee", ["2:18 ,,,"], "A. Bee, C. Dee", id="thrice"),
        pytest.param("A. Bee;; C. Dee", ["2:18 ;;"], "A. Bee; C. Dee", id="semicolons"),
        pytest.param("A. Bee,", ["2:18 ,"], "A. Bee", id="at the end"),
        pytest.param("A. Bee ,, ;", ["2:19 ,, ;"], "A. Bee", id="several at the end"),
        pytest.param("A. Bee and", ["2:19 and"], "A. Bee", id="and at the end"),
        pytest.param("A. Bee, and", ["2:18 , and"], "A. Bee", id="both at the end"),
        pytest.param("A. Bee &", ["2:19 &"], "A. Bee", id="& at the end"),
        pytest.param("', A. Bee'", ["2:13 ,"], "'A. Bee'", id="at the start"),
        pytest.param(
            "A. Bee, and, C. Dee", ["2:23 ,"], "A. Bee, and C. Dee", id="behind and"
        ),
        pytest.param(
            "A. Bee,; C. Dee", ["2:18 ,;"], "A. Bee,; C. Dee", id="unlike ones"
        ),
        pytest.param(
            "Jo, S,. et al.", ["2:17 ,."], "Jo, S,. et al.", id="a dot behind"
        ),
        pytest.param(
            "A. Bee & & C. Dee", ["2:19 & &"], "A. Bee & & C. Dee", id="two &"
        ),
        pytest.param(
            "A. Bee and and C. Dee",
            ["2:19 and and"],
            "A. Bee and and C. Dee",
            id="and twice",
        ),
        pytest.param('"A. Bee, "', ["2:19 ,"], '"A. Bee "', id="in quotes"),
        pytest.param(
            ">\n    A. Bee,\n    , C. Dee,\n",
            ["3:11 ,\n    ,", "4:13 ,"],
            ">\n    A. Bee, C. Dee\n",
            id="a block",
        ),
        pytest.param(
            '"A. B\\xe9e,"', ["2:22 ,"], '"A. B\\xe9e,"', id="escapes: no edit"
        ),
    ],
)
def test_stray(line: str, expected: list[str], after: str) -> None:
    assert places(listed(line), "PUB203") == expected
    assert mended(listed(line), "PUB203") == listed(after)


def test_a_list_whose_lines_end_so() -> None:
    assert findings(listed("A. Bee,", "C. Dee,", "E. Eff"), "PUB203") == []
    assert len(findings(listed("A. Bee,", "C. Dee", "E. Eff"), "PUB203")) == 1


def test_many_commas() -> None:
    assert len(findings(listed("A. Bee" + "," * 100_000 + " C. Dee"), "PUB203")) == 1
