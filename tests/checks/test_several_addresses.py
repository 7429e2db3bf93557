import pytest
from tests.checks.links import linked, mended, said

A, B = "https://a.org/1", "https://b.org/2"


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        pytest.param(f"{A} {B}", B, id="a blank"),
        pytest.param(f"{A}?id=1 {B}", B, id="a blank behind a query"),
        pytest.param(f"{A}, {B}", B, id="a comma"),
        pytest.param(f"{A},{B}", B, id="a comma alone"),
        pytest.param(f"{A}{B}", B, id="nothing"),
        pytest.param(f"{A} www.b.org", "www.b.org", id="www."),
        pytest.param("/a.pdf, /b.pdf", "/b.pdf", id="two paths"),
        pytest.param(f"a.pdf, {B}", B, id="a file and an address"),
        pytest.param(
            f"|\n      {A}\n      {B}", f"|\n      {A}\n      {B}\n", id="block"
        ),
    ],
)
def test_found(written: str, marked: str) -> None:
    assert said(linked(written), "PUB314") == [f"error {marked}"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(f"{A} {A}", A, id="the same twice"),
        pytest.param(f"https://a.org/ {A}", A, id="its beginning"),
        pytest.param(f"'https://a.org/ {A}'", f"'{A}'", id="quoted"),
        pytest.param(f"{A} {A}2", f"{A} {A}2", id="another one: no edit"),
        pytest.param(f"{A} {B}", f"{A} {B}", id="two: no edit"),
    ],
)
def test_mended(written: str, expected: str) -> None:
    assert mended(written, "PUB314", safe=True) == expected


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(A, id="one"),
        pytest.param(f"https://web.archive.org/web/2019/{A}", id="an archive"),
        pytest.param(f"https://a.org/login?url={A}", id="a parameter"),
        pytest.param(f"https://a.org/x?a=1,{A}", id="part of a query"),
        pytest.param("https://a.org/1,2", id="a comma"),
        pytest.param("h" + A, id="a misspelt beginning"),
        pytest.param("https://https://a.org", id="a beginning twice"),
        pytest.param("my first paper.pdf", id="blanks in a file's name"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB314") == []
