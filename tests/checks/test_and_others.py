import pytest
from tests.checks.author_lines import listed
from tests.checks.found import places
from tests.checks.mended import mended


@pytest.mark.parametrize(
    ("line", "expected", "after"),
    [
        pytest.param("A. Bee et al.", [], "A. Bee et al.", id="et al."),
        pytest.param("A. Bee and C. Others", [], "A. Bee and C. Others", id="a name"),
        pytest.param(
            "A. Bee and others in the group",
            [],
            "A. Bee and others in the group",
            id="words",
        ),
        pytest.param(
            "A. Bee and 20 others", [], "A. Bee and 20 others", id="how many they are"
        ),
        pytest.param(
            "A. Bee and others", ["2:19 and others"], "A. Bee et al.", id="BibTeX's"
        ),
        pytest.param(
            "A. Bee, and others.",
            ["2:20 and others."],
            "A. Bee, et al.",
            id="comma and dot stay one each",
        ),
        pytest.param(
            "'A. Bee and others'", ["2:20 and others"], "'A. Bee et al.'", id="quotes"
        ),
        pytest.param(
            "A. Bee and others  # x",
            ["2:19 and others"],
            "A. Bee et al.  # x",
            id="a comment",
        ),
        pytest.param(
            ">-\n    A. Bee and others\n",
            ["3:12 and others"],
            ">-\n    A. Bee et al.\n",
            id="a block",
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_and_others(line: str, expected: list[str], after: str, newline: str) -> None:
    text = listed(line, newline=newline)
    assert places(text, "PUB204") == expected
    assert mended(text, "PUB204") == listed(after, newline=newline)
