import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended

MARK = "\ufeff"


@pytest.mark.parametrize(
    ("text", "expected", "after"),
    [
        pytest.param("- title: x\n", [], "- title: x\n", id="none"),
        pytest.param(
            f"- title: x{MARK}y\n", [], f"- title: x{MARK}y\n", id="inside the text"
        ),
        pytest.param(
            f"{MARK}- title: x\n", [f"1:1 {MARK}"], "- title: x\n", id="at the start"
        ),
        pytest.param(
            f"{MARK}# x\r\n- title: x\r\n",
            [f"1:1 {MARK}"],
            "# x\r\n- title: x\r\n",
            id="before a comment, with CRLF",
        ),
        pytest.param(MARK, [f"1:1 {MARK}"], "", id="and nothing else"),
    ],
)
def test_byte_order_mark(text: str, expected: list[str], after: str) -> None:
    assert places(text, "PUB111") == expected
    assert mended(text, "PUB111") == after


def test_it_is_only_worth_knowing() -> None:
    assert [one.severity for one in findings(f"{MARK}- title: x\n", "PUB111")] == [
        "info"
    ]
