import pytest
from tests.checks.found import findings, places
from tests.checks.mended import mended

from publist.checks import Surroundings

UNIX = "- title: a\n  b: |\n    c\n    d\n  e: 'f\n    g'\n"
DOS = UNIX.replace("\n", "\r\n")
MIXED = UNIX.replace("c\n", "c\r\n")


@pytest.mark.parametrize(
    ("text", "repository", "expected", "after"),
    [
        pytest.param(UNIX, "", [], UNIX, id="LF"),
        pytest.param(DOS, "", [], DOS, id="CRLF, nothing known"),
        pytest.param(
            "- title: a", "\r\n", [], "- title: a", id="no line ending at all"
        ),
        pytest.param(MIXED, "", ["3:6 \r\n"], UNIX, id="one CRLF"),
        pytest.param(
            DOS.replace("c\r\n", "c\n"), "", ["3:6 \n"], DOS, id="one LF among CRLF"
        ),
        pytest.param(UNIX.replace("c\n", "c\r"), "", ["3:6 \r"], UNIX, id="a lone CR"),
        pytest.param(DOS, "\n", ["1:11 \r\n"], UNIX, id="CRLF among LF files"),
        pytest.param(DOS, "\r\n", [], DOS, id="CRLF as agreed"),
        pytest.param(UNIX, "\r\n", ["1:11 \n"], DOS, id="LF where CRLF is agreed"),
        pytest.param(
            "\ufeff" + MIXED, "", ["3:6 \r\n"], "\ufeff" + UNIX, id="a byte order mark"
        ),
    ],
)
def test_odd_line_ending(
    text: str, repository: str, expected: list[str], after: str
) -> None:
    site = Surroundings(newline=repository)
    assert places(text, "PUB112", site) == expected
    assert mended(text, "PUB112", site) == after


@pytest.mark.parametrize(
    ("text", "repository", "message"),
    [
        pytest.param(
            MIXED, "", "1 line ends with CR LF (Windows), the others with LF", id="one"
        ),
        pytest.param(
            DOS,
            "\n",
            "6 lines end with CR LF (Windows), the repository's files with LF",
            id="all",
        ),
    ],
)
def test_words(text: str, repository: str, message: str) -> None:
    (found,) = findings(text, "PUB112", Surroundings(newline=repository))
    assert found.message == message
