import pytest
from tests.checks.found import findings, places


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("link:\n    url: x", [], id="link with url only"),
        pytest.param("link:\n    url:\n    display:", [], id="empty link"),
        pytest.param("link:", [], id="no link"),
        pytest.param("link: {url: x, code: y}", [], id="more in a link"),
        pytest.param("authors: [A, B]", [], id="authors as a list"),
        pytest.param("authors:\n  - name: A", [], id="authors by parts"),
        pytest.param("highlight: 2", [], id="any number"),
        pytest.param("highlight: 1.0", [], id="1.0"),
        pytest.param("highlight: ''", [], id="an empty flag"),
        pytest.param("highlight: true", [], id="true: its page may test so"),
        pytest.param("year: 2020", [], id="a number for text"),
        pytest.param("date: 2020-01-01", [], id="a day"),
        pytest.param("lab: [x]", [], id="a field of the list's own"),
        pytest.param("journal: 1", [], id="a number where others have a name"),
        pytest.param("link: https://x.org", ["2:9 https://x.org"], id="link as text"),
        pytest.param("link: [x]", ["2:9 [x]"], id="link as a list"),
        pytest.param("link: {url: [x]}", ["2:15 [x]"], id="url as a list"),
        pytest.param("highlight: yes please", ["2:14 yes please"], id="flag as text"),
        pytest.param(
            "highlight: 2006 Mar;140(3)",
            ["2:14 2006 Mar;140(3)"],
            id="a flag that a shifted column filled",
        ),
        pytest.param("news1: Yes", [], id="what is read as true is another rule's"),
        pytest.param("highlight: '1'", ["2:14 '1'"], id="flag in quotes"),
        pytest.param("authors: {a: b}", ["2:12 {a: b}"], id="authors as fields"),
        pytest.param("image: [x]", ["2:10 [x]"], id="image as a list"),
        pytest.param("description: {a: b}", ["2:16 {a: b}"], id="text as fields"),
        pytest.param("news1: true", ["2:10 true"], id="text as true"),
        pytest.param("doi: [x]\n  link: y", ["2:8 [x]", "3:9 y"], id="two at once"),
    ],
)
def test_places(field: str, expected: list[str]) -> None:
    assert places(f"- title: x\n  {field}\n", "PUB106") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- title:\n", [], id="an empty title is another rule's"),
        pytest.param("- a: b\n", [], id="so is a missing one"),
        pytest.param("- title: [x]\n", ["1:10 [x]"], id="a list is no title"),
    ],
)
def test_titles(text: str, expected: list[str]) -> None:
    assert places(text, "PUB106") == expected


@pytest.mark.parametrize(
    ("field", "message"),
    [
        pytest.param(
            "link: x",
            "`link` holds text; the pages want a mapping with `url` and `display`",
            id="link",
        ),
        pytest.param(
            "highlight: x", "`highlight` holds text; the pages want a number", id="flag"
        ),
        pytest.param("doi: [x]", "`doi` holds a list; the pages want text", id="list"),
        pytest.param(
            "doi: true", "`doi` holds true or false; the pages want text", id="bool"
        ),
    ],
)
def test_words(field: str, message: str) -> None:
    (found,) = findings(f"- title: x\n  {field}\n", "PUB106")
    assert found.message == message
