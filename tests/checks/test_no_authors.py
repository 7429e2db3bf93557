import pytest
from tests.checks.found import findings, places

THREE = "- title: x\n  authors: A. Bee\n" * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title: x\n  authors: A. Bee\n", [], id="one"),
        pytest.param("- title: x\n  author: A. Bee\n", [], id="by another name"),
        pytest.param("- title: x\n  editors: A. Bee\n", [], id="editors only"),
        pytest.param("- title: x\n  authors:\n  - name: A. Bee\n", [], id="by parts"),
        pytest.param("- title: x\n- title: y\n", [], id="a list without authors"),
        pytest.param(
            "- title: x\n- title: y\n  authors: A. Bee\n", [], id="two are no habit"
        ),
        pytest.param(
            THREE[: len(THREE) // 3 * 2] + "- title: y\n", [], id="nor of three"
        ),
        pytest.param("- &x\n  title: x\n  authors: A. Bee\n- *x\n", [], id="an alias"),
        pytest.param(THREE + "- x: y\n", [], id="no title: that goes first"),
        pytest.param("- title: x\n  authors:\n", ["2:3 authors:"], id="empty"),
        pytest.param(
            "- title: x\r\n  authors: ''\r\n", ["2:3 authors: ''"], id="quotes"
        ),
        pytest.param("- title: x\n  authors: []\n", ["2:3 authors: []"], id="brackets"),
        pytest.param("- title: x\n  author:\n", ["2:3 author:"], id="also `author`"),
        pytest.param(
            THREE + "- title: no one\n", ["7:10 no one"], id="missing where others are"
        ),
        pytest.param(
            THREE + "- title: y\n- title: y\n- title: y\n", [], id="missing in most"
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text, "PUB201") == expected


@pytest.mark.parametrize(
    ("display", "severity"),
    [("Nature 2020", "warning"), ("A. Bee et al., Nature 2020", "info")],
)
def test_names_in_another_line_matter_less(display: str, severity: str) -> None:
    text = f"- title: x\n  authors:\n  link:\n    display: {display}\n"
    assert [one.severity for one in findings(text, "PUB201")] == [severity]
