import pytest
from tests.store.lists import LIST

from publist.store import layout
from publist.store.document import parse
from publist.store.layout import Data
from publist.store.style import Habits


def laid_out(text: str, data: Data) -> str:
    habits = Habits(parse(text, LIST))
    return layout.entry(layout.arranged(data, habits), habits)


LINK = {"url": "https://x.org", "display": "Nature (2020)"}


@pytest.mark.parametrize(
    ("text", "data", "expected"),
    [
        pytest.param(
            "",
            {"link": LINK, "title": "New"},
            '- title: "New"\n  image:\n  description:\n  authors:\n'
            "  link:\n    url: https://x.org\n    display: Nature (2020)\n"
            "  highlight: 0\n  news2:\n",
            id="an empty list: the template's fields",
        ),
        pytest.param(
            "- title: 'x'\n  year: 1\n",
            {"year": 2020, "title": "New"},
            "- title: 'New'\n  year: 2020\n",
            id="the list's order and quotes",
        ),
        pytest.param(
            "- title: x\n  image:\n- title: y\n  image: z\n",
            {"title": "New"},
            "- title: New\n  image:\n",
            id="a field that is written out where empty",
        ),
        pytest.param(
            "- title: x\n  image: z\n",
            {"title": "New"},
            "- title: New\n",
            id="a field that is left out where empty",
        ),
        pytest.param(
            "- title: x\n  ERC: 0\n",
            {"title": "New"},
            "- title: New\n  ERC: 0\n",
            id="a flag that is written out where off",
        ),
        pytest.param(
            "- title: x\n  news: ''\n",
            {"title": "New"},
            '- title: New\n  news: ""\n',
            id="empty text",
        ),
        pytest.param(
            "- title: x\n",
            {"title": "New", "doi": "10.1000/xyz", "ERC": 1},
            "- title: New\n  doi: 10.1000/xyz\n  ERC: 1\n",
            id="fields that the list does not know come last",
        ),
        pytest.param(
            "  -  title:  x\n     link:\n         url: y\n",
            {"title": "New", "link": LINK},
            "  -  title:  New\n     link:\n         url: https://x.org\n"
            "         display: Nature (2020)\n",
            id="the list's columns",
        ),
        pytest.param(
            "- title: x\n  link: {url: y}\n- title: z\n  link:\n",
            {"title": "New", "link": LINK},
            '- title: New\n  link: {url: "https://x.org", display: "Nature (2020)"}\n',
            id="braces where the list has them",
        ),
        pytest.param(
            "- title: x\r\n", {"title": "New"}, "- title: New\r\n", id="its newline"
        ),
        pytest.param(
            "- title: x\n",
            {"title": "New", "tags": ["a", "b: c"]},
            '- title: New\n  tags:\n    - a\n    - "b: c"\n',
            id="a list",
        ),
        pytest.param(
            "- title: x\n",
            {"title": "**Deep**: it's", "yes": True},
            '- title: "**Deep**: it\'s"\n  "yes": true\n',
            id="quotes where they are needed",
        ),
        pytest.param(
            "- {title: x}\n", {"title": "New"}, "- title: New\n", id="a list in braces"
        ),
    ],
)
def test_entry(text: str, data: Data, expected: str) -> None:
    assert laid_out(text, data) == expected
