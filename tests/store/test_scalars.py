from datetime import date, datetime

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.store.lists import LIST

from publist.store.document import parse
from publist.store.proof import same
from publist.store.scalars import Value, is_plain, is_plain_word, resolve, write


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Folded data", "Folded data", id="text"),
        pytest.param("1", 1, id="integer"),
        pytest.param("-1", -1, id="minus"),
        pytest.param("1.0", 1.0, id="float"),
        pytest.param("012", 10, id="octal"),
        pytest.param("0x1F", 31, id="hexadecimal"),
        pytest.param("true", True, id="true"),
        pytest.param("yes", True, id="yes"),
        pytest.param("Off", False, id="Off"),
        pytest.param("y", "y", id="y is text"),
        pytest.param("null", None, id="null"),
        pytest.param("~", None, id="tilde"),
        pytest.param("", None, id="nothing"),
        pytest.param("2021-01-01", date(2021, 1, 1), id="date"),
        pytest.param("2021-13-01", "2021-13-01", id="no date"),
        pytest.param("=", "=", id="equals"),
        pytest.param("<<", "<<", id="merge"),
        pytest.param("0b", "0b", id="no number"),
    ],
)
def test_resolve(text: str, expected: object) -> None:
    assert same(resolve(text), expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Folded data", True, id="words"),
        pytest.param("A. B, C. D", True, id="commas"),
        pytest.param("https://x.org/#a", True, id="address"),
        pytest.param("it's C#", True, id="apostrophe and hash inside"),
        pytest.param("漢字 🎉", True, id="Unicode"),
        pytest.param("Data: a", False, id="colon and blank"),
        pytest.param("Data:", False, id="colon at the end"),
        pytest.param("Data #1", False, id="blank and hash"),
        pytest.param("**A. B**", False, id="star in front"),
        pytest.param("@lab", False, id="at sign"),
        pytest.param("- x", False, id="dash"),
        pytest.param("[x]", False, id="bracket"),
        pytest.param('"x"', False, id="quote"),
        pytest.param(" x", False, id="blank in front"),
        pytest.param("x ", False, id="blank behind"),
        pytest.param("x\ny", False, id="two lines"),
        pytest.param("x\u2028y", False, id="line separator"),
        pytest.param("2020", False, id="number"),
        pytest.param("1,000", False, id="a number to Ruby"),
        pytest.param("2021-1-1", False, id="a date to Ruby"),
        pytest.param(":sym", False, id="a symbol to Ruby"),
        pytest.param("yes", False, id="yes"),
        pytest.param("Null", False, id="Null"),
        pytest.param("=", False, id="equals"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_plain(text: str, *, expected: bool) -> None:
    assert is_plain(text) is expected


@pytest.mark.parametrize(
    ("value", "preferred", "expected"),
    [
        pytest.param("Data", "", "Data", id="plain"),
        pytest.param("Data", '"', '"Data"', id="the list's double quotes"),
        pytest.param("Data", "'", "'Data'", id="the list's single quotes"),
        pytest.param("A: b", "", '"A: b"', id="needs quotes"),
        pytest.param('A "b": c', "", "'A \"b\": c'", id="no escapes if it can be"),
        pytest.param('A "b"', '"', "'A \"b\"'", id="even against the habit"),
        pytest.param('it\'s: "b"', "", '"it\'s: \\"b\\""', id="both quotes"),
        pytest.param("it's", "'", "'it''s'", id="apostrophe in single quotes"),
        pytest.param("''''", "'", "\"''''\"", id="many apostrophes"),
        pytest.param("a\\b: c", "", "'a\\b: c'", id="backslash"),
        pytest.param("a\nb", "", '"a\\nb"', id="two lines"),
        pytest.param("a\x1bb", "'", '"a\\u001bb"', id="control"),
        pytest.param("2020", "", '"2020"', id="text that looks like a number"),
        pytest.param("yes", "'", "'yes'", id="text that looks like a bool"),
        pytest.param("", "", '""', id="empty text"),
        pytest.param(1, '"', "1", id="a number is never quoted"),
        pytest.param(True, "", "true", id="true"),
        pytest.param(None, '"', "", id="nothing"),
        pytest.param(date(2020, 1, 2), "", "2020-01-02", id="date"),
    ],
)
def test_write(value: Value, preferred: str, expected: str) -> None:
    assert write(value, preferred) == expected


days = st.dates().filter(lambda day: not isinstance(day, datetime))
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    days,
    st.text(),
    st.text("ab:#'\"\\ \n\t-&*!%@,[]{}\x1b\u2028\ufeff~=<>?|`0129.eEx_"),
)


@given(scalars, st.sampled_from(["", '"', "'"]))
@example(1e20, "")
@example(float("-inf"), "")
@example(float("nan"), "")
def test_what_is_written_reads_back_equal(value: Value, preferred: str) -> None:
    text = f"- k: {write(value, preferred)}\n"
    document = parse(text, LIST)
    assert document.fault is None
    assert same(document.data[0]["k"], value)
    assert same(yaml.load(text, yaml.CSafeLoader)[0]["k"], value)


@given(st.text(min_size=1, max_size=100))
def test_a_written_name_is_that_field(name: str) -> None:
    text = f"- {write(name)}: 1\n"
    assert parse(text, LIST).data == [{name: 1}]


@pytest.mark.parametrize("text", ["title", "Folded data", "note", "yearly", "off it"])
def test_is_plain_is_true_of_equal_texts(text: str) -> None:
    again = "".join(list(text))
    assert (is_plain(text), is_plain(again), is_plain(text)) == (True, True, True)


@given(st.text("0123456789.-+eExob_:,~ytrufalsn"))
def test_plain_text_stays_text_to_the_site(text: str) -> None:
    if is_plain(text):
        assert yaml.load(f"k: {text}", yaml.CSafeLoader) == {"k": text}


@given(st.text(st.one_of(st.sampled_from("ae: #\xa0\t1"), st.characters()), max_size=9))
@example("title: a")
@example("e1_000_000")
@example("a title\xa0")
def test_a_sentence_is_plain_by_the_rules_for_all(text: str) -> None:
    assert is_plain(text) == is_plain_word(text)
