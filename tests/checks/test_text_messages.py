"""What the rules on text say: in words, shortened, and about what is marked."""

import pytest
from tests.checks.found import findings

LONG = r"\textit{in vivo and in vitro and in silico}"


@pytest.mark.parametrize(
    ("value", "code", "message"),
    [
        pytest.param(
            "naÃ¯ve",
            "PUB501",
            "`Ã¯` was read in the wrong encoding; `ï` is meant",
            id="encoding",
        ),
        pytest.param(
            "5\u00c2\u00a0K",
            "PUB501",
            "`Â` was read in the wrong encoding; a blank that keeps words together is"
            " meant",
            id="a blank",
        ),
        pytest.param(
            "u\u0308", "PUB503", "`ü` is written as 2 characters", id="an accent"
        ),
        pytest.param(
            "5 \u212b",
            "PUB503",
            "`Å` is written as a sign that only looks like it",
            id="a sign",
        ),
        pytest.param(
            r"a \&",
            "PUB504",
            r"`title` shows LaTeX to readers: `\&`",
            id="LaTeX",
        ),
        pytest.param(
            LONG,
            "PUB504",
            r"`title` shows LaTeX to readers: `\textit{in vivo and in vitro …`",
            id="long LaTeX",
        ),
        pytest.param(
            "<script>x</script>",
            "PUB506",
            "`<script>` has no place in a list",
            id="a script",
        ),
        pytest.param(
            "a <k and b> c",
            "PUB506",
            "browsers take `<k and b>` for a tag; readers do not see it",
            id="a tag",
        ),
        pytest.param(
            "a\u00adb",
            "PUB508",
            "a soft hyphen (U+00AD) stands in `title`; nobody sees it",
            id="a hyphen",
        ),
        pytest.param(
            "a\u200b\u200bb",
            "PUB508",
            "a zero width space (U+200B) and 1 more stands in `title`; nobody sees it",
            id="two of them",
        ),
        pytest.param(
            "a  b", "PUB514", "`title` has more than one blank between words", id="one"
        ),
        pytest.param(
            "a  b  c",
            "PUB514",
            "`title` has more than one blank between words in 2 places",
            id="two",
        ),
    ],
)
def test_message(value: str, code: str, message: str) -> None:
    (one,) = findings(f"- title: {value}\n", code)
    assert one.message == message
