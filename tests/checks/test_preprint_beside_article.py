import pytest
from tests.checks.found import findings


def work(address: str, display: str) -> str:
    link = f"  link: {{url: '{address}', display: '{display}'}}\n"
    title = "Folding large data on small machines"
    return f"- title: {title}\n  authors: L. Wu, A. Bee\n{link}"


ARTICLE = work("https://doi.org/10.1000/xyz", "Physica 12, 1-9 (2021)")
PREPRINT = work("https://arxiv.org/abs/2001.01234", "arXiv (2020)")
TALK = work("https://a.org/talk", "Physics Meeting, Poster 12 (2020)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(ARTICLE + PREPRINT, ["the preprint of #1"], id="preprint below"),
        pytest.param(PREPRINT + ARTICLE, ["the published version of #1"], id="above"),
        pytest.param(ARTICLE + TALK, [], id="a talk"),
        pytest.param(PREPRINT, [], id="alone"),
    ],
)
def test_said(text: str, expected: list[str]) -> None:
    found = findings(text, "PUB403")
    assert [one.message.partition(' "')[0] for one in found] == expected
    assert all(one.severity == "info" for one in found)
