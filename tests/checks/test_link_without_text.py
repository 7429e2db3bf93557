import pytest
from tests.checks.links import said

SHOWN = "- link: {url: a.pdf, display: PDF}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SHOWN, [], id="whole"),
        pytest.param(
            SHOWN + "- link: {url: a.pdf, display: }\n", ["warning display"], id="empty"
        ),
        pytest.param(SHOWN + "- link: {url: a.pdf}\n", ["warning url"], id="missing"),
        pytest.param(SHOWN + "- link: {url: , display: }\n", [], id="no address"),
        pytest.param(SHOWN + "- link:\n", [], id="nothing at all"),
        pytest.param(SHOWN + "- link: {url: a}\n" * 2, [], id="the list's habit"),
        pytest.param("- link: {url: a.pdf}\n", [], id="nothing to compare with"),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert said(text, "PUB322") == expected
