import pytest

from publist.model.bold_names import by_habit, highlighted, markup, own_people, without
from publist.model.names import Name
from publist.model.people import People, Person


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("A. Bee", [], id="nothing"),
        pytest.param("**A. Bee**, C. Dee", ["A. Bee"], id="**"),
        pytest.param("C. Dee,**A. Bee**", ["A. Bee"], id="no blank before"),
        pytest.param("__A. Bee__, C. Dee", ["A. Bee"], id="__"),
        pytest.param("**A. Bee***, C. Dee", ["A. Bee"], id="a mark behind"),
        pytest.param("A. Bee**, C. Dee**", [], id="two stars for a mark"),
        pytest.param("<b> A. Bee </b>", ["A. Bee"], id="<b>"),
        pytest.param("<strong>A. Bee</strong>", ["A. Bee"], id="<strong>"),
        pytest.param("<u>A. Bee</u>, <u>C. Dee</u>", ["A. Bee", "C. Dee"], id="<u>"),
        pytest.param('<span style="color:red">A. Bee</span>', ["A. Bee"], id="colour"),
        pytest.param("<b>A. Be</b>e", [], id="half a name"),
        pytest.param("<b>A. Bee</b>and C. Dee", ["A. Bee"], id="and without a blank"),
        pytest.param("A. Bee<sup>*</sup>", [], id="a raised mark"),
        pytest.param('<a href="x">A. Bee</a>', [], id="a link"),
    ],
)
def test_highlighted(line: str, expected: list[str]) -> None:
    assert [text for _, text, _ in highlighted(line)] == expected
    assert highlighted(without(line)) == []


def test_markup_is_that_of_most_names() -> None:
    lines = ["<b>A. Bee</b>, C. Dee", "**A. Bee**, **E. Eff**", "**A. Bee**"]
    assert markup(lines) == ("**", "**")
    assert markup(["A. Bee"]) is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["A. Bee"], [], id="nobody"),
        pytest.param(["**A. Bee**, C. Dee", "C. Dee"], ["A.|Bee"], id="one"),
        pytest.param(["**A. Bee**", "A. Bee"], [], id="half the lines"),
        pytest.param(["**A. Bee**", "**Ann Bee**"], ["Ann|Bee"], id="the fuller form"),
        pytest.param(["**A. Bee, C. Dee**"], ["A.|Bee", "C.|Dee"], id="two at once"),
        pytest.param(["**Ann Bee**", "Al Bee", "Al Bee"], ["Ann|Bee"], id="a namesake"),
    ],
)
def test_by_habit(lines: list[str], expected: list[str]) -> None:
    assert [f"{name.given}|{name.family}" for name in by_habit(lines)] == expected


ALLAN, BO, NEW = (Person(Name(family, "M.")) for family in ("Allan", "Bo", "Cho"))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["M. Allan, M. Bo"], [], id="nobody in bold"),
        pytest.param(["**M. Allan**, M. Bo"], ["Allan"], id="the head only"),
        pytest.param(
            ["**M. Allan**, **M. Bo**"], ["Allan", "Bo", "Cho"], id="new ones too"
        ),
        pytest.param(
            ["**Z. Zee**"], ["Zee", "Allan", "Bo", "Cho"], id="none of them yet"
        ),
    ],
)
def test_own_people(lines: list[str], expected: list[str]) -> None:
    found = own_people(lines, People((ALLAN, BO, NEW)))
    assert [name.family for name in found] == expected


def test_own_people_always() -> None:
    found = own_people(["M. Allan"], People((ALLAN, BO)), always=True)
    assert found == (ALLAN.name, BO.name)
