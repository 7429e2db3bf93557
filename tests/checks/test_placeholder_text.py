import pytest
from tests.checks.found import places
from tests.checks.values import marked


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("XXX title of publication", ["XXX"], id="before small letters"),
        pytest.param("XXX some words XXX", ["XXX"], id="twice, said once"),
        pytest.param("by XXX.", ["XXX"], id="at the end"),
        pytest.param("'by XXX'  # c", ["XXX"], id="at the end, in quotes"),
        pytest.param("arXiv:XXXX.XXXXX", ["XXXX"], id="of an identifier"),
        pytest.param("Lorem ipsum dolor sit amet", ["orem ipsum"], id="Lorem ipsum"),
        pytest.param("'TODO: write this'", ["TODO:"], id="TODO"),
        pytest.param("TBD", ["TBD"], id="all of it"),
        pytest.param("insert text here", ["insert text here"], id="to insert"),
    ],
)
def test_marked(value: str, expected: list[str]) -> None:
    assert marked(value, "PUB509") == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("the XXX International Congress", id="a Roman number"),
        pytest.param("Archives, Vol. XXX of 1998, vol. XXX", id="of a volume"),
        pytest.param("'TODO: Aligning models'", id="a method's name"),
        pytest.param("volume XXXIX, XXXIV", id="other numbers"),
        pytest.param("How authors handle TODO comments", id="a paper about it"),
        pytest.param("a placeholder in the scene; untitled works", id="words"),
        pytest.param("https://x.org/a_xxxx/b-XXX", id="a part of an address"),
        pytest.param("x  # XXX TODO: write", id="a comment"),
        pytest.param("The title and the author", id="words that some are made of"),
    ],
)
def test_what_is_meant_so(value: str) -> None:
    assert marked(value, "PUB509") == []


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("title: Title of paper", ["1:10 Title of paper"], id="title"),
        pytest.param("title: XXX", ["1:10 XXX"], id="once, not twice"),
        pytest.param(
            "authors: Author 1, Author 2", ["1:12 Author 1, Author 2"], id="two"
        ),
        pytest.param("title: Author! Author!", [], id="a real one"),
        pytest.param("link:\n    display: Title", [], id="words to click on"),
    ],
)
def test_whole_values(entry: str, expected: list[str]) -> None:
    assert places(f"- {entry}\n", "PUB509") == expected
