"""Tables of a report: every cell comes back, and none is a formula."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.render import trees

from publist.render.fields.cells import cell
from publist.render.pages.report_table import Reported, as_csv, as_markdown

COLUMNS = ["a", "b"]
SIGNS = ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A title", "A title", id="words"),
        pytest.param("", "", id="empty"),
        pytest.param("10.1000/a-b+c=d@e", "10.1000/a-b+c=d@e", id="signs inside"),
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-1", "'-1", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param(" =1", "'=1", id="behind a blank"),
        pytest.param("＝1", "'＝1", id="full width"),
        pytest.param("a;=1;b", "a;'=1;b", id="where a semicolon parts cells"),
        pytest.param("Bee, A.; Dee, C.", "Bee, A.; Dee, C.", id="names"),
    ],
)
def test_no_cell_is_a_formula(text: str, expected: str) -> None:
    assert cell(text) == expected


TEXTS = st.text(st.sampled_from("=+-@\t;,\"'|\\ab \u2028é"), max_size=12)


@given(first=TEXTS, second=TEXTS)
@example(first='";=1', second="=1")
def test_csv_is_read_back(first: str, second: str) -> None:
    entry = Reported("#1", {"a": first, "b": second}, [])
    text = as_csv(COLUMNS, [entry])
    assert list(csv.reader(io.StringIO(text))) == [COLUMNS, [cell(first), cell(second)]]
    for delimiter in ",;\t":
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            assert not any(one.lstrip(" ").startswith(SIGNS) for one in row)


def test_markdown_is_a_table_and_a_list() -> None:
    entries = [
        Reported("#1 a|b", {"a": "x | <b>*y*", "b": ""}, ["b"]),
        Reported("#2", {"a": "1", "b": "2"}, []),
    ]
    text = as_markdown("Of A_B", COLUMNS, entries)
    html = MarkdownIt("commonmark").enable("table").render(text)
    tree = trees.parse(html)
    cells = [trees.text_of(one) for one in trees.find(tree, "td")]
    assert cells == ["x | <b>*y*", "", "1", "2"]
    assert [trees.text_of(one) for one in trees.find(tree, "li")] == ["[ ] #1 a|b: b"]
