import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended

SWALLOWED = (
    "- title: a\n  authors: b\n  news2:\n  - title: c\n  authors: d\n- title: e\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n- a: y\n", [], id="in two entries"),
        pytest.param("- url: x\n  link:\n    url: y\n", [], id="at two levels"),
        pytest.param("- a: x\n  a: y\n", ["1:3 a: x"], id="the earlier one is lost"),
        pytest.param("- a: x\n  a: y\n  a: z\n", ["1:3 a: x", "2:3 a: y"], id="thrice"),
        pytest.param("- link:\n    u: x\n    u: y\n", ["2:5 u: x"], id="nested"),
        pytest.param("- {a: x, a: y}\n", ["1:4 a: x"], id="in braces"),
        pytest.param(
            "- a: x\n  b: 1\n  c: 2\n\n  a: y\n  b: 3\n  c: 4\n",
            ["5:3 a: y"],
            id="an entry without a dash, once",
        ),
        pytest.param(
            "- a: x\n  b: 1\n  b: 2\n  a: y\n",
            ["1:3 a: x", "2:3 b: 1"],
            id="nothing given again below",
        ),
        pytest.param(SWALLOWED, [], id="a swallowed entry is another rule's"),
        pytest.param(
            SWALLOWED.replace("authors: b", "authors: b\n  authors: x"),
            ["2:3 authors: b"],
            id="beside a swallowed entry",
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB105") == expected


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        pytest.param(
            "- a: x\n  b: 1\n  a: y\n",
            "`a` is given again in line 3; this value is lost",
            "keep one of the two (line 3 is the one that is shown)",
            id="twice",
        ),
    ],
)
def test_words(text: str, message: str, fix: str) -> None:
    (found,) = findings(text, "PUB105")
    assert (found.message, found.fix) == (message, fix)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: x\n  a: y\n", "warning", id="a text is lost"),
        pytest.param("- title: x\n  title: y\n", "error", id="an entry is hidden"),
    ],
)
def test_severity(text: str, expected: str) -> None:
    assert [one.severity for one in findings(text, "PUB105")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "- a: x\n  b: 1\n\n  a: y  # c\n  b: 3\n",
            "- a: x\n  b: 1\n\n- a: y  # c\n  b: 3\n",
            id="one",
        ),
        pytest.param(
            "  -  a: x\n     b: 1\n     a: y\n     b: 3\n     a: z\n     b: 4\n",
            "  -  a: x\n     b: 1\n  -  a: y\n     b: 3\n  -  a: z\n     b: 4\n",
            id="two, in the list's columns",
        ),
        pytest.param("- a: x\n  a: y\n", "- a: x\n  a: y\n", id="a field: untouched"),
    ],
)
def test_the_dash_is_written(text: str, expected: str) -> None:
    assert mended(text, "PUB105") == expected
