import pytest
from tests.checks.found import places

DATED = "- title: a\n  year: 2020\n"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        pytest.param("display: PDF", True, id="none"),
        pytest.param("display: PLoS ONE 12 (5), e0177683", True, id="volume and page"),
        pytest.param("year:", True, id="empty"),
        pytest.param("display: Nature (2020)", False, id="in the line"),
        pytest.param("venue: ICML 2020", False, id="in the venue"),
        pytest.param("news1: Best paper of 2020", False, id="in the news"),
        pytest.param(
            "link:\n    url: https://x.org/2020/a", False, id="in the address"
        ),
        pytest.param("eprint: 1803.01234", False, id="in the arXiv id"),
        pytest.param("display: Nature, in press", False, id="not yet printed"),
        pytest.param("Preprint: 1", False, id="a flag says so"),
        pytest.param("Preprint: 0", True, id="a flag says not so"),
    ],
)
def test_reported(entry: str, *, found: bool) -> None:
    text = f"{DATED * 4}- title: b\n  {entry}\n"
    assert places(text, "PUB704") == (["9:10 b"] if found else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(DATED * 3 + "- title: b\n", ["7:10 b"], id="three of four"),
        pytest.param(DATED * 2 + "- title: b\n", [], id="two of three"),
        pytest.param("- title: b\n" * 9, [], id="a list without years"),
        pytest.param("", [], id="an empty list"),
        pytest.param(DATED * 9 + "- authors: b\n", ["19:3 authors: b"], id="no title"),
    ],
)
def test_only_where_most_have_one(text: str, expected: list[str]) -> None:
    assert places(text, "PUB704") == expected
