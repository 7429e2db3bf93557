import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.model.item import Item
from publist.model.keys import assign, free, make, of

words = st.lists(
    st.sampled_from(["wu2020folded", "Wu2020Folded", "wu2020foldeda", "x"])
)


@pytest.mark.parametrize(
    ("family", "year", "title", "expected"),
    [
        pytest.param("Soudry", 2018, "Implicit Bias", "soudry2018implicit", id="plain"),
        pytest.param("Soudry", None, "Implicit Bias", "soudryimplicit", id="no year"),
        pytest.param("", 2018, "Implicit Bias", "anon2018implicit", id="nobody"),
        pytest.param("Wu", 2020, "The data", "wu2020data", id="article skipped"),
        pytest.param("Wu", 2020, "On the Way", "wu2020way", id="two skipped"),
        pytest.param("Wu", 2020, "The Of", "wu2020the", id="nothing but those"),
        pytest.param("Wu", 2020, "3 Ways", "wu2020ways", id="number skipped"),
        pytest.param("Wu", 2020, "1984", "wu20201984", id="number alone"),
        pytest.param("Wu", 2020, "K-means", "wu2020means", id="letter skipped"),
        pytest.param(
            "van der Berg", 2020, "Data", "vanderberg2020data", id="particles"
        ),
        pytest.param("Núñez", 2020, "Über", "nunez2020uber", id="accents"),
        pytest.param("O'Neil", 2020, "Data", "oneil2020data", id="apostrophe"),
        pytest.param("李", 2020, "漢字 data", "anon2020data", id="no Latin letters"),
        pytest.param("Wu", 2020, "<i>Homo</i> s.", "wu2020homo", id="tags"),
        pytest.param("Wu", 2020, "**Bold** move", "wu2020bold", id="Markdown"),
        pytest.param("Wu", 2020, "$L_1$ norms", "wu2020norms", id="math"),
        pytest.param("Wu", 2020, "[Talk] Norms", "wu2020norms", id="brackets"),
        pytest.param("Wu", 2020, "", "wu2020", id="no title"),
    ],
)
def test_make(family: str, year: int | None, title: str, expected: str) -> None:
    assert make(family, year, title) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param({"key": "own"}, "own", id="its own"),
        pytest.param({"key": " own key "}, "ownkey", id="blanks taken out"),
        pytest.param({"key": " "}, "bee2020t1", id="an empty one"),
        pytest.param({"key": 7}, "7", id="a number"),
        pytest.param({}, "bee2020t1", id="made"),
    ],
)
def test_of(data: dict[str, object], expected: str) -> None:
    item = Item(1, {"title": "T1", "authors": "A. Bee, C. Dee", "year": 2020} | data)
    assert of(item) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(["x", "y"], ["x", "y"], id="no clash: untouched"),
        pytest.param(["x", "x"], ["xa", "x"], id="the last keeps it"),
        pytest.param(["x", "x", "x"], ["xb", "xa", "x"], id="letters from the end"),
        pytest.param(["X", "x"], ["Xa", "x"], id="case"),
        pytest.param(["x", "xa", "x"], ["xb", "xa", "x"], id="a letter that is taken"),
        pytest.param(["xa", "x", "x"], ["xa", "xb", "x"], id="taken further up"),
        pytest.param(
            ["x"] * 28,
            ["xaa", *(f"x{c}" for c in "zyxwvutsrqponmlkjihgfedcba"), "x"],
            id="after z comes aa",
        ),
        pytest.param([], [], id="nothing"),
    ],
)
def test_assign(wanted: list[str], expected: list[str]) -> None:
    assert assign(wanted) == expected


@given(words)
def test_assigned_keys_are_unique(wanted: list[str]) -> None:
    assert len({key.casefold() for key in assign(wanted)}) == len(wanted)


@given(st.lists(st.just("wu2020folded"), max_size=60), st.just("wu2020folded"))
def test_adding_on_top_changes_no_older_key(wanted: list[str], new: str) -> None:
    assert assign([new, *wanted])[1:] == assign(wanted)


@given(words)
def test_a_key_that_is_alone_stays(wanted: list[str]) -> None:
    folded = [key.casefold() for key in wanted]
    for before, after in zip(wanted, assign(wanted), strict=True):
        assert before == after or folded.count(before.casefold()) > 1


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        pytest.param(set(), "Wu2020", id="free"),
        pytest.param({"wu2020"}, "Wu2020a", id="taken"),
        pytest.param({"wu2020", "wu2020a"}, "Wu2020b", id="a letter too"),
        pytest.param({"wu20"}, "Wu2020", id="a part of it"),
    ],
)
def test_free(taken: set[str], expected: str) -> None:
    assert free("Wu2020", taken) == expected
