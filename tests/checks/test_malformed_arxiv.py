import pytest
from tests.checks.links import linked, said


@pytest.mark.parametrize(
    "held",
    [
        pytest.param("1707.03362", id="since 2015"),
        pytest.param("'1708.02000'", id="quoted"),
        pytest.param("1707.03362v2", id="a version"),
        pytest.param("0704.0001", id="the first of the new"),
        pytest.param("1412.6980", id="the last with four digits"),
        pytest.param("1501.00001", id="the first with five"),
        pytest.param("hep-th/9901001", id="old"),
        pytest.param("math.GT/0309136v1", id="old, with a subject"),
        pytest.param("arXiv:1707.03362 [cs.LG]", id="as arXiv cites it"),
        pytest.param("https://arxiv.org/abs/1707.03362", id="an address"),
        pytest.param("https://own.org/1", id="another address: a page's own"),
        pytest.param("", id="empty"),
        pytest.param("submitted", id="words"),
    ],
)
def test_untouched(held: str) -> None:
    assert said(f"- title: F\n  arxiv: {held}\n", "PUB304") == []


@pytest.mark.parametrize(
    "held",
    [
        pytest.param("1707.3362", id="four digits since 2015"),
        pytest.param("1412.06980", id="five before"),
        pytest.param("1713.03362", id="a thirteenth month"),
        pytest.param("0703.0001", id="too early"),
        pytest.param("9901001", id="no archive"),
        pytest.param("170703362", id="no dot"),
    ],
)
def test_found(held: str) -> None:
    assert said(f"- title: F\n  arxiv: {held}\n", "PUB304") == [f"warning {held}"]
    address = f"https://arxiv.org/abs/{held}"
    assert said(linked(address), "PUB304") == [f"warning {held}"]


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        pytest.param(
            "https://arxiv.org/pdf/1707.3362.pdf", ["warning 1707.3362"], id="pdf"
        ),
        pytest.param("https://arxiv.org/pdf/1707.03362.pdf", [], id="a right one"),
        pytest.param("http://arxiv.org/abs/1707.03362?context=cs", [], id="a query"),
        pytest.param("https://arxiv.org/abs/1707.03362v3#x", [], id="a part"),
        pytest.param("https://export.arxiv.org/abs/cs/0112017/", [], id="a mirror"),
        pytest.param("https://arxiv.org/a/wu_l_1", [], id="an author"),
        pytest.param("https://own.org/abs/1707.3362", [], id="elsewhere"),
    ],
)
def test_addresses(written: str, marked: list[str]) -> None:
    assert said(linked(written), "PUB304") == marked
