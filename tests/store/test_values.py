from pathlib import Path

import pytest

from publist.store.document import parse
from publist.store.style import Habits
from publist.store.values import read, typed

BLOCK = "- title: A\n  abstract: |\n    one\n    two\n"
FOLDED = "- title: A\n  abstract: >\n    one\n    two\n"
QUOTED = "- title: A\n  volume: '7'\n"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        pytest.param("news1", " a\n\t b ", "a b", id="blanks"),
        pytest.param("news1", "5\N{NO-BREAK SPACE}mm", "5\xa0mm", id="no-break-space"),
        pytest.param("news1", "a\N{LINE SEPARATOR}b", "a b", id="hidden-line-break"),
        pytest.param("news1", " \xa0 ", None, id="nothing-to-see"),
        pytest.param("volume", " 7 ", 7, id="number"),
        pytest.param("volume", "1.5", 1.5, id="fraction"),
        pytest.param("volume", "1.0", "1.0", id="zero-at-the-end"),
        pytest.param("volume", "007", "007", id="no-number"),
        pytest.param("title", "2001", "2001", id="title"),
    ],
)
def test_read(path: str, text: str, expected: object) -> None:
    value = read((path,), text)
    assert (type(value), value) == (type(expected), expected)


@pytest.mark.parametrize(
    ("text", "name", "given", "expected"),
    [
        pytest.param(BLOCK, "abstract", "a \r\n\r\n  b\r\n", "a\n\n  b\n", id="block"),
        pytest.param(BLOCK, "abstract", "a b\n", "a b", id="one-line"),
        pytest.param(BLOCK, "abstract", " \n ", None, id="empty"),
        pytest.param(BLOCK, "title", "a\nb", "a b", id="another-field"),
        pytest.param(FOLDED, "abstract", "a\nb", "a b", id="folded-block"),
        pytest.param(QUOTED, "volume", " 8 ", "8", id="number-in-quotes"),
    ],
)
def test_typed(text: str, name: str, given: str, expected: str | None) -> None:
    habits = Habits(parse(text, Path("publist.yml")))
    assert typed((name,), given, habits) == expected
