import pytest
from tests.checks.author_lines import listed
from tests.checks.found import places

SHARED = ["A. Bee*, C. Dee*, E. Eff"] * 5


@pytest.mark.parametrize(
    ("others", "line", "expected"),
    [
        pytest.param(SHARED, "A. Bee, C. Dee*", ["12:26 *"], id="forgotten"),
        pytest.param(SHARED, r"A. Bee, C. Dee\*", ["12:27 *"], id="with a backslash"),
        pytest.param(
            SHARED, "<b>A. Bee</b> *, C. Dee", ["12:26 *"], id="behind bold type"
        ),
        pytest.param(
            SHARED, "C. Dee, **A. Bee***", ["12:30 *"], id="glued to bold type"
        ),
        pytest.param(SHARED, "A. Bee*, C. Dee*", [], id="shared"),
        pytest.param(SHARED, "A. Bee, C. Dee", [], id="none"),
        pytest.param(SHARED, "A. Bee*", [], id="an only author"),
        pytest.param(SHARED, "A. Bee, *C. Dee*", [], id="slanted"),
        pytest.param(SHARED, "A. Bee, **C. Dee**", [], id="bold"),
        pytest.param(SHARED, "A. Bee*, C. Dee (* first author)", [], id="explained"),
        pytest.param(SHARED, "A. Bee†, C. Dee", [], id="another mark"),
        pytest.param(SHARED[:4], "A. Bee*, C. Dee", [], id="four are no habit"),
        pytest.param(SHARED, "A. Bee*, C. Dee et al.", ["12:18 *"], id="with et al."),
        pytest.param(
            [line.replace("*", "†") for line in SHARED],
            "A. Bee†, C. Dee",
            ["12:18 †"],
            id="a dagger",
        ),
        pytest.param(
            [*SHARED, "A. Bee*, C. Dee"], "A. Bee*, E. Eff", [], id="often alone"
        ),
    ],
)
def test_lone_mark(others: list[str], line: str, expected: list[str]) -> None:
    assert places(listed(*others, line), "PUB205") == expected
