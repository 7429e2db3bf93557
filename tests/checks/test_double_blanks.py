import pytest
from tests.checks.found import findings
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("Folded  data", "Folded data", id="two"),
        pytest.param("a   b  c d", "a b c d", id="in two places"),
        pytest.param("'Two:  a view'", "'Two: a view'", id="behind a colon"),
        pytest.param("'a  b'", "'a b'", id="in quotes"),
        pytest.param("a  b\n    c  d", "a b\n    c d", id="over two lines"),
        pytest.param(">-\n    a  b", ">-\n    a b", id="in a folded block"),
    ],
)
def test_one_blank_is_left(value: str, expected: str) -> None:
    assert len(marked(value, "PUB514")) == 1
    assert mended(value, "PUB514") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("  Folded data  ", id="around the value"),
        pytest.param("a  # b", id="before a comment"),
        pytest.param("|-\n    a  b", id="a block keeps its lines"),
        pytest.param('<a  href="x">b</a>', id="in a tag"),
        pytest.param("a\u00a0 b", id="a no-break space"),
        pytest.param("a\n\n    b", id="lines"),
        pytest.param("https://doi.org/  https://x.org", id="addresses: another rule's"),
    ],
)
def test_what_is_normal(value: str) -> None:
    assert marked(value, "PUB514") == []


def test_bibtex_in_a_field_is_another_format() -> None:
    assert marked("a\n  bibtex: '@article{a,  title}'", "PUB514") == []


def test_it_never_decides_anything() -> None:
    (one,) = findings("- title: a  b\n", "PUB514")
    assert one.severity == "info"
