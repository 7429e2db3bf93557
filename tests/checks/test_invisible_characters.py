import pytest
from tests.checks.found import places
from tests.checks.values import marked, mended


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("fol\u200bded", "folded", id="zero-width space"),
        pytest.param("fol\u00added", "folded", id="soft hyphen"),
        pytest.param("\u202aL. Wu\u202c", "L. Wu", id="direction marks"),
        pytest.param("a\ufeff\ufeffb", "ab", id="byte order marks inside"),
        pytest.param("'a\u2060b'", "'ab'", id="in quotes"),
        pytest.param('"a\\u200bb"', '"a\\u200bb"', id="escaped: by hand"),
    ],
)
def test_taken_out(value: str, expected: str) -> None:
    assert marked(value, "PUB508")
    assert mended(value, "PUB508") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("no-break\u00a0space, thin\u2009one", id="blanks have a width"),
        pytest.param("می\u200cخواهم", id="Persian needs joiners"),
        pytest.param("👩\u200d🔬", id="so do pictures"),
        pytest.param("a  # fol\u200bded", id="a comment"),
        pytest.param("Garc\u00c3\u00ada", id="í in the wrong encoding"),
    ],
)
def test_what_is_needed(value: str) -> None:
    assert marked(value, "PUB508") == []


def test_the_byte_order_mark_of_the_file_is_none() -> None:

    assert places("\ufeff- title: a\u200bb\n", "PUB508") == ["1:11 \u200b"]
