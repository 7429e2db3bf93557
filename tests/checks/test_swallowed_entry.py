import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended

INDENTED = "- title: a\n  news2:\n  - title: c\n  year: 1\n"
WHOLE = "- title: a\n  news2:\n    - title: c\n      link:\n        url: x\n  year: 1\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: a\n  b:\n- title: c\n", [], id="at the list's level"),
        pytest.param("  - title: a\n    b:\n  - title: c\n", [], id="all indented"),
        pytest.param(
            "- title: a\n  links:\n  - title: PDF\n    url: x\n",
            [],
            id="a list of links",
        ),
        pytest.param(
            "- title: a\n  authors:\n    - name: A. Bee\n", [], id="authors by parts"
        ),
        pytest.param(
            "- year: 1\n  papers:\n  - title: a\n- year: 2\n  papers:\n  - title: c\n",
            [],
            id="papers below years",
        ),
        pytest.param("- title: |\n    a\n    - title: c\n", [], id="text in a block"),
        pytest.param('- title: "a\n    - title: c"\n', [], id="text in quotes"),
        pytest.param("- title: a\n  # - title: c\n", [], id="a comment"),
        pytest.param(INDENTED, ["3:3 -"], id="its fields in the column of others"),
        pytest.param(WHOLE, ["3:5 -"], id="all of it indented"),
        pytest.param(INDENTED.replace("\n", "\r\n"), ["3:3 -"], id="CRLF"),
        pytest.param("\ufeff" + INDENTED, ["3:3 -"], id="a byte order mark"),
        pytest.param(
            "- title: a\n  link:\n    url: x\n    display:\n    - title: c\n",
            ["5:5 -"],
            id="in a link",
        ),
        pytest.param(
            "- title: a\n  n:\n- title: b\n  n: x\n- title: c\n  n: y\n- title: d\n"
            "  n:\n  - title: e\n",
            ["9:3 -"],
            id="in a field that is text elsewhere",
        ),
        pytest.param(
            INDENTED + "  news2:\n  - title: d\n  year: 2\n",
            ["3:3 -", "6:3 -"],
            id="one after the other",
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB108") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            INDENTED, "- title: a\n  news2:\n- title: c\n  year: 1\n", id="the dash"
        ),
        pytest.param(
            WHOLE,
            "- title: a\n  news2:\n- title: c\n  link:\n    url: x\n  year: 1\n",
            id="the entry",
        ),
        pytest.param(
            INDENTED.replace("\n", "\r\n"),
            "- title: a\r\n  news2:\r\n- title: c\r\n  year: 1\r\n",
            id="CRLF",
        ),
        pytest.param(
            "\ufeff" + INDENTED + "  news2:\n  - title: d\n  year: 2\n",
            "\ufeff- title: a\n  news2:\n- title: c\n  year: 1\n"
            "  news2:\n- title: d\n  year: 2\n",
            id="several",
        ),
        pytest.param(
            "-   title: a\n    news2:\n    - title: c\n    year: 1\n",
            "-   title: a\n    news2:\n-   title: c\n    year: 1\n",
            id="wide dashes",
        ),
        pytest.param(
            "- title: a\n  news2:\n  - title: c\n    n: |\n      x\n\n      y\n  year: 1\n",
            "- title: a\n  news2:\n- title: c\n  n: |\n    x\n\n    y\n  year: 1\n",
            id="with a block",
        ),
    ],
)
def test_edits(text: str, expected: str) -> None:
    assert mended(text, "PUB108") == expected


def test_fields_that_would_be_there_twice_are_for_their_owner() -> None:
    text = WHOLE.replace("  year: 1", "  link: y")
    assert mended(text, "PUB108") == text


def test_no_flood() -> None:
    text = INDENTED.replace("  news2", "  year: 0\n  news2")
    assert [findings(text, f"PUB10{n}") for n in (5, 6)] == [[], []]
