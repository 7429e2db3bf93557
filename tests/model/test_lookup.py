import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.errors import PublistError
from publist.model.item import items_of
from publist.model.lookup import find, find_all

ITEMS = items_of(
    [
        {"title": "Folded data", "authors": "L. Wu", "doi": "10.1000/AB", "year": 2020},
        {"title": "Unfolded data", "authors": "A. Bee", "year": 2019}
        | {"link": {"url": "https://www.x.org/unfolded/"}},
        {"title": "Folded <i>data</i> again", "authors": "L. Wu", "year": 2018}
        | {"link": {"url": "https://arxiv.org/abs/1707.03362v2"}},
        {"title": "Naïve nets: a view", "key": "Own:Key", "year": 2017},
        {"title": "2020", "key": "4"},
    ]
)


def test_all_names_that_fit_nothing_are_told_at_once() -> None:
    with pytest.raises(PublistError) as caught:
        find_all(ITEMS, ["own:key", "data", "#9", "data", "#8"])
    lines = caught.value.what.splitlines()
    assert lines[0] == "`data` names 3 entries:"
    assert lines[-2:] == [
        "  and no entry is named `#9`; the list has 5 entries",
        "  and no entry is named `#8`; the list has 5 entries",
    ]
    assert caught.value.fix.count("`publist list` shows") == 1


def test_a_title_without_quotes_is_said_to_need_them() -> None:
    with pytest.raises(PublistError) as caught:
        find_all(ITEMS, ["Unfolded", "data"])
    assert caught.value.fix == 'put the words of a title in quotes: "Unfolded data"'


def test_an_empty_list_is_said_to_be_empty() -> None:
    with pytest.raises(PublistError) as caught:
        find([], "1")
    assert caught.value.fix.startswith("the list is empty")


def named(typed: str) -> str:
    """Return the number of the entry found, or what the error says and proposes."""
    try:
        return str(find(ITEMS, typed).number)
    except PublistError as error:
        return f"{error.what} | {error.fix}"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("wu2020folded", "1", id="key"),
        pytest.param("WU2020Folded", "1", id="key, other case"),
        pytest.param(" wu2020folded ", "1", id="key between blanks"),
        pytest.param("own:key", "4", id="the entry's own key"),
        pytest.param(
            "Unfoldid data",
            "no entry is named `Unfoldid data`; near are:"
            "\n    #2 bee2019unfolded  Unfolded data | use the key or the number of the one"
            " that you mean; `publist list` shows all keys and numbers",
            id="a title with a slip",
        ),
        pytest.param(
            "naive nests views",
            "no entry is named `naive nests views`; near are:"
            "\n    #4 Own:Key  Naïve nets: a view | use the key or the number of the one"
            " that you mean; `publist list` shows all keys and numbers",
            id="words with two slips",
        ),
        pytest.param(
            "geese migrate south",
            "no entry is named `geese migrate south` |"
            " `publist list` shows all keys and numbers",
            id="words of no title",
        ),
        pytest.param("#3", "3", id="#3"),
        pytest.param("3", "3", id="number"),
        pytest.param("4", "5", id="a key that is a number wins"),
        pytest.param("#4", "4", id="#4 is a number"),
        pytest.param("10.1000/ab", "1", id="DOI"),
        pytest.param("https://doi.org/10.1000/AB", "1", id="DOI's address"),
        pytest.param("1707.03362", "3", id="arXiv id"),
        pytest.param("arXiv:1707.03362v5", "3", id="arXiv id, other version"),
        pytest.param("https://arxiv.org/pdf/1707.03362", "3", id="arXiv's PDF"),
        pytest.param("http://x.org/unfolded", "2", id="address, spelt otherwise"),
        pytest.param("x.org/unfolded", "2", id="address without http"),
        pytest.param("Unfolded data", "2", id="title"),
        pytest.param("folded data", "1", id="the whole title wins over a part"),
        pytest.param("naive nets", "4", id="words, no accent"),
        pytest.param("view naive", "4", id="words in another order"),
        pytest.param("again", "3", id="one word"),
    ],
)
def test_found(typed: str, expected: str) -> None:
    assert named(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param(
            "data",
            "`data` names 3 entries:\n    #1 wu2020folded  Folded data"
            "\n    #2 bee2019unfolded  Unfolded data"
            "\n    #3 wu2018folded  Folded data again"
            " | use the key or the number of the one that you mean",
            id="several are listed",
        ),
        pytest.param(
            "wu2020foldid",
            "no entry is named `wu2020foldid` | did you mean `wu2020folded` or"
            " `wu2018folded` or `bee2019unfolded`? `publist list` shows all keys"
            " and numbers",
            id="near keys are proposed",
        ),
        pytest.param(
            "#9",
            "no entry is named `#9`; the list has 5 entries"
            " | `publist list` shows all keys and numbers",
            id="a number too high",
        ),
        pytest.param(
            "#0",
            "no entry is named `#0`; the list has 5 entries"
            " | `publist list` shows all keys and numbers",
            id="no number 0",
        ),
        pytest.param(
            "10.1000/zz",
            "no entry is named `10.1000/zz` | `publist list` shows all keys and numbers",
            id="a DOI that no entry has",
        ),
        pytest.param(
            "\x1b[31m",
            "no entry is named `[31m` | `publist list` shows all keys and numbers",
            id="terminal codes",
        ),
        pytest.param(
            "",
            "no entry is named `` | `publist list` shows all keys and numbers",
            id="nothing",
        ),
    ],
)
def test_refused(typed: str, expected: str) -> None:
    assert named(typed) == expected


def test_many_are_not_all_listed() -> None:
    items = items_of({"title": f"Data {n}"} for n in range(12))
    with pytest.raises(PublistError, match="names 12 entries") as caught:
        find(items, "data")
    assert caught.value.what.endswith("Data 7\n    and 4 more")


def test_find_all_keeps_the_list_s_order_and_names_each_once() -> None:
    found = find_all(ITEMS, ["again", "#1", "wu2018folded"])
    assert [item.number for item in found] == [1, 3]


titles = st.lists(st.sampled_from(["Folded data", "Unfolded", "漢字", "Folded", "3"]))


@given(titles)
def test_every_key_and_number_shown_finds_its_entry(held: list[str]) -> None:
    items = items_of({"title": title} for title in held)
    for item in items:
        assert find(items, item.key) is item
        assert find(items, f"#{item.number}") is item
