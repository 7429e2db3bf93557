import pytest
from tests.checks.links import linked, mended, said

A = "https://a.org/b"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(f"<{A}>", A, id="angle brackets"),
        pytest.param(f"({A})", A, id="round brackets"),
        pytest.param(f"'({A})'", f"'{A}'", id="quoted"),
        pytest.param(f"“{A}”", A, id="curly quotes"),
        pytest.param(f"'\"{A}\"'", f"'{A}'", id="quotes in quotes"),
        pytest.param(f"({A}(1))", f"{A}(1)", id="its own brackets stay"),
        pytest.param("<www.a.org>", "www.a.org", id="without a scheme"),
        pytest.param(f'{A}?q="c"d', f"{A}?q=%22c%22d", id="quotes inside"),
    ],
)
def test_around_is_safe(written: str, expected: str) -> None:
    assert mended(written, "PUB316", safe=True) == expected
    assert said(linked(written), "PUB316")[0].startswith("error ")


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        pytest.param(f"{A},", ",", id="a comma"),
        pytest.param(f"{A};", ";", id="a semicolon"),
        pytest.param(f"{A}>", ">", id="a bracket"),
        pytest.param(f"'{A}\"'", '"', id="a quote"),
        pytest.param(f"{A})", ")", id="a bracket nobody opened"),
    ],
)
def test_at_the_end_is_unsafe(written: str, marked: str) -> None:
    assert said(linked(written), "PUB316") == [f"warning {marked}"]
    assert mended(written, "PUB316", safe=True) == written
    assert mended(written, "PUB316", safe=False).strip("'") == A


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(f"'[PDF]({A})'", id="Markdown"),
        pytest.param(f"'<a href=\"{A}\">PDF</a>'", id="HTML"),
    ],
)
def test_a_whole_link_is_left_to_its_owner(written: str) -> None:
    assert len(said(linked(written), "PUB316")) == 1
    assert mended(written, "PUB316") == written


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(A, id="an address"),
        pytest.param(f"'{A}'", id="quotes of YAML"),
        pytest.param(f"{A}(ppt)", id="a bracket that belongs"),
        pytest.param("https://a.org/S0092-8674(23)00796-1", id="brackets inside"),
        pytest.param("https://doi.org/10.1000/a,", id="another rule's"),
        pytest.param("https://a.org/b_(c)", id="brackets of Wikipedia"),
        pytest.param("(in press)", id="words"),
        pytest.param("'{{ site.url }}'", id="Liquid"),
    ],
)
def test_untouched(written: str) -> None:
    assert said(linked(written), "PUB316") == []
